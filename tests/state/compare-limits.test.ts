import { describe, expect, test } from "vitest";
import type { Definition } from "../../src/model/definition.ts";
import { cellWords, columnWords, limitsText, limitText } from "../../src/panels/explore/limit-words.ts";
import { type LimitColumn, limitTable, rowsBy, stripOf } from "../../src/state/compare-limits.ts";
import { limitsOf } from "../../src/state/compare-limits-read.ts";
import { LAWS } from "../../src/state/laws.ts";
import { oneRule } from "../dialects/definitions.ts";

const law = (id: string): Definition => {
  const found = LAWS.find((definition) => definition.id === id);
  if (!found) throw new Error(id);
  return found;
};
const columnOf = (definitions: readonly Definition[], property: string): LimitColumn => {
  const found = limitTable(definitions).columns.find((column) => column.property === property);
  if (!found) throw new Error(property);
  return found;
};
/** What stands in a cell: "Artisanal: at most 25; at most 100". */
const cell = (definition: Definition, property: string): string[] =>
  cellWords(definition, columnOf([definition], property), limitsOf(definition).get(property) ?? []).map(
    ({ label, limits }) => `${label}: ${limits.map(limitText).join("; ")}`,
  );

describe("limits read from the rules", () => {
  test("each class's limits, with what they depend on", () => {
    expect(cell(law("pe-small-mining"), "ore_t_per_day")).toEqual([
      "Artisanal producer (PMA): at most 25 (mineral group is precious metals or base metals); at most 100 (mineral group is not precious metals or base metals)",
      "Small producer (PPM): at most 350 (mineral group is precious metals or base metals); at most 1,200 (mineral group is not precious metals or base metals)",
    ]);
    expect(cell(law("br-garimpeira"), "licence_area_ha")).toEqual([
      "Garimpeiro permit (PLG): at most 50 (unless operator is cooperative)",
    ]);
    expect(cell(law("ec-small-nonmetallic"), "ore_t_per_day")[0]).toContain(
      "at most 1,000 (mining method is open pit)",
    );
    expect(cell(law("cl-small-apl"), "ore_t_per_day")[0]).toContain("less than 200 (one of several)");
    expect(cell(law("cd-artisanal"), "mechanisation")).toEqual(["Artisanal: at most motorised"]);
    expect(cell(law("cd-artisanal"), "mercury")).toEqual(["Artisanal: not used"]);
  });

  test("a not turns the operator, and all under a not is one of several", () => {
    const over = oneRule({
      not: { all: [{ is: ["workers", ">", 30] }, { is: ["ore", ">=", 10] }] },
    });
    const [limit] = limitsOf(over).get("workers") ?? [];
    expect(limit).toMatchObject({ operator: "<=", values: [30], oneOfSeveral: true, asm: true });
    expect(cell(over, "ore_t_per_day")[0]).toContain("less than 10 (one of several)");
    const none = oneRule({ not: { any: [{ is: ["workers", ">", 30] }, { is: ["ore", ">=", 10] }] } });
    expect(limitsOf(none).get("workers")?.[0]?.oneOfSeveral).toBe(false);
  });

  test("no limit is said, and what only a score reads has an empty list", () => {
    expect(cell(oneRule({ is: ["workers", "<=", { param: "open" }] }), "workers")[0]).toMatch(/: any$/);
    const scored = oneRule(
      { score: ["size", ">=", 1] },
      { scores: { size: { terms: [{ criterion: "workers", bands: [{ upTo: 10, points: 1 }, { points: 0 }] }] } } },
    );
    expect([...limitsOf(scored)]).toEqual([["workers", []]]);
  });

  test("a class beyond those that count as ASM is marked", () => {
    const limits = limitsOf(law("gy-scales")).get("licence_area_ha") ?? [];
    expect([...new Set(limits.map(({ classId, asm }) => `${classId} ${asm}`))]).toEqual([
      "small true",
      "medium false",
      "large false",
    ]);
  });

  test("a number in another unit is shown with it and not compared", () => {
    const inAcres = oneRule(
      { is: ["licence_area_ha", "<=", 5] },
      { criteria: { licence_area_ha: { type: "number", unit: "acres" } } },
    );
    expect(cell(inAcres, "licence_area_ha")[0]).toMatch(/at most 5 acres$/);
    const both = [inAcres, law("lr-class-c")];
    const { rows } = limitTable(both);
    const ordered = rowsBy(rows, columnOf(both, "licence_area_ha"), false);
    expect(ordered.map(({ definition }) => definition.id)).toEqual(["lr-class-c", "one-rule"]);
  });
});

