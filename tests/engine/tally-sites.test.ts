import fc from "fast-check";
import { expect, test } from "vitest";
import type { Codes } from "../../src/engine/ranks.ts";
import type { PairRun, SideAnswers } from "../../src/engine/run.ts";
import type { Grouping } from "../../src/engine/tally.ts";
import { tallySites } from "../../src/engine/tally-sites.ts";

const OUTCOMES = 7;
const CLASSES = ["artisanal", "small", "large"];

/** Answers by outcome, undetermined for some. */
const side = (shift: number): SideAnswers => ({
  classIds: CLASSES,
  possible: Uint32Array.from({ length: OUTCOMES }, (_, at) => 1 << ((at + shift) % 3)),
  determined: Int8Array.from({ length: OUTCOMES }, (_, at) => ((at + shift) % 4 === 3 ? -1 : (at + shift) % 4)),
  status: Uint8Array.from({ length: OUTCOMES }, (_, at) => (at * 2 + shift) % 3),
});

const runOf = (outcomes: readonly number[]): PairRun => ({
  siteCount: outcomes.length,
  outcomes: Uint8Array.from(outcomes),
  outcomeCount: OUTCOMES,
  baseline: side(1),
  proposed: side(0),
  change: new Uint8Array(OUTCOMES),
});

/** Counts of one grouping, site by site. */
function plainly({ baseline, proposed, outcomes }: PairRun, { of, count, by }: Grouping, include: Uint8Array | null) {
  const columns = by === "status" ? 9 : CLASSES.length + 1;
  const counters = new Uint32Array(count * columns);
  outcomes.forEach((outcome, site) => {
    if (include?.[site] === 0) return;
    const own = proposed.determined[outcome] as number;
    const column =
      by === "status"
        ? 3 * (baseline.status[outcome] as number) + (proposed.status[outcome] as number)
        : own < 0
          ? CLASSES.length
          : own;
    const at = (of[site] as number) * columns + column;
    counters[at] = (counters[at] as number) + 1;
  });
  return counters;
}

const codesOf = (count: number, sites: number, seed: number): Codes => {
  const codes = count < 256 ? new Uint8Array(sites) : new Uint16Array(sites);
  return codes.map((_, site) => (site * seed * 7919 + seed) % count);
};

test("groupings counted together say what each says counted by itself, however many and however wide", () => {
  let [together, alone, filtered] = [0, 0, 0];
  fc.assert(
    fc.property(
      fc.array(fc.nat(OUTCOMES - 1), { minLength: 1, maxLength: 60, size: "max" }),
      fc.array(
        fc.record({
          count: fc.constantFrom(1, 2, 33, 41, 60, 300),
          status: fc.constantFrom(true, false, false, false),
        }),
        {
          maxLength: 13,
          size: "max",
        },
      ),
      fc.boolean(),
      (outcomes, asked, isFiltered) => {
        const run = runOf(outcomes);
        const groupings = asked.map(({ count, status }, at): Grouping => {
          return { of: codesOf(count, outcomes.length, at + 1), count, by: status ? "status" : "class" };
        });
        const include = isFiltered ? Uint8Array.from(outcomes, (_, site) => Number(site % 3 !== 1)) : null;
        const workers = Float64Array.from(outcomes, (_, site) => (site % 5 === 4 ? Number.NaN : site * 1.5));
        const tally = tallySites(run, { include, workers, groupings });
        for (const [at, grouping] of groupings.entries())
          expect(tally.groups[at]).toEqual(plainly(run, grouping, include));
        const sites = Array.from({ length: OUTCOMES }, () => 0);
        const unrecorded = [...sites];
        const persons = [...sites];
        outcomes.forEach((outcome, site) => {
          if (include?.[site] === 0) return;
          sites[outcome] = (sites[outcome] as number) + 1;
          const own = workers[site] as number;
          if (Number.isNaN(own)) unrecorded[outcome] = (unrecorded[outcome] as number) + 1;
          else persons[outcome] = (persons[outcome] as number) + Math.round(own * tally.parts);
        });
        expect([[...tally.sites], [...tally.unrecorded], [...tally.persons]]).toEqual([sites, unrecorded, persons]);
        const histograms = asked.filter(({ status }) => !status).length;
        if (histograms > 6) together++;
        if (histograms % 2 === 1) alone++;
        if (isFiltered) filtered++;
      },
    ),
    { numRuns: 400, seed: 20_261_129 },
  );
  expect(Math.min(together, alone, filtered)).toBeGreaterThan(20);
});

test("what is asked again of other groups of the same sites is counted by those", () => {
  const outcomes = Array.from({ length: 50 }, (_, site) => site % OUTCOMES);
  const run = runOf(outcomes);
  const workers = new Float64Array(50);
  const others = [1, 2, 3, 4, 5].map((seed): Grouping => ({ of: codesOf(33, 50, seed), count: 33, by: "class" }));
  for (const [count, seed] of [
    [33, 2],
    [20, 3],
    [33, 4],
    [33, 2],
  ] as const) {
    // The counters of the pairs after it begin where its own end.
    const groupings = [{ of: codesOf(count, 50, seed), count, by: "class" } as const, ...others];
    const { groups } = tallySites(run, { include: null, workers, groupings });
    expect(groups).toEqual(groupings.map((grouping) => plainly(run, grouping, null)));
  }
});
