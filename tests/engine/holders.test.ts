import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countHoldingMoves, heldProperties, readByHolder, withHoldings } from "../../src/engine/holders.ts";
import { PairEngine } from "../../src/engine/pair-engine.ts";
import { IN, OUT } from "../../src/engine/run.ts";
import { readingOf, readSites } from "../../src/engine/site-readings.ts";
import type { Definition } from "../../src/model/definition.ts";
import type { SiteTable } from "../../src/model/site-table.ts";
import { checked } from "../fixture.ts";
import { type Row, tableOf } from "./site-rows.ts";

const law = (unit: string, more: object = {}): Definition =>
  checked({
    $schema: "asm-def/1",
    id: "law",
    source: { unit },
    classes: [{ id: "small" }],
    asmUpTo: "small",
    params: { most: { value: 350 } },
    criteria: { ore: { type: "number", attr: "ore_t_per_day" }, depth_m: { type: "number" } },
    rules: [
      {
        class: "small",
        when: {
          all: [
            { is: ["ore", "<=", { param: "most" }] },
            { any: [{ is: ["depth_m", "<=", 30] }, { is: ["depth_m", ">", 30] }] },
          ],
        },
      },
    ],
    otherwise: null,
    ...more,
  });

const NUMBER = { type: "number", levels: [] } as const;
const sums = (table: SiteTable) => {
  const held = withHoldings(table, heldProperties([readByHolder(law("holder"))]));
  return Array.from({ length: table.siteCount }, (_, site) =>
    readingOf(readSites(held, "holder:ore_t_per_day", NUMBER), site),
  );
};
const site = (holder_id: string | null, ore_t_per_day: Row[string], country: string | null = "PER"): Row => ({
  holder_id,
  ore_t_per_day,
  country,
});

describe("which limits are a holder's", () => {
  test("amounts that a law on holders or producers tests, with the values that an unknown one can have", () => {
    for (const unit of ["holder", "Producer of minerals"]) {
      expect(readByHolder(law(unit)).criteria).toEqual({
        ore: { type: "number", attr: "holder:ore_t_per_day", domain: [0, null] },
        depth_m: { type: "number" },
      });
    }
  });

  test("no other law is read in another way, nor one on holders that limits no amount", () => {
    const depth = { criteria: { depth_m: { type: "number" } }, rules: [], params: {} };
    for (const own of [law("licence"), law("operation"), law("shareholder"), law("holder", depth)])
      expect(readByHolder(own)).toBe(own);
  });
});

describe("what a holder's sites add up to", () => {
  test("the sum at each of them; alone, or without a holder, a site keeps its own value as it stands", () => {
    const partly = { oneOf: [1, 2] };
    const table = tableOf([site("h", 100), site("h", 250.5), site("k", 7), site(null, partly), site(null, { max: 9 })]);
    expect(sums(table)).toEqual([
      { kind: "known", value: 350.5 },
      { kind: "known", value: 350.5 },
      { kind: "known", value: 7 },
      { kind: "some", values: [1, 2] },
      { kind: "between", min: -Infinity, max: 9 },
    ]);
  });

  test("where some are not recorded, at least the others; where none is, nothing is known", () => {
    const table = tableOf([site("h", 100), site("h", null), site("h", 20), site("k", null), site("k", null)]);
    const least = { kind: "between", min: 120, max: Infinity };
    expect(sums(table)).toEqual([least, least, least, undefined, undefined]);
  });

  test("partly known amounts add up end by end", () => {
    const table = tableOf([site("h", { min: 10, max: 20 }), site("h", { oneOf: [3, 1] }), site("h", 5)]);
    expect(sums(table)[0]).toEqual({ kind: "between", min: 16, max: 28 });
  });

  test("within one country only", () => {
    const table = tableOf([site("h", 1), site("h", 2, "BOL"), site("h", 4), site("h", 8, null), site("h", 16, null)]);
    expect(sums(table).map((read) => read?.kind === "known" && read.value)).toEqual([5, 2, 5, 24, 24]);
  });

  test("sums of tenths are tenths, in any order of the rows", () => {
    const parts = [0.1, 0.2, 0.7, 1e6, 3.3];
    fc.assert(
      fc.property(fc.shuffledSubarray(parts, { minLength: parts.length }), (shuffled) => {
        expect(sums(tableOf(shuffled.map((ore) => site("h", ore))))[0]).toEqual({ kind: "known", value: 1_000_004.3 });
      }),
      { numRuns: 50, seed: 3 },
    );
    expect(sums(tableOf([site("h", 0.1), site("h", 0.2)]))[0]).toEqual({ kind: "known", value: 0.3 });
  });

  test("reads the last known value of every visit", () => {
    const base = tableOf([site("h", 900), site(null, null), site("h", 60), site("h", 5)]);
    const visits: SiteTable = {
      ...base,
      siteCount: 2,
      siteIds: ["s", "t"],
      visitStart: Uint32Array.from([0, 3, 4]),
    };
    expect(sums(visits)).toEqual(Array(2).fill({ kind: "known", value: 65 }));
  });

  test("the table that was given stays as it is, and no column is copied", () => {
    const table = tableOf([site("h", 1), site("h", 2)]);
    const before = [...table.columns];
    const held = withHoldings(table, heldProperties([readByHolder(law("holder")), law("licence")]));
    expect([...table.columns]).toEqual(before);
    expect([...held.columns.keys()]).toEqual([...table.columns.keys(), "holder:ore_t_per_day"]);
    for (const [property, column] of table.columns) expect(held.columns.get(property)).toBe(column);
    expect(withHoldings(table, heldProperties([law("holder")]))).toBe(table);
  });
});

