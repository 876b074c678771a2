import { UnreadableFile } from "../model/issue.ts";
import type { DataSet } from "../model/site-table.ts";
import type { Answer, Question } from "./protocol.ts";

export interface ReadOptions {
  readonly signal?: AbortSignal | undefined;
  /** Bytes of the file dealt with so far, of all its bytes. */
  onProgress?(done: number, total: number): void;
}

/**
 * Reads a file of sites in a worker. `bytes` are transferred: the caller's buffer is empty afterwards.
 * @throws UnreadableFile where the file cannot be read or the worker fails; AbortError where the signal fires
 */
export function readInWorker(bytes: ArrayBuffer, name: string, options: ReadOptions = {}): Promise<DataSet> {
  return ask({ kind: "read", bytes, name }, options);
}

/** Decodes a data set in its compact form, gzipped or not, in a worker. Transfers and throws as `readInWorker`. */
export function decodeInWorker(bytes: ArrayBuffer, options: ReadOptions = {}): Promise<DataSet> {
  return ask({ kind: "decode", bytes }, options);
}

function startWorker(): Worker {
  try {
    return new Worker(new URL("./entry.ts", import.meta.url), { type: "module" });
  } catch (error) {
    throw new UnreadableFile("faults.worker_not_started", { detail: String(error) });
  }
}

/**
 * A worker of its own for each question. It ends with the answer, and its memory with it; to cancel is to end it.
 * The question waits for the worker's sign of life, which tells a worker that never ran from one that broke down.
 */
async function ask(question: Question, { signal, onProgress }: ReadOptions): Promise<DataSet> {
  signal?.throwIfAborted();
  const worker = startWorker();
  let cancel = (): void => undefined;
  try {
    return await new Promise<DataSet>((resolve, reject) => {
      let isRunning = false;
      cancel = () => reject(signal?.reason);
      signal?.addEventListener("abort", cancel);
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        switch (data.kind) {
          case "ready":
            isRunning = true;
            return worker.postMessage(question, [question.bytes]);
          case "progress":
            return onProgress?.(data.done, data.total);
          case "done":
            return resolve(data.dataSet);
          case "unreadable":
            return reject(new UnreadableFile(data.code, data.params));
          case "failed":
            return reject(new UnreadableFile("faults.worker_crashed", { detail: data.detail }));
        }
      };
      const breakDown = (detail: string): void =>
        reject(new UnreadableFile(isRunning ? "faults.worker_crashed" : "faults.worker_not_started", { detail }));
      worker.onerror = (event) => {
        event.preventDefault();
        breakDown(event.message ?? "");
      };
      worker.onmessageerror = () => breakDown("messageerror");
    });
  } finally {
    signal?.removeEventListener("abort", cancel);
    worker.terminate();
  }
}
