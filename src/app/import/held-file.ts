import type { DataSet } from "../../model/site-table.ts";
import type { Survey } from "../../model/survey.ts";
import { type Credit, openImport } from "../../state/importing.ts";

interface Held {
  readonly file: File;
  readonly survey: Survey;
  readonly credit: Credit | null;
}

/** The file that was surveyed last. */
let held: Held | null = null;

export const hold = (file: File, survey: Survey, credit: Credit | null): void => {
  held = { file, survey, credit };
};

/** Whether the file of these data is still at hand, and a mapping made them. */
export const canOpenColumns = ({ name, mapping }: DataSet): boolean =>
  mapping !== undefined && held?.file.name === name;

/** Opens the import again on the file whose data are shown, as it was mapped. @returns false where it is gone */
export function openColumnsAgain(dataSet: DataSet): boolean {
  if (!held || !dataSet.mapping || !canOpenColumns(dataSet)) return false;
  openImport(held.file, held.survey, held.credit, dataSet.mapping);
  return true;
}