describe("what moves when holdings are added up", () => {
  const amount = fc.oneof(
    fc.constant(null),
    fc.constantFrom(0, 50, 175, 200, 350, 400),
    fc.constant({ min: 100, max: 200 }),
  );
  const sites = fc.array(fc.tuple(fc.constantFrom("h", "k", null), amount, fc.boolean()), {
    minLength: 1,
    maxLength: 9,
  });

  test("those that leave were in by themselves, and exceed the limit whatever is not recorded", () => {
    const definition = law("holder");
    let left = 0;
    fc.assert(
      fc.property(sites, (drawn) => {
        const table = tableOf(drawn.map(([holder, ore]) => site(holder, ore)));
        const include = Uint8Array.from(drawn, ([, , kept]) => Number(kept));
        const low = (ore: (typeof drawn)[number][1]): number =>
          ore === null ? 0 : typeof ore === "object" ? ore.min : ore;
        const high = (ore: (typeof drawn)[number][1]): number =>
          ore === null ? Infinity : typeof ore === "object" ? ore.max : ore;
        const expected = drawn.filter(([holder, ore, kept]) => {
          const others = holder === null ? [] : drawn.filter(([other]) => other === holder);
          return kept && high(ore) <= 350 && others.reduce((sum, [, own]) => sum + low(own), 0) > 350;
        });
        const moves = countHoldingMoves(table, definition, readByHolder(definition), include);
        expect(moves).toMatchObject({ leave: expected.length, enter: 0 });
        left += expected.length;
      }),
      { numRuns: 400, seed: 20_261_124 },
    );
    expect(left).toBeGreaterThan(100);
  });

  test("a site that was in can no longer be told where the rest of the holding is not recorded", () => {
    const table = tableOf([site("h", 100), site("h", null)]);
    const definition = law("holder");
    const moves = countHoldingMoves(table, definition, readByHolder(definition), null);
    expect(moves).toEqual({ leave: 0, nowCannotTell: 1, enter: 0 });
    expect(countHoldingMoves(table, definition, definition, null)).toEqual({ leave: 0, nowCannotTell: 0, enter: 0 });
  });

  test("another definition beside it still reads each site by itself", () => {
    const table = tableOf([site("h", 200), site("h", 200)]);
    const byHolder = readByHolder(law("holder"));
    const run = new PairEngine(withHoldings(table, heldProperties([byHolder]))).run(byHolder, law("licence"));
    expect([...run.outcomes].map((tuple) => [run.baseline.status[tuple], run.proposed.status[tuple]])).toEqual([
      [OUT, IN],
      [OUT, IN],
    ]);
  });
});
