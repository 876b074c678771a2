import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { t } from "../dialects/text.ts";
import type { Credit } from "../state/importing.ts";
import { keptMark } from "../state/kept-mark.ts";
import { demonstration, type Reading } from "../state/load.ts";
import { keepWork, type Restored, restoreWork } from "../state/persist.ts";
import { type Camera, useStore } from "../state/store.ts";
import { accept } from "./accept.ts";
import type { Asking } from "./import/large-file.ts";
import { answerFirst } from "./load-beside.ts";
import { type Refused, refusal } from "./refusal.ts";

export interface Loading {
  readonly reading: Reading | null;
  /** A large file waits for what is to be read of it. */
  readonly asking: Asking | null;
  readonly refused: Refused | null;
  readonly demoFailed: boolean;
  /** Any file of ours or of sites; `credit` where it is known whose it is. */
  open(file: File, credit?: Credit): void;
  cancel(): void;
  dismiss(): void;
}

function restoredNotice(restored: Restored): string | null {
  if (restored === "damaged") return t("data.damaged");
  if (restored === "storage-refused") return t("data.not_kept");
  return typeof restored === "object" ? t("data.missing", { name: restored.missingFile }) : null;
}

/** The map's camera as a link reads and moves it. */
const MAP = { read: () => useStore.getState().camera, go: (camera: Camera) => useStore.getState().look(camera) };

/** The work of the last visit comes back before the first picture, and is kept from then on. */
function useKeptWork(): void {
  useEffect(() => {
    const notice = restoredNotice(restoreWork());
    if (notice) useStore.getState().say(notice);
    const stopKeeping = keepWork(() => useStore.getState().say(t("data.not_kept")));
    // The first picture does not wait for the address; what a link asks for comes as one step over it. Where the part
    // cannot be had, the page works all the same, only the address stands still.
    const following = import("../state/link-sync.ts").then(
      ({ startLinkSync }) => startLinkSync({ camera: MAP }),
      () => null,
    );
    return () => {
      void following.then((stop) => stop?.());
      stopKeeping();
    };
  }, []);
}

/** The data that the reader keeps on this machine, before anything else. @returns whether they are still on their way */
function useKeptData(): boolean {
  const [waiting, setWaiting] = useState(() => keptMark() !== null);
  useEffect(() => {
    if (keptMark() === null) return;
    // Where even the part that opens them cannot be had, the demonstration comes.
    void import("./kept-first.ts")
      .then(({ openKept }) => openKept())
      .catch(() => undefined)
      .finally(() => setWaiting(false));
  }, []);
  return waiting;
}

/** Kept data or the demonstration first; then whatever file is opened, whole or not at all. */
export function useLoading(): Loading {
  useKeptWork();
  const [reading, setReading] = useState<Reading | null>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const under = useRef<AbortController | null>(null);

  const keptOnTheWay = useKeptData();
  const demo = useQuery({ ...demonstration, enabled: !keptOnTheWay });
  useEffect(() => {
    // A file opened while the demonstration was on its way stays.
    if (demo.data && useStore.getState().dataSet === null) useStore.getState().load(demo.data);
  }, [demo.data]);

  const cancel = useCallback(() => under.current?.abort(), []);
  const open = useCallback(async (file: File, credit?: Credit) => {
    under.current?.abort();
    const controller = new AbortController();
    under.current = controller;
    setRefused(null);
    try {
      const { takeKnown, wordsOnMasking } = await import("./known-files.ts");
      if (await takeKnown(file, controller.signal)) return;
      const { takeIn, wordsOnReading } = await import("./import/take-in.ts");
      const { signal } = controller;
      const dataSet = await takeIn(file, { signal, onReading: setReading, onAsk: setAsking, credit });
      if (!dataSet || signal.aborted) return;
      await answerFirst(dataSet);
      if (signal.aborted) return;
      accept(dataSet, (await wordsOnMasking(file)) + wordsOnReading(dataSet));
    } catch (error) {
      if (!controller.signal.aborted) setRefused(refusal(file.name, error));
    } finally {
      if (under.current === controller) {
        under.current = null;
        setReading(null);
      }
    }
  }, []);

  const demoFailed = demo.isError;
  // The same while nothing of it changes: what is given it is not drawn anew with every step of a slider.
  return useMemo(
    () => ({
      reading,
      asking,
      refused,
      demoFailed,
      open: (file, credit) => void open(file, credit),
      cancel,
      dismiss: () => setRefused(null),
    }),
    [reading, asking, refused, demoFailed, open, cancel],
  );
}
