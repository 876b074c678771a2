import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { decodeInWorker, readInWorker } from "../../src/worker/client.ts";
import { WorkerDouble } from "./worker-double.ts";

const NO_FILE = new Blob([]);

/** After what waits for a promise that is settled already. */
const soon = () => new Promise((done) => setTimeout(done));

beforeEach(() => vi.stubGlobal("Worker", WorkerDouble));
afterEach(() => vi.unstubAllGlobals());

describe("a worker that fails", () => {
  test("waits with its question for the sign of life, and hands the buffer over", async () => {
    const bytes = new ArrayBuffer(8);
    const reading = decodeInWorker(bytes);
    const worker = WorkerDouble.latest;
    expect(worker?.asked).toEqual([]);
    worker?.say({ kind: "ready" });
    await soon();
    expect(worker?.asked).toEqual([{ message: { kind: "decode", bytes }, transfer: [bytes] }]);
    worker?.say({ kind: "failed", detail: "enough" });
    await expect(reading).rejects.toMatchObject({ code: "faults.worker_crashed", params: { detail: "enough" } });
    expect(worker?.terminated).toBe(true);
  });

  test("it starts while the bytes are on their way, and ends where they do not come", async () => {
    let reject = (_: Error): void => undefined;
    const reading = decodeInWorker(
      new Promise((_, refuse) => {
        reject = refuse;
      }),
    );
    const worker = WorkerDouble.latest;
    worker?.say({ kind: "ready" });
    await soon();
    expect(worker?.asked).toEqual([]);
    reject(new Error("no network"));
    await expect(reading).rejects.toThrow("no network");
    expect(worker?.terminated).toBe(true);
  });

  test("one that breaks down before it runs could not start", async () => {
    const reading = readInWorker(NO_FILE, "a.csv");
    WorkerDouble.latest?.breakDown("blocked");
    await expect(reading).rejects.toMatchObject({ code: "faults.worker_not_started", params: { detail: "blocked" } });
  });

  test("one that breaks down at work has crashed, and is ended", async () => {
    const reading = readInWorker(NO_FILE, "a.csv");
    WorkerDouble.latest?.say({ kind: "ready" });
    WorkerDouble.latest?.breakDown("out of memory");
    await expect(reading).rejects.toMatchObject({ code: "faults.worker_crashed", params: { detail: "out of memory" } });
    expect(WorkerDouble.latest?.terminated).toBe(true);
  });

  test("where workers are forbidden, that is said", async () => {
    vi.stubGlobal("Worker", undefined);
    await expect(readInWorker(NO_FILE, "a.csv")).rejects.toMatchObject({ code: "faults.worker_not_started" });
  });

  test("to cancel is to end it", async () => {
    const controller = new AbortController();
    const reading = readInWorker(NO_FILE, "a.csv", { signal: controller.signal });
    WorkerDouble.latest?.say({ kind: "ready" });
    controller.abort();
    await expect(reading).rejects.toMatchObject({ name: "AbortError" });
    expect(WorkerDouble.latest?.terminated).toBe(true);
  });
});
