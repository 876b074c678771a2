import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leftNow } from "../../../src/app/share/left-now.ts";
import { factsOf } from "../../../src/share/facts/facts-of.ts";
import { isExact } from "../../../src/share/facts/shown.ts";
import { recordedOf } from "../../../src/share/protect/recorded.ts";
import { togetherWith } from "../../../src/state/left-before.ts";
import type { Protection } from "../../../src/state/sharing.ts";
import { dataSetOf, inputOf } from "../share-inputs.ts";
import { limit, type RandomSite, randomSites } from "./random-sites.ts";
import { attackSites, attackWorkers, truth } from "./totals-attacker.ts";

const RUNS = { numRuns: 60, seed: 20261125, endOnFailure: true };
/** Every site some times over, a few once more: then many totals are large enough to be exact, and few are small. */
const settings = fc.record({
  sites: randomSites,
  times: fc.constantFrom(1, 5, 9),
  rare: fc.integer({ min: 0, max: 3 }),
  fewest: fc.constantFrom(3, 5),
  totals: fc.constantFrom(undefined, "steps" as const),
  workers: fc.constantFrom(50, 100, 250, 300),
});
type Settings = typeof settings extends fc.Arbitrary<infer S> ? S : never;

const often = (sites: readonly RandomSite[], times: number): RandomSite[] =>
  Array.from({ length: times }, () => sites).flat();

async function said({ sites, times, rare, fewest, totals }: Settings, workers: number) {
  const protection: Protection = {
    sensitivity: "restricted",
    geometry: "admin-1",
    fewest,
    columns: [],
    ...(totals && { totals }),
  };
  const input = inputOf(
    await dataSetOf([...often(sites, times), ...sites.slice(0, rare).map((site) => ({ ...site, workers: 9_000 }))]),
    { protection },
    { proposed: limit(workers) },
  );
  return { input, facts: factsOf(input) };
}

describe("no small number follows from totals", () => {
  test("of sites: statuses, flow, moves, classes, recorded or not, and what is left between them", async () => {
    let exact = 0;
    await fc.assert(
      fc.asyncProperty(settings, async (drawn) => {
        const { input, facts } = await said(drawn, drawn.workers);
        const { baseline, proposed } = input.choice;
        const attacker = attackSites(facts, { A: baseline.asmUpTo, B: proposed.asmUpTo });
        if (isExact(facts.sites)) exact++;
        const told = [...attacker.known].filter(([, [low, high]]) => low === high && low > 0 && low < drawn.fewest);
        expect(told).toEqual([]);
        for (const [name, value] of truth(input.results.counts)) {
          const [low, high] = attacker.of(name);
          expect([name, low <= value && value <= high]).toEqual([name, true]);
        }
      }),
      RUNS,
    );
    expect(exact).toBeGreaterThan(3);
    expect(exact).toBeLessThan(RUNS.numRuns - 10);
  }, 120_000);

  test("of persons: those at a few sites stay open by half", async () => {
    await fc.assert(
      fc.asyncProperty(settings, async (drawn) => {
        const { input, facts } = await said(drawn, drawn.workers);
        const attacker = attackWorkers(facts);
        const { sites, persons } = recordedOf(input.results);
        const told = Array.from({ length: 9 }, (_, at) => at).filter((at) => {
          const [low, high] = attacker.of(`cell ${at}`);
          const value = persons[10 + at] as number;
          return value > 0 && (sites[10 + at] as number) < drawn.fewest && low > value / 2 && high < value * 1.5;
        });
        expect(told).toEqual([]);
      }),
      RUNS,
    );
  }, 120_000);

  test("either every total is exact or none is, in the small print too", async () => {
    await fc.assert(
      fc.asyncProperty(settings, async (drawn) => {
        const { facts } = await said(drawn, drawn.workers);
        const { baseline, proposed, flow, moved, lines } = facts;
        const shown = [
          ...[baseline, proposed].flatMap(({ status, notRecorded, classes }) => [
            ...Object.values(status),
            ...Object.values(notRecorded),
            ...classes.map(({ sites }) => sites),
          ]),
          ...flow.sites.flat(),
          ...moved.map(({ sites }) => sites),
        ];
        expect(new Set(shown.map(isExact))).toEqual(new Set([isExact(facts.sites)]));
        if (isExact(facts.sites)) return;
        const counted = lines.filter(({ label }) => label === "Counted").map(({ text }) => text);
        expect(counted.join().match(/(^|; )\d[\d,]*(?! to| [a-z]* ?\d)(?= (sites|rows|left|without))/)).toBeNull();
      }),
      RUNS,
    );
  }, 120_000);

  test("two files one step apart, few sites between them, that are not warned of differ by nothing or by enough", async () => {
    let warned = 0;
    await fc.assert(
      fc.asyncProperty(settings, fc.integer({ min: 1, max: 4 }), async (own, few) => {
        const between = Array.from({ length: few }, () => ({ country: "COD", workers: own.workers + 1 }));
        const drawn: Settings = { ...own, times: 1, rare: 0, sites: [...often(own.sites, 5), ...between] };
        const files = [await said(drawn, drawn.workers), await said(drawn, drawn.workers + 1)];
        const [before, after] = files.map(({ facts, input }) => leftNow(facts, input.protection, 1));
        if (!before || !after) throw new Error("two files");
        if (togetherWith([before], after)) {
          warned++;
          return;
        }
        const [was, is] = files.map(({ input }) => truth(input.results.counts));
        if (!files.every(({ facts }) => isExact(facts.sites))) return;
        const told = [...(was ?? [])].filter(([name, value]) => {
          if (name.includes("recorded")) return false;
          const change = Math.abs(value - (is?.get(name) ?? 0));
          return change > 0 && change < drawn.fewest;
        });
        expect(told).toEqual([]);
      }),
      RUNS,
    );
    expect(warned).toBeGreaterThan(0);
  }, 120_000);
});
