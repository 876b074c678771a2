import "../../dialects/import-words.ts";
import { t } from "../../dialects/text.ts";
import { UnreadableFile } from "../../model/issue.ts";
import type { DataSet } from "../../model/site-table.ts";
import { needsQuestions } from "../../model/survey.ts";
import { saidOfPart } from "../../panels/data/part-words.ts";
import { useImportDoor } from "../../state/import-door.ts";
import { type Credit, openImport, takeMapping } from "../../state/importing.ts";
import type { Reading } from "../../state/load.ts";
import { mappingFor, rememberMapping } from "../../state/mappings.ts";
import { useStore } from "../../state/store.ts";
import { readInWorker, surveyInWorker } from "../../worker/client.ts";
import { hold } from "./held-file.ts";
import { type Asking, ask, isBeyondReach, isLarge, largeFile } from "./large-file.ts";
import { isMappingFile, mappingIn } from "./mapping-file.ts";
import { wordsOnSample, wordsWhile } from "./portion-words.ts";

interface Options {
  readonly signal: AbortSignal;
  readonly onReading: (reading: Reading | null) => void;
  /** A large file waits for what is to be read of it; null: no longer. */
  readonly onAsk: (asking: Asking | null) => void;
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

/**
 * Reads a file of sites whose columns need no questions, or have a mapping that the reader asked to remember.
 * @returns null where the import was opened to ask them, and takes over from there; where the file was a mapping; where
 * it is too large and nothing of it was to be read
 */
export async function takeIn(file: File, options: Options): Promise<DataSet | null> {
  const { signal, onReading, credit } = options;
  if (await keepMapping(file)) return null;
  const unseen = largeFile(file, null);
  if (isBeyondReach(unseen)) {
    await ask(unseen, options);
    return null;
  }
  onReading({ name: file.name, done: 0, total: file.size });
  const survey = await surveyInWorker(file, file.name, { signal });
  const seen = largeFile(file, survey);
  if (isLarge(seen)) onReading(null);
  const portion = isLarge(seen) ? await ask(seen, options) : {};
  if (portion === null) return null;
  const asks = needsQuestions(survey);
  const mapping = asks ? mappingFor(survey.columns.map(({ name }) => name)) : undefined;
  if (asks && !mapping) {
    openImport(file, survey, credit ?? null, undefined, portion);
    return null;
  }
  const reading = { name: file.name, ...wordsWhile(seen, portion) };
  onReading({ ...reading, done: 0, total: file.size });
  const dataSet = await readInWorker(file, file.name, {
    signal,
    portion,
    ...(mapping ? { mapping } : {}),
    onProgress: (done, total) => onReading({ ...reading, done, total }),
  });
  hold(file, survey, { credit: credit ?? null, portion }, dataSet);
  return saidOfPart(credit ? { ...dataSet, ...credit } : dataSet);
}

/** What to add to the word on a file that was drawn from, or that a remembered mapping read; "" where neither is. */
export const wordsOnReading = (dataSet: DataSet): string =>
  wordsOnSample(dataSet) + (dataSet.mapping ? ` ${t("importing.remembered", { name: dataSet.mapping.name })}` : "");
