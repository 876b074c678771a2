import { useCallback, useEffect, useRef, useState } from "react";
import type { MappingFault } from "../../model/check-mapping.ts";
import type { ReadChoices } from "../../model/mapping.ts";
import { saidOfPart } from "../../panels/data/part-words.ts";
import {
  closeImport,
  effectiveMapping,
  showPreview,
  readOtherwise as surveyedAnew,
  useImporting,
} from "../../state/importing.ts";
import type { Reading } from "../../state/load.ts";
import { rememberMapping } from "../../state/mappings.ts";
import { readInWorker, surveyInWorker } from "../../worker/client.ts";
import { accept } from "../accept.ts";
import { answerFirst } from "../load-beside.ts";
import { type Refused, refusal } from "../refusal.ts";
import { hold } from "./held-file.ts";
import { largeFile } from "./large-file.ts";
import { wordsOnSample, wordsWhile } from "./portion-words.ts";

/** Rows read to show what a mapping does: of a survey of this size that is all of it. */
const PREVIEW_ROWS = 20_000;
/** Changes that come faster than this are one, ms. */
const PAUSE = 120;

export interface ImportWork {
  readonly reading: Reading | null;
  readonly fault: Refused | null;
  readOtherwise(choices: ReadChoices): void;
  /** Loads every row; `remember`: and keeps the mapping for files like this, once it has worked. */
  load(remember: boolean): Promise<void>;
  cancel(): void;
  dismiss(): void;
  refuse(name: string, fault: MappingFault): void;
}

/** The first rows are read again after each change; the last change wins. */
function usePreview(setFault: (fault: Refused | null) => void): void {
  const file = useImporting((state) => state.file);
  const stated = useImporting((state) => state.mapping);
  const survey = useImporting((state) => state.survey);
  const answered = useImporting((state) => state.answered);
  const asked = useImporting((state) => state.asked);
  useEffect(() => {
    if (!file || !stated) return;
    const mapping = effectiveMapping({ survey, mapping: stated, answered, asked }, stated);
    const controller = new AbortController();
    const read = async (): Promise<void> => {
      try {
        const { signal } = controller;
        const preview = await readInWorker(file, file.name, { mapping, limit: PREVIEW_ROWS, signal });
        if (signal.aborted) return;
        const rows = preview.table.visitCount + preview.setAside;
        showPreview(preview, rows < PREVIEW_ROWS);
        setFault(null);
      } catch (error) {
        if (!controller.signal.aborted) setFault(refusal(file.name, error));
      }
    };
    const timer = setTimeout(() => void read(), PAUSE);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [file, survey, stated, answered, asked, setFault]);
}

/** What the import asks of the worker: a preview after each change, another way to read, the whole file at the end. */
export function useImportWork(): ImportWork {
  const [reading, setReading] = useState<Reading | null>(null);
  const [fault, setFault] = useState<Refused | null>(null);
  const under = useRef<AbortController | null>(null);
  usePreview(setFault);
  useEffect(() => () => under.current?.abort(), []);

  const load = useCallback(async (remember: boolean) => {
    const importing = useImporting.getState();
    const { file, survey, credit, portion } = importing;
    if (!file || !survey || !importing.mapping) return;
    const mapping = effectiveMapping(importing, importing.mapping);
    const controller = new AbortController();
    under.current = controller;
    setFault(null);
    const read = { name: file.name, ...wordsWhile(largeFile(file, survey), portion) };
    setReading({ ...read, done: 0, total: file.size });
    try {
      // Also where the preview is of every row: only a reading of the whole file has the hash of its bytes.
      const dataSet = await readInWorker(file, file.name, {
        mapping,
        portion,
        signal: controller.signal,
        onProgress: (done, total) => setReading({ ...read, done, total }),
      });
      await answerFirst(dataSet);
      if (controller.signal.aborted) return;
      accept(saidOfPart(credit ? { ...dataSet, ...credit } : dataSet), wordsOnSample(dataSet));
      hold(file, survey, { credit, portion }, dataSet);
      if (remember) rememberMapping(mapping);
      closeImport();
    } catch (error) {
      if (!controller.signal.aborted) setFault(refusal(file.name, error));
    } finally {
      setReading(null);
    }
  }, []);

  const readOtherwise = useCallback(async (choices: ReadChoices) => {
    const { file } = useImporting.getState();
    if (!file) return;
    try {
      surveyedAnew(await surveyInWorker(file, file.name, { choices }));
    } catch (error) {
      setFault(refusal(file.name, error));
    }
  }, []);

  return {
    reading,
    fault,
    load,
    readOtherwise: (choices) => void readOtherwise(choices),
    cancel: () => under.current?.abort(),
    dismiss: () => setFault(null),
    refuse: (name, { code, params }) => setFault({ name, code, params }),
  };
}
