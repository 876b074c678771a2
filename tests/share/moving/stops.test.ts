import { describe, expect, test } from "vitest";
import type { PairCounts } from "../../../src/engine/counts.ts";
import { stopsOf } from "../../../src/share/moving/stops.ts";
import { resultsOf } from "../../../src/state/results.ts";
import { testWith } from "../../real-data.ts";
import { demoInput, realInput, testPair } from "./share-input.ts";

const SWEEP = { param: "small_workers", from: 100, to: 500 };

/** Every number of sites on a picture that the moving threshold can change. */
const shown = ({ proposed, statusFlow }: PairCounts): number[] => [
  ...Object.values(proposed.status),
  ...Object.values(proposed.notRecorded),
  ...proposed.certain,
  proposed.undetermined,
  ...statusFlow.sites.flat(),
];

/** Differences between any two of the pictures that would tell of fewer than five sites. */
function tooClose(counts: readonly PairCounts[]): number {
  let close = 0;
  for (const [at, one] of counts.entries()) {
    for (const other of counts.slice(at + 1).map(shown)) {
      const apart = shown(one).map((count, part) => Math.abs(count - (other[part] ?? 0)));
      close += apart.filter((sites) => sites > 0 && sites < 5).length;
    }
  }
  return close;
}

describe("where a moving threshold stops", () => {
  testWith("ipis-drc-sites.geojson")("no two pictures of restricted data differ by one to four sites", async () => {
    const input = await realInput();
    const unprotected = stopsOf(await realInput({ fewest: 1 }), SWEEP, 400).map((stop) => stop.input.results.counts);
    expect(tooClose(unprotected)).toBeGreaterThan(0);
    const stops = stopsOf(input, SWEEP, 400);
    expect(tooClose([input.results.counts, ...stops.map((stop) => stop.input.results.counts)])).toBe(0);
    expect(stops.length).toBeGreaterThan(5);
  });

  test("of public data every round value is shown, with the counts of that value", async () => {
    const input = await demoInput(testPair());
    const stops = stopsOf(input, SWEEP, 9);
    expect(stops.map(({ value }) => value)).toEqual([100, 150, 200, 250, 300, 350, 400, 450, 500]);
    for (const { value, input: at } of stops) {
      expect(at.choice.proposed.params["small_workers"]?.value).toBe(value);
      const { counts } = resultsOf(at.dataSet.table, at.choice);
      expect(at.results.counts).toEqual(counts);
    }
    expect(new Set(stops.map((stop) => stop.input.results.counts.proposed.status.in)).size).toBeGreaterThan(5);
  });

  test("limits that are bound to it follow, as on the page", async () => {
    const stops = stopsOf(await demoInput(testPair()), { param: "small_workers", from: 300, to: 2_000 }, 3);
    const medium = stops.map(({ input }) => Number(input.choice.proposed.params["medium_workers"]?.value));
    const small = stops.map(({ value }) => value);
    expect(medium.every((value, at) => value >= (small[at] ?? 0))).toBe(true);
  });
});
