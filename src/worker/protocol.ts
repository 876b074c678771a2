import type { DataSet } from "../model/site-table.ts";

/** What the page asks of the worker: one question, then the worker is done. Buffers are transferred both ways. */
export type Question =
  | { readonly kind: "read"; readonly bytes: ArrayBuffer; readonly name: string }
  | { readonly kind: "decode"; readonly bytes: ArrayBuffer };

export type Answer =
  /** The worker runs and waits for its question. */
  | { readonly kind: "ready" }
  /** Bytes dealt with, of all. */
  | { readonly kind: "progress"; readonly done: number; readonly total: number }
  | { readonly kind: "done"; readonly dataSet: DataSet }
  /** An UnreadableFile, which would lose its fields on the way. */
  | {
      readonly kind: "unreadable";
      readonly code: string;
      readonly params: Readonly<Record<string, string | number>>;
    }
  | { readonly kind: "failed"; readonly detail: string };

/** Every buffer of a data set, each once, so that it can be handed over instead of copied. */
export function buffersOf({ table }: DataSet): ArrayBuffer[] {
  const columns = [...table.columns.values()].map((column) =>
    column.kind === "numbers" ? column.values : column.codes,
  );
  const arrays = [table.visitStart, table.observedOn, table.lon, table.lat, ...columns];
  return [...new Set(arrays.map(({ buffer }) => buffer as ArrayBuffer))];
}
