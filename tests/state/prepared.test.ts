import { afterEach, expect, test, vi } from "vitest";
import { engineFor } from "../../src/state/engine-beside.ts";
import { groupCounts } from "../../src/state/linked.ts";
import { prepare } from "../../src/state/prepared.ts";
import { resultsOf } from "../../src/state/results.ts";
import { useStore } from "../../src/state/store.ts";
import { dataSetOf, single } from "../panels/survey.ts";
import { WorkerDouble } from "../worker/worker-double.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test("what a held slider will count by is handed over before, each array once, one at a time", () => {
  vi.stubGlobal("Worker", WorkerDouble);
  vi.useFakeTimers();
  const data = dataSetOf(single({ workers: 20 }, { workers: 300 }, {}));
  const { table } = data;
  useStore.getState().load(data);
  const results = resultsOf(table, useStore.getState().history.present);
  const bins = Uint8Array.of(0, 1, 2);
  const regions = Uint8Array.of(1, 1, 0);
  groupCounts(results.run, { of: bins, count: 3, by: "class" }, results.include);
  groupCounts(results.run, { of: regions, count: 2, by: "status" }, results.include);
  engineFor(table);
  const { asked } = WorkerDouble.latest as WorkerDouble;
  const given = () =>
    asked.map(({ message }) => (message as { array?: unknown }).array).filter((array) => array !== undefined);

  prepare(results);
  prepare(results);
  expect(given()).toEqual([]);
  vi.advanceTimersToNextTimer();
  expect(given()).toEqual([results.workers]);
  vi.runAllTimers();
  expect(given()).toEqual([results.workers, bins, regions]);

  const counted = { include: results.include, workers: results.workers, groupings: [] };
  void engineFor(table).run(results.asked.baseline, results.asked.proposed, counted);
  prepare(results);
  vi.runAllTimers();
  expect(given()).toHaveLength(3);
});

test("what belongs to data that are gone is not handed over", () => {
  vi.stubGlobal("Worker", WorkerDouble);
  vi.useFakeTimers();
  const before = dataSetOf(single({ workers: 20 }));
  const after = dataSetOf(single({ workers: 30 }));
  useStore.getState().load(before);
  prepare(resultsOf(before.table, useStore.getState().history.present));
  useStore.getState().load(after);
  WorkerDouble.latest = undefined;
  vi.runAllTimers();
  expect(WorkerDouble.latest).toBeUndefined();
});
