import type { AreasFound, AreasUse } from "../model/areas.ts";
import { UnreadableFile } from "../model/issue.ts";
import type { Mapping, ReadChoices } from "../model/mapping.ts";
import type { Portion } from "../model/portion.ts";
import type { DataSet } from "../model/site-table.ts";
import type { Survey } from "../model/survey.ts";
import type { Answer, Found, Question } from "./protocol.ts";

export interface ReadOptions {
  readonly signal?: AbortSignal | undefined;
  /** Bytes of the file dealt with so far, of all its bytes. */
  onProgress?(done: number, total: number): void;
}

/**
 * Reads a file of sites in a worker, from where it lies.
 * @throws UnreadableFile where the file cannot be read or the worker fails; AbortError where the signal fires
 */
export function readInWorker(
  file: Blob,
  name: string,
  {
    mapping,
    limit,
    portion,
    ...options
  }: ReadOptions & {
    readonly mapping?: Mapping;
    readonly limit?: number;
    readonly portion?: Portion;
  } = {},
): Promise<DataSet> {
  return ask<"read">({ kind: "read", file, name, mapping, limit, portion }, options);
}

/** Looks at the first rows of a file in a worker. Throws as `readInWorker`. */
export function surveyInWorker(
  file: Blob,
  name: string,
  { choices, ...options }: ReadOptions & { readonly choices?: ReadChoices } = {},
): Promise<Survey> {
  return ask<"survey">({ kind: "survey", file, name, choices }, options);
}

/**
 * Decodes a data set in its compact form, gzipped or not, in a worker. `bytes` are transferred: the caller's buffer is
 * empty afterwards. Throws as `readInWorker`.
 */
export function decodeInWorker(bytes: ArrayBuffer | Promise<ArrayBuffer>, options: ReadOptions = {}): Promise<DataSet> {
  const question = Promise.resolve(bytes).then((come) => ({ kind: "decode" as const, bytes: come }));
  return ask<"decode">(question, options);
}

/** A data set in its compact form. The data are copied to the worker. Throws as `readInWorker`. */
export const encodeInWorker = async (dataSet: DataSet, options: ReadOptions = {}): Promise<ArrayBuffer> =>
  (await ask<"encode">({ kind: "encode", dataSet }, options)).bytes;

/** Looks at a file of areas. Throws as `readInWorker`. */
export const areasInWorker = (file: Blob, name: string, options: ReadOptions = {}): Promise<AreasFound> =>
  ask<"areas">({ kind: "areas", file, name }, options);

/** Data with what areas say of their sites. The data are copied to the worker. Throws as `readInWorker`. */
export const applyAreasInWorker = (
  dataSet: DataSet,
  file: Blob,
  name: string,
  use: AreasUse,
  options: ReadOptions = {},
): Promise<Found["use-areas"]> => ask<"use-areas">({ kind: "use-areas", dataSet, file, name, use }, options);

function startWorker(): Worker {
  try {
    return new Worker(new URL("./entry.ts", import.meta.url), { type: "module" });
  } catch (error) {
    throw new UnreadableFile("faults.worker_not_started", { detail: String(error) });
  }
}

type Asked<Kind extends Question["kind"]> = Question & { readonly kind: Kind };

/**
 * A worker of its own for each question. It ends with the answer, and its memory with it; to cancel is to end it.
 * The question waits for the worker's sign of life, which tells a worker that never ran from one that broke down.
 */
async function ask<Kind extends Question["kind"]>(
  question: Asked<Kind> | Promise<Asked<Kind>>,
  { signal, onProgress }: ReadOptions,
): Promise<Found[Kind]> {
  signal?.throwIfAborted();
  const worker = startWorker();
  let cancel = (): void => undefined;
  try {
    return await new Promise<Found[Kind]>((resolve, reject) => {
      let isRunning = false;
      const asked = Promise.resolve(question);
      asked.catch(reject);
      const put = (known: Asked<Kind>): void => worker.postMessage(known, "bytes" in known ? [known.bytes] : []);
      cancel = () => reject(signal?.reason);
      signal?.addEventListener("abort", cancel);
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        switch (data.kind) {
          case "ready":
            isRunning = true;
            return void asked.then(put, reject);
          case "progress":
            return onProgress?.(data.done, data.total);
          case "done":
            return resolve(data.found as Found[Kind]);
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