describe("the table", () => {
  const { columns, rows } = limitTable(LAWS);

  test("has every definition and every attribute asked, numbers before levels before names", () => {
    expect(rows.map(({ definition }) => definition)).toEqual(LAWS);
    const asked = new Set(rows.flatMap(({ cells }) => [...cells.keys()]));
    expect(new Set(columns.map(({ property }) => property))).toEqual(asked);
    const kinds = columns.map(({ kind }) => kind);
    expect(kinds.lastIndexOf("number")).toBeLessThan(kinds.indexOf("ordinal"));
    expect(kinds.lastIndexOf("ordinal")).toBeLessThan(kinds.indexOf("named"));
    for (const { property, definitions } of columns) {
      expect(rows.filter(({ cells }) => cells.has(property)).length, property).toBe(definitions);
    }
  });

  test("every limit of the built-in definitions is in its column's one unit", () => {
    const own = rows.flatMap(({ cells }) => [...cells.values()].flat()).filter(({ ownUnit }) => ownUnit !== null);
    expect(own).toEqual([]);
  });

  test("is ordered by the lowest limit upwards and the highest downwards, those not asked last", () => {
    const depth = columnOf(LAWS, "depth_m");
    const order = (descending: boolean) => rowsBy(rows, depth, descending).map(({ definition }) => definition.id);
    expect(order(false).slice(0, 3)).toEqual(["cm-artisanal", "sl-artisanal", "id-people-mining-2010"]);
    expect(order(true).slice(0, 1)).toEqual(["cm-artisanal"]);
    const asked = rows.filter(({ cells }) => cells.has("depth_m")).length;
    const rest = rows.filter(({ cells }) => !cells.has("depth_m")).map(({ definition }) => definition.id);
    expect(order(false).slice(asked)).toEqual(rest);
    expect(order(true).slice(asked)).toEqual(rest);
  });

  test("its strips run from the lowest to the highest line, each counted once a definition", () => {
    const area = stripOf(rows, columnOf(LAWS, "licence_area_ha"));
    expect(area?.ticks[0]).toMatchObject({ at: 0, value: 0.5 });
    expect(area?.ticks.at(-1)?.at).toBe(1);
    const tens = area?.ticks.find(({ value }) => value === 10);
    expect(tens?.at).toBeCloseTo(
      (1 - Math.log10(0.5)) / (Math.log10(area?.ticks.at(-1)?.value ?? 0) - Math.log10(0.5)),
    );
    const shares = stripOf(rows, columnOf(LAWS, "national_ownership_pct"));
    expect(shares?.ticks.find(({ value }) => value === 100)?.definitions).toBeGreaterThan(5);
    expect(stripOf(rows, columnOf(LAWS, "mechanisation"))).toBeNull();
    expect(stripOf(rows.slice(0, 0), columnOf(LAWS, "depth_m"))).toBeNull();
  });

  test("as text: one line a definition, one cell a column, and no cell breaks the table", () => {
    const lines = limitsText(rows, columns).split("\n");
    expect(lines.length).toBe(LAWS.length + 1);
    expect(new Set(lines.map((line) => line.split("\t").length))).toEqual(new Set([columns.length + 4]));
    expect(lines[0]?.split("\t")).toContain("Licence area (ha)");
    const rwanda = lines.find((line) => line.startsWith("Rwanda"))?.split("\t") ?? [];
    expect(rwanda.slice(1, 4)).toEqual(["Rwanda", "In force", "2018"]);
    expect(rwanda[4 + columns.findIndex(({ property }) => property === "licence_area_ha")]).toMatch(/: at most 50; /);
    const odd = { ...law("rw-licences"), name: "a\tb\nc" };
    expect(limitsText(limitTable([odd]).rows, []).split("\n")[1]).toMatch(/^a b c\t/);
    expect(columnWords(columnOf(LAWS, "mechanisation"))).toBe("Mechanisation");
  });
});
