import { useEffect, useRef, useState } from "react";
import { t } from "../../dialects/text.ts";
import type { AreasFound, AreasUse } from "../../model/areas.ts";
import type { DataSet } from "../../model/site-table.ts";
import { putAreas } from "../../state/context.ts";
import { useStore } from "../../state/store.ts";
import { applyAreasInWorker, areasInWorker } from "../../worker/client.ts";
import { type Refused, refusal } from "../refusal.ts";

export interface AreasFile {
  readonly at: "rest" | "working";
  /** What is being done. */
  readonly words: string;
  /** From 0 to 1. */
  readonly share: number;
  readonly found: AreasFound | null;
  readonly fault: Refused | null;
  open(file: File): void;
  use(use: AreasUse): void;
  cancel(): void;
  dismiss(): void;
}

/** A file of areas on its way from the reader's machine into the data; the data stay as they are until it is used. */
export function useAreasFile(dataSet: DataSet): AreasFile {
  const [file, setFile] = useState<File | null>(null);
  const [found, setFound] = useState<AreasFound | null>(null);
  const [fault, setFault] = useState<Refused | null>(null);
  const [work, setWork] = useState<{ readonly words: string; readonly share: number } | null>(null);
  const under = useRef<AbortController | null>(null);
  useEffect(() => () => under.current?.abort(), []);

  async function run(name: string, words: string, task: (signal: AbortSignal) => Promise<void>): Promise<void> {
    under.current?.abort();
    const controller = new AbortController();
    under.current = controller;
    setFault(null);
    setWork({ words, share: 0 });
    try {
      await task(controller.signal);
    } catch (error) {
      if (!controller.signal.aborted) setFault(refusal(name, error));
    } finally {
      if (under.current === controller) setWork(null);
    }
  }
  const options = (words: string, signal: AbortSignal) => ({
    signal,
    onProgress: (done: number, total: number) => setWork({ words, share: total > 0 ? done / total : 0 }),
  });

  return {
    at: work ? "working" : "rest",
    words: work?.words ?? "",
    share: work?.share ?? 0,
    found,
    fault,
    open: (chosen) => {
      const words = t("context.reading", { name: chosen.name });
      setFound(null);
      void run(chosen.name, words, async (signal) => {
        const areas = await areasInWorker(chosen, chosen.name, options(words, signal));
        setFile(chosen);
        setFound(areas);
      });
    },
    use: (use) => {
      if (!file) return;
      const words = t("context.working", { n: dataSet.table.siteCount });
      void run(file.name, words, async (signal) => {
        const { dataSet: after, outcome } = await applyAreasInWorker(
          dataSet,
          file,
          file.name,
          use,
          options(words, signal),
        );
        const made = [use.asRegions ? "region" : null, use.insideTo, use.nameTo, use.distanceTo, use.overlapTo];
        putAreas({ name: file.name, outcome, before: dataSet, after, made: made.filter((name) => name !== null) });
        setFound(null);
        useStore.getState().say(t("context.done", { ...outcome }));
      });
    },
    cancel: () => under.current?.abort(),
    dismiss: () => setFault(null),
  };
}
