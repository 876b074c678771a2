import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { engineFor } from "../../src/state/engine-beside.ts";
import { useStore } from "../../src/state/store.ts";
import { dataSetOf, single } from "../panels/survey.ts";
import { WorkerDouble } from "../worker/worker-double.ts";

type Data = ReturnType<typeof dataSetOf>;

const [shown, next, last] = [20, 30, 40].map((workers) => dataSetOf(single({ workers }))) as [Data, Data, Data];

const initial = useStore.getState();

/** The thread of a table, and the double that stands for it. */
function started({ table }: Data) {
  const engine = engineFor(table);
  return { engine, worker: WorkerDouble.latest as WorkerDouble };
}

beforeEach(() => {
  vi.stubGlobal("Worker", WorkerDouble);
  useStore.setState(initial, true);
  useStore.getState().load(shown);
});
afterEach(() => vi.unstubAllGlobals());

test("data that are answered before they are shown do not end the thread of those that are, nor it theirs", () => {
  const now = started(shown);
  const then = started(next);
  expect(engineFor(shown.table)).toBe(now.engine);
  expect(engineFor(next.table)).toBe(then.engine);
  expect([now.worker.terminated, then.worker.terminated]).toEqual([false, false]);
  useStore.getState().load(next);
  expect([now.worker.terminated, then.worker.terminated]).toEqual([true, false]);
  expect(engineFor(next.table)).toBe(then.engine);
});

test("of data that were never shown the thread ends when others are asked of", () => {
  const now = started(shown);
  const given = started(next);
  const wanted = started(last);
  expect([now, given, wanted].map(({ worker }) => worker.terminated)).toEqual([false, true, false]);
});

test("a thread that begins for the data shown does not end that of the data to come", () => {
  const then = started(next);
  const now = started(shown);
  expect([now, then].map(({ worker }) => worker.terminated)).toEqual([false, false]);
});
