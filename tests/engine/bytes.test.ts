import { expect, test } from "vitest";
import { hold } from "../../src/engine/hold/hold.ts";
import { PairEngine } from "../../src/engine/pair-engine.ts";
import { readSites } from "../../src/engine/site-readings.ts";
import type { Grouping } from "../../src/engine/tally.ts";
import { scaleOf } from "../../src/model/scale.ts";
import { buffersIn } from "../../src/worker/engine-protocol.ts";
import { benchTable } from "../bench/engines/bench-table.ts";
import { binsOf, CRITERIA, WORKERS } from "../bench/workload/criteria.ts";
import { ORE_RANGE } from "../bench/workload/definitions.ts";
import { REGIONS } from "../bench/workload/sites.ts";
import { makeWorkload } from "../bench/workload.ts";

const SITES = 100_000;
/** Design, section 10: the working set of one pair of definitions with eight criteria. */
const MOST_BYTES_A_SITE = 75;

/** Bytes of all arrays, each buffer once. */
const bytesOf = (value: unknown): number => [...buffersIn(value)].reduce((sum, { byteLength }) => sum + byteLength, 0);

test("the working set of a pair with eight criteria takes at most 75 bytes a site, a held slider included", () => {
  const workload = makeWorkload(SITES);
  const table = benchTable(workload);
  const { columns, region } = workload.sites;
  const codes = CRITERIA.map(({ id }) => {
    const criterion = workload.proposed.criteria[id];
    return criterion ? readSites(table, id, scaleOf(id, criterion)) : null;
  });
  const run = new PairEngine(table).run(workload.baseline, workload.proposed);
  const bins = binsOf(columns).map((of): Grouping => ({ of, count: 33, by: "class" }));
  const groupings: Grouping[] = [{ of: region, count: REGIONS, by: "status" }, ...bins];
  const limits = [{ param: "ore", own: 0, goes: "hand" }] as const;
  const [from, to] = ORE_RANGE;
  const movement = { kind: "line", definition: workload.proposed, limits, from, to, mayBeAny: false } as const;
  const workers = columns[WORKERS] as Float64Array;
  const index = hold(table, workload.baseline, movement, { include: null, workers, groupings });

  const bytes = {
    codes: bytesOf(codes),
    // The states before the last axis are two bytes a site, the class byte of the map and its copy on the card one each.
    outcomes: bytesOf(run.outcomes) + 2 * SITES + 2 * SITES,
    region: bytesOf(region),
    positions: 8 * SITES,
    index: bytesOf(index),
  };
  const total = Object.values(bytes).reduce((sum, own) => sum + own, 0);
  console.log(
    `${(total / SITES).toFixed(1)} bytes a site: ${Object.entries(bytes)
      .map(([name, own]) => `${name} ${(own / SITES).toFixed(1)}`)
      .join(", ")}`,
  );
  expect(total / SITES).toBeLessThanOrEqual(MOST_BYTES_A_SITE);
});

test("no reading is an object of its own where numbers are many", () => {
  const { numbers, others } = readSites(benchTable(makeWorkload(5000)), "disturbed_ha", { type: "number", levels: [] });
  expect(numbers.length).toBeGreaterThan(1000);
  expect(others).toEqual([]);
});
