import type { DataSet } from "../../model/site-table.ts";
import { type Reading, readDropped } from "../../state/load.ts";

/** Whose data they are, where whoever opens them knows it: a known open layer does. */
export interface Credit {
  readonly source: string;
  readonly licence: string;
  readonly citation: string;
}

interface Options {
  readonly signal: AbortSignal;
  readonly onReading: (reading: Reading) => void;
  readonly credit?: Credit | undefined;
}

/**
 * Reads a file of sites whose columns need no questions.
 * @returns null where the import was opened to ask them; it takes over from there
 */
export async function takeIn(file: File, { signal, onReading, credit }: Options): Promise<DataSet | null> {
  const dataSet = await readDropped(file, onReading, signal);
  return credit ? { ...dataSet, ...credit } : dataSet;
}
