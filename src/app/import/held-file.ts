import type { Portion } from "../../model/portion.ts";
import type { DataSet } from "../../model/site-table.ts";
import type { Survey } from "../../model/survey.ts";
import { type Credit, openImport } from "../../state/importing.ts";

interface Held {
  readonly file: File;
  readonly survey: Survey;
  readonly credit: Credit | null;
  readonly portion: Portion;
  /** Of the bytes that were loaded from it. */
  readonly hash: string;
}

/** The file that was loaded last. */
let held: Held | null = null;

/** Keeps hold of a file whose data have taken their place; one that is only looked at lets go of nothing. */
export const hold = (file: File, survey: Survey, how: Pick<Held, "credit" | "portion">, { hash }: DataSet): void => {
  held = { file, survey, ...how, hash };
};

/** Whether the very file of these data is still at hand, and a mapping made them. */
export const canOpenColumns = ({ hash, mapping }: DataSet): boolean => mapping !== undefined && held?.hash === hash;

/** Opens the import again on the file whose data are shown, as it was mapped. @returns false where it is gone */
export function openColumnsAgain(dataSet: DataSet): boolean {
  if (!held || !dataSet.mapping || !canOpenColumns(dataSet)) return false;
  openImport(held.file, held.survey, held.credit, dataSet.mapping, held.portion);
  return true;
}
