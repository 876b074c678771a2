import { useMutation } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { UnreadableFile } from "../../model/issue.ts";
import { type Fetched, type Fetching, fromAddress } from "../../state/from-address.ts";
import type { Credit } from "../../state/importing.ts";

/** What is asked for, and whose it is where that is known. */
export interface Wanted {
  readonly url: URL;
  readonly name?: string;
  readonly credit?: Credit;
}

/** The file of one address at a time: a later one calls off an earlier one, and so does closing. */
export function useFetch(onFile: (file: File, credit?: Credit) => void) {
  const under = useRef<AbortController | null>(null);
  const [progress, setProgress] = useState<Fetching | null>(null);
  /** Got, but from a host that was not named before. */
  const [elsewhere, setElsewhere] = useState<Fetched | null>(null);
  const stop = useCallback(() => under.current?.abort(), []);
  useEffect(() => stop, [stop]);

  const mutation = useMutation({
    networkMode: "always",
    mutationFn: async ({ url, name, credit }: Wanted) => {
      stop();
      const controller = new AbortController();
      under.current = controller;
      setProgress(null);
      setElsewhere(null);
      try {
        const { signal } = controller;
        const fetched = await fromAddress(url, { signal, onProgress: setProgress, ...(name ? { name } : {}) });
        signal.throwIfAborted();
        if (fetched.host === url.host) onFile(fetched.file, credit);
        else setElsewhere(fetched);
      } catch (error) {
        // Called off: no fault, and nothing to say.
        if (!controller.signal.aborted) throw error;
      }
    },
  });
  const { mutate, isPending, error, variables = null } = mutation;
  const fault = error instanceof UnreadableFile ? error : null;
  const unexpected = error && !fault ? String(error) : null;
  return {
    ask: mutate,
    stop,
    isPending,
    progress,
    elsewhere,
    wanted: variables,
    fault,
    unexpected,
    clear: mutation.reset,
  };
}

export type FetchState = ReturnType<typeof useFetch>;
