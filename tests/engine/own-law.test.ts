import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { Compiled, planOf, sideOf } from "../../src/engine/compiled.ts";
import { PairEngine } from "../../src/engine/pair-engine.ts";
import type { PairRun, SideAnswers } from "../../src/engine/run.ts";
import { parseDefinition } from "../../src/model/check-definition.ts";
import { type Definition, NOT_COVERED } from "../../src/model/definition.ts";
import { composeOwnLaw } from "../../src/model/own-law.ts";
import { lawsOfCountries } from "../../src/model/own-law-choice.ts";
import type { SiteTable } from "../../src/model/site-table.ts";
import { demoSites } from "../data/demo-file.ts";
import { type Row, tableOf } from "./site-rows.ts";

const FOLDER = new URL("../../data/definitions/", import.meta.url);
const shipped: readonly Definition[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".json"))
  .map((file) => {
    const result = parseDefinition(readFileSync(new URL(file, FOLDER), "utf8"));
    if (!result.ok) throw new Error(file);
    return result.definition;
  });
const own = composeOwnLaw(lawsOfCountries(shipped), { name: "Own", why: "Own", outsideLaw: "Out", noLaw: "None" });

const setAt = (side: SideAnswers, tuple: number, rename: (id: string) => string = (id) => id): string[] =>
  side.classIds.filter((_, at) => (side.possible[tuple]! >>> at) & 1).map(rename);

/** The classes and the status of every site that a law is for, by the law alone, must be those of the whole. */
function differences(table: SiteTable, countries: readonly (string | null)[]): string[] {
  const engine = new PairEngine(table);
  return own.laws.flatMap(({ country, law }) => {
    const run = engine.run(own.definition, law);
    const nameOf = (id: string): string => own.classOf(law, id === NOT_COVERED ? null : id);
    return countries.flatMap((of, site) => {
      if (of !== country) return [];
      const tuple = run.outcomes[site]!;
      const whole = [setAt(run.baseline, tuple).sort(), run.baseline.status[tuple]];
      const alone = [[...new Set(setAt(run.proposed, tuple, nameOf))].sort(), run.proposed.status[tuple]];
      const same = JSON.stringify(whole) === JSON.stringify(alone);
      return same ? [] : [`${country} ${table.siteIds[site]}: ${JSON.stringify(whole)} ${JSON.stringify(alone)}`];
    });
  });
}

const rows: readonly Row[] = demoSites.map(({ known }) => known);
const read = [...new Set(Object.values(own.definition.criteria).map(({ attr }) => attr ?? "country"))].sort();

describe("a site under its own country's law", () => {
  let demo: SiteTable;
  let run: PairRun;
  beforeAll(() => {
    demo = tableOf(rows.map((row) => Object.fromEntries(read.map((key) => [key, row[key] ?? null]))));
    run = new PairEngine(demo).run(own.definition, own.definition);
  });

  test("has the classes and the status that the law alone gives it: every law, every demonstration site", () => {
    const countries = rows.map((row) => String(row["country"]));
    const covered = countries.filter((code) => own.laws.some(({ country }) => country === code));
    expect(covered.length).toBeGreaterThan(1_000);
    expect(differences(demo, countries)).toEqual([]);
  });

  test("the same where its facts are not recorded, partly known or as in no other site", () => {
    const codes = own.laws.map(({ country }) => country);
    const gaps = fc.subarray(read.filter((key) => key !== "country"));
    const site = fc.tuple(fc.constantFrom(...rows), fc.constantFrom(...codes), gaps, fc.constantFrom(0, 8, 60, 5_000));
    fc.assert(
      fc.property(fc.array(site, { minLength: 60, maxLength: 60 }), (sites) => {
        const holed = sites.map(([row, country, missing, area]): Row => {
          const some = Object.fromEntries(missing.map((key) => [key, null]));
          const partly = area === 0 ? {} : { licence_area_ha: { min: area, max: 4 * area } };
          const kept = Object.fromEntries(read.map((key) => [key, row[key] ?? null]));
          return { ...kept, ...partly, ...some, country };
        });
        const table = tableOf(holed);
        expect(
          differences(
            table,
            sites.map(([, country]) => country),
          ),
        ).toEqual([]);
      }),
      { numRuns: 12, seed: 12_11 },
    );
  });

  test("a country without a law is a class of its own, and only that", () => {
    const without = rows.flatMap((row, site) =>
      own.laws.some(({ country }) => country === row["country"]) ? [] : [site],
    );
    expect(without.length).toBeGreaterThan(1_000);
    for (const site of without) expect(setAt(run.baseline, run.outcomes[site]!)).toEqual([own.noLaw]);
    const others = rows.flatMap((_, site) => (without.includes(site) ? [] : [site]));
    for (const site of others) expect(setAt(run.baseline, run.outcomes[site]!)).not.toContain(own.noLaw);
  });

  test("an unknown country gives what any of the laws could give, and no law at all", () => {
    const facts: Row = { workers: 12, licence_area_ha: 900, mechanisation: "heavy", operator: "foreign_company" };
    const table = tableOf([
      facts,
      ...own.laws.map(({ country }) => ({ ...facts, country })),
      { ...facts, country: "XXX" },
    ]);
    const { baseline, outcomes } = new PairEngine(table).run(own.definition, own.definition);
    const [unknown, ...known] = [...outcomes].map((tuple) => setAt(baseline, tuple));
    expect(unknown?.toSorted()).toEqual([...new Set(known.flat())].toSorted());
    expect(unknown).toContain(own.noLaw);
  });
});

describe("beside another definition", () => {
  test.each(["new-lens", "four-limits", "pe-small-mining"])("%s: a small diagram, whichever comes first", (id) => {
    const other = shipped.find((definition) => definition.id === id)!;
    const [a, b] = [own.definition, other].map(sideOf);
    expect(new Compiled(planOf(a!, b!)).size).toBeLessThan(2_000);
    expect(new Compiled(planOf(b!, a!)).size).toBeLessThan(2_000);
  });
});
