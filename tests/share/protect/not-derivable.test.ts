import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { factsOf } from "../../../src/share/facts/facts-of.ts";
import type { Place } from "../../../src/share/protect/places.ts";
import type { Geometry } from "../../../src/state/sharing.ts";
import { dataSetOf, inputOf } from "../share-inputs.ts";
import { type Attacker, attack, NUMBERS } from "./attacker.ts";
import { limit, type RandomSite, randomSites } from "./random-sites.ts";

const RUNS = { numRuns: 40, seed: 20261125, endOnFailure: true };
const settings = fc.record({
  sites: randomSites,
  fewest: fc.constantFrom(3, 5),
  geometry: fc.constantFrom<Geometry>("0.1", "0.2", "admin-1"),
  workers: fc.constantFrom(50, 100, 250, 300),
});
type Settings = typeof settings extends fc.Arbitrary<infer S> ? S : never;

const cellOf = ({ lon = 0, lat = 0 }: RandomSite, degrees: number): string => {
  const corner = (at: number) => Number((Math.floor(at / degrees + 1e-9) * degrees).toFixed(2));
  return `cell:${corner(lon)},${corner(lat)}`;
};

/** The province of a cell that lies in one only; the country of a province. */
function holderIn(sites: readonly RandomSite[], geometry: Geometry): (place: Place) => string | null {
  const provinces = new Map<string, Set<string>>();
  for (const site of sites) {
    if (site.lon === undefined) continue;
    const key = cellOf(site, Number(geometry));
    const own = provinces.get(key) ?? new Set();
    provinces.set(key, own.add(site.region === undefined ? "" : `${site.country}/${site.region}`));
  }
  return ({ key, kind }) => {
    if (kind !== "cell") return key === "" ? null : (key.split("/")[0] ?? null);
    const [only, more] = provinces.get(key) ?? [];
    return more === undefined ? (only ?? null) : null;
  };
}

async function attacked({ sites, fewest, geometry }: Settings, workers: number) {
  const protection = { sensitivity: "restricted", geometry, fewest, columns: [] } as const;
  const input = inputOf(await dataSetOf(sites), { protection }, { proposed: limit(workers) });
  const facts = factsOf(input);
  const holder = holderIn(sites, geometry);
  return { facts, all: attack(facts, fewest, holder), given: attack(facts, fewest, holder, false) };
}

const same = (a: Attacker, b: Attacker, name: string): boolean => {
  const [[low, high], [least, most]] = [a.of(name), b.of(name)];
  return low <= least && high >= most;
};

const placesIn = (attacker: Attacker): string[] =>
  [...new Set([...attacker.known.keys()].map((name) => name.split(": ")[0] as string))].filter((name) =>
    /^(cell|p|c) /.test(name),
  );

describe("no small number by place follows from a file", () => {
  test("sums of places, rests and totals leave every small number open", async () => {
    await fc.assert(
      fc.asyncProperty(settings, async (drawn) => {
        const { all, given } = await attacked(drawn, drawn.workers);
        const told = placesIn(all).flatMap((place) =>
          NUMBERS.map((number) => `${place}: ${number}`).filter((name) => {
            const [low, high] = all.of(name);
            return low === high && low > 0 && low < drawn.fewest && !same(all, given, name);
          }),
        );
        expect(told).toEqual([]);
      }),
      RUNS,
    );
  }, 120_000);

  test("two files one step apart do not tell a small change of a place", async () => {
    await fc.assert(
      fc.asyncProperty(settings, async (drawn) => {
        const [before, after] = [await attacked(drawn, drawn.workers), await attacked(drawn, drawn.workers + 1)];
        const k = drawn.fewest;
        const change = (a: Attacker, b: Attacker, name: string) => {
          const [[low, high], [least, most]] = [a.of(name), b.of(name)];
          return [least - high, most - low] as const;
        };
        const told = placesIn(before.all).flatMap((place) =>
          ["A in", "B in", "B cannotTell", "B out", "enters", "leaves"]
            .map((number) => `${place}: ${number}`)
            .filter((name) => {
              const [low, high] = change(before.all, after.all, name);
              const small = (low >= 1 && high < k) || (high <= -1 && low > -k);
              const [least, most] = change(before.given, after.given, name);
              return small && !(low <= least && high >= most);
            }),
        );
        expect(told).toEqual([]);
      }),
      RUNS,
    );
  }, 120_000);
});
