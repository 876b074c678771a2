import { useCallback, useEffect, useRef, useState } from "react";
import { t } from "../../dialects/text.ts";
import type { Making } from "./make-file.ts";
import { reasonOf } from "./reason.ts";

export interface Work {
  /** What is made: "PNG". */
  readonly kind: string;
  /** Does it, and says what was done. */
  readonly run: (making: Making) => Promise<string>;
}

interface Said {
  readonly making: string | null;
  readonly done: string | null;
  readonly fault: string | null;
}

const NOTHING: Said = { making: null, done: null, fault: null };

/** Work that takes time: one at a time, followed, stopped, and its end said. */
export function useMaking(): Said & { readonly start: (work: Work) => void; readonly stop: () => void } {
  const [said, setSaid] = useState<Said>(NOTHING);
  const under = useRef<AbortController | null>(null);
  const stop = useCallback(() => under.current?.abort(), []);
  useEffect(() => stop, [stop]);

  const start = useCallback(({ kind, run }: Work) => {
    under.current?.abort();
    const controller = new AbortController();
    const { signal } = controller;
    under.current = controller;
    const say = (change: Partial<Said>) => {
      if (under.current === controller) setSaid({ ...NOTHING, ...change });
    };
    say({ making: t("share.making", { kind }) });
    const onProgress = (done: number, total: number) => say({ making: t("share.making.of", { kind, done, total }) });
    // A part that does not listen to the signal goes on to its end unheard.
    const stopped = new Promise<never>((_, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    });
    Promise.race([run({ signal, onProgress }), stopped]).then(
      (done) => say({ done }),
      (error: unknown) =>
        say(signal.aborted ? { done: t("share.stopped") } : { fault: t("share.failed", { why: reasonOf(error) }) }),
    );
  }, []);
  return { ...said, start, stop };
}
