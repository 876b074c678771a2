import fc from "fast-check";
import { expect, test } from "vitest";
import { countPair } from "../../src/engine/counts.ts";
import { PairEngine } from "../../src/engine/pair-engine.ts";
import { regionCounts } from "../../src/engine/region-counts.ts";
import { tallyGroup } from "../../src/engine/tally-sites.ts";
import { randomDefinitions, randomSites } from "./random-definitions.ts";
import { tableOf } from "./site-rows.ts";

const SITES = 12;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const turned = (rows: readonly (readonly number[])[]) => rows[0]!.map((_, at) => rows.map((row) => row[at]!));

const cases = fc.tuple(
  randomDefinitions(),
  randomDefinitions(),
  fc.array(randomSites, { minLength: SITES, maxLength: SITES }),
  fc.array(fc.oneof(fc.nat(500), fc.constant(Number.NaN)), { minLength: SITES, maxLength: SITES }),
  fc.option(fc.array(fc.nat(1), { minLength: SITES, maxLength: SITES })),
);

test("margins, totals and the turned table", () => {
  fc.assert(
    fc.property(cases, ([a, b, rows, persons, kept]) => {
      const table = tableOf(rows);
      const workers = Float64Array.from(persons);
      const include = kept && Uint8Array.from(kept);
      const n = kept ? sum(kept) : SITES;
      const counts = countPair(new PairEngine(table).run(a, b), workers, include);
      const { flow, statusFlow, baseline, proposed } = counts;
      expect(counts.sites).toBe(n);
      expect(flow.sites.map(sum)).toEqual([...baseline.certain, baseline.undetermined]);
      expect(turned(flow.sites).map(sum)).toEqual([...proposed.certain, proposed.undetermined]);
      const { in: inside, cannotTell, out } = baseline.status;
      expect(statusFlow.sites.map(sum)).toEqual([inside, cannotTell, out]);
      expect(turned(statusFlow.sites).map(sum)).toEqual(Object.values(proposed.status));
      expect(turned(statusFlow.workers).map(sum)).toEqual(Object.values(proposed.workers));
      const known = persons.filter((x, site) => !Number.isNaN(x) && (!kept || kept[site] === 1));
      for (const side of [baseline, proposed]) {
        expect(sum(Object.values(side.workers))).toBe(sum(known));
        expect(sum(Object.values(side.notRecorded))).toBe(n - known.length);
        expect(sum(Object.values(side.status))).toBe(n);
        for (const [at, certain] of side.certain.entries()) expect(side.possible[at]).toBeGreaterThanOrEqual(certain);
      }
      const back = countPair(new PairEngine(table).run(b, a), workers, include);
      expect(back.flow.sites).toEqual(turned(flow.sites));
      expect(back.flow.workers).toEqual(turned(flow.workers));
      expect([back.certainlyMoved, back.mayMove]).toEqual([counts.certainlyMoved, counts.mayMove]);
      const alone = countPair(new PairEngine(table).run(a, a), workers, include);
      expect(alone).toMatchObject({ certainlyMoved: 0, mayMove: 0, certainlyUnchanged: n });
      expect(alone.flow.sites.every((row, i) => row.every((sites, j) => i === j || sites === 0))).toBe(true);
    }),
    { numRuns: 200, seed: 61 },
  );
});

test("regions add up to the whole, and a change is named by where it arrives", () => {
  fc.assert(
    fc.property(cases, ([a, b, rows, persons, kept]) => {
      const run = new PairEngine(tableOf(rows)).run(a, b);
      const include = kept && Uint8Array.from(kept);
      const whole = countPair(run, Float64Array.from(persons), include);
      const regionOf = Uint32Array.from(rows, (_, site) => (site * 7) % 3);
      const regions = regionCounts(tallyGroup(run, { of: regionOf, count: 3, by: "status" }, include), 3);
      expect(sum([...regions.sites])).toBe(whole.sites);
      for (const side of ["baseline", "proposed"] as const)
        for (const status of ["in", "cannotTell", "out"] as const)
          expect(sum([...regions[side][status]])).toBe(whole[side].status[status]);
      const [[, , inOut], [tellIn, , tellOut], [outIn]] = whole.statusFlow.sites as [number[], number[], number[]];
      const [[, inTell], , [, outTell]] = whole.statusFlow.sites as [number[], number[], number[]];
      expect(sum([...regions.enters])).toBe(tellIn! + outIn!);
      expect(sum([...regions.leaves])).toBe(inOut! + tellOut!);
      expect(sum([...regions.nowCannotTell])).toBe(inTell! + outTell!);
    }),
    { numRuns: 200, seed: 62 },
  );
});
