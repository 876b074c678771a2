import "../../dialects/import-words.ts";
import { t } from "../../dialects/text.ts";
import { UnreadableFile } from "../../model/issue.ts";
import { formatByName, memoryNeeded } from "../../model/memory-needed.ts";
import type { DataSet } from "../../model/site-table.ts";
import { needsQuestions } from "../../model/survey.ts";
import { useImportDoor } from "../../state/import-door.ts";
import { type Credit, openImport, takeMapping } from "../../state/importing.ts";
import type { Reading } from "../../state/load.ts";
import { mappingFor, rememberMapping } from "../../state/mappings.ts";
import { useStore } from "../../state/store.ts";
import { readInWorker, surveyInWorker } from "../../worker/client.ts";
import { hold } from "./held-file.ts";
import { isMappingFile, mappingIn } from "./mapping-file.ts";

interface Options {
  readonly signal: AbortSignal;
  readonly onReading: (reading: Reading) => void;
  readonly credit?: Credit | undefined;
}

/** A mapping that is dropped on the page is kept for files with its columns, on an open import it is applied. */
async function keepMapping(file: File): Promise<boolean> {
  if (!(await isMappingFile(file))) return false;
  const taken = await mappingIn(file);
  if (!taken.ok) throw new UnreadableFile(taken.fault.code, taken.fault.params);
  if (useImportDoor.getState().open) {
    takeMapping(taken.mapping);
    return true;
  }
  const kept = rememberMapping(taken.mapping);
  useStore.getState().say(t(kept ? "importing.mapping_kept" : "importing.mapping_not_kept", { name: file.name }));
  return true;
}

/** Gigabytes of the machine, as far as the browser tells; what it does not tell is taken for a small laptop's. */
const memoryOf = (device: Navigator & { readonly deviceMemory?: number }): number => device.deviceMemory ?? 4;

/** Refuses what surely does not fit, before a byte of it is read. */
function checkFits({ name, size }: File): void {
  const needed = Math.ceil(memoryNeeded(formatByName(name), size) / 1_000_000_000);
  const has = memoryOf(navigator);
  if (needed > has) throw new UnreadableFile("faults.needs_memory", { needed, has });
}

/**
 * Reads a file of sites whose columns need no questions, or have a mapping that the reader asked to remember.
 * @returns null where the import was opened to ask them, and takes over from there; or where the file was a mapping
 */
export async function takeIn(file: File, { signal, onReading, credit }: Options): Promise<DataSet | null> {
  if (await keepMapping(file)) return null;
  checkFits(file);
  onReading({ name: file.name, done: 0, total: file.size });
  const survey = await surveyInWorker(file, file.name, { signal });
  const asks = needsQuestions(survey);
  const mapping = asks ? mappingFor(survey.columns.map(({ name }) => name)) : undefined;
  if (asks && !mapping) {
    openImport(file, survey, credit ?? null);
    return null;
  }
  const dataSet = await readInWorker(file, file.name, {
    signal,
    ...(mapping ? { mapping } : {}),
    onProgress: (done, total) => onReading({ name: file.name, done, total }),
  });
  hold(file, survey, credit ?? null, dataSet);
  return credit ? { ...dataSet, ...credit } : dataSet;
}

/** What to add to the word on a file that a remembered mapping read; "" where none did. */
export const wordsOnMapping = ({ mapping }: DataSet): string =>
  mapping ? ` ${t("importing.remembered", { name: mapping.name })}` : "";
