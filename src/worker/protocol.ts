import type { Mapping, ReadChoices } from "../model/mapping.ts";
import type { DataSet } from "../model/site-table.ts";
import type { Survey } from "../model/survey.ts";

/**
 * What the page asks of the worker: one question, then the worker is done. Files go by reference, so that no more of
 * them is in memory than the reader takes; buffers are transferred both ways.
 */
export type Question =
  | {
      readonly kind: "read";
      readonly file: Blob;
      readonly name: string;
      readonly mapping?: Mapping | undefined;
      /** Rows at most. */
      readonly limit?: number | undefined;
    }
  | {
      readonly kind: "survey";
      readonly file: Blob;
      readonly name: string;
      readonly choices?: ReadChoices | undefined;
    }
  | { readonly kind: "decode"; readonly bytes: ArrayBuffer };

/** What each kind of question is answered with. */
export interface Found {
  readonly read: DataSet;
  readonly survey: Survey;
  readonly decode: DataSet;
}

export type Answer =
  /** The worker runs and waits for its question. */
  | { readonly kind: "ready" }
  /** Bytes dealt with, of all. */
  | { readonly kind: "progress"; readonly done: number; readonly total: number }
  | { readonly kind: "done"; readonly found: Found[keyof Found] }
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
