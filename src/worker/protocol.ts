import type { AreasFound, AreasOutcome, AreasUse } from "../model/areas.ts";
import type { Mapping, ReadChoices } from "../model/mapping.ts";
import type { Portion } from "../model/portion.ts";
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
      /** What of the file is read, where that is not all of it. */
      readonly portion?: Portion | undefined;
    }
  | {
      readonly kind: "survey";
      readonly file: Blob;
      readonly name: string;
      readonly choices?: ReadChoices | undefined;
    }
  | { readonly kind: "decode"; readonly bytes: ArrayBuffer }
  /** The data go as a copy, for the page keeps showing them. */
  | { readonly kind: "encode"; readonly dataSet: DataSet }
  | { readonly kind: "areas"; readonly file: Blob; readonly name: string }
  | {
      readonly kind: "use-areas";
      readonly dataSet: DataSet;
      readonly file: Blob;
      readonly name: string;
      readonly use: AreasUse;
    };

/** What each kind of question is answered with. */
export interface Found {
  readonly read: DataSet;
  readonly survey: Survey;
  readonly decode: DataSet;
  readonly encode: { readonly bytes: ArrayBuffer };
  readonly areas: AreasFound;
  readonly "use-areas": { readonly dataSet: DataSet; readonly outcome: AreasOutcome };
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
export function buffersOf({ table, outlines }: DataSet): ArrayBuffer[] {
  const columns = [...table.columns.values()].map((column) =>
    column.kind === "numbers" ? column.values : column.codes,
  );
  const arrays = [
    table.visitStart,
    table.observedOn,
    table.lon,
    table.lat,
    ...columns,
    ...(outlines ? Object.values(outlines) : []),
  ];
  return [...new Set(arrays.map(({ buffer }) => buffer as ArrayBuffer))];
}

/** What of an answer is handed over instead of copied. */
export function handedOver(found: Found[keyof Found]): ArrayBuffer[] {
  if ("table" in found) return buffersOf(found);
  if ("bytes" in found && found.bytes instanceof ArrayBuffer) return [found.bytes];
  return "dataSet" in found ? buffersOf(found.dataSet) : [];
}
