import { useEffect, useState } from "react";
import { reasonOf } from "./reason.ts";

/** Time in which the page shows that something is under way, ms: two pictures of a screen. */
const BREATH = 32;

/** Lets the page draw. Rejects with the signal's reason where it is stopped meanwhile. */
export async function breath(signal?: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, BREATH));
  signal?.throwIfAborted();
}

export interface Made<T> {
  /** null while it is made, or cannot be. */
  readonly made: T | null;
  /** What was made before, of something else: to stand in where flicker would be worse. */
  readonly before: T | null;
  readonly fault: string | null;
}

interface Kept<A, T> {
  readonly of: A | null;
  readonly made: T | null;
  readonly before: T | null;
  readonly fault: string | null;
}

/**
 * What is made of something in work that blocks the page: a breath after it changed, and only of what stands by then.
 * @param of the same object as long as nothing changed; null where there is nothing to make it of.
 * @param make the same function at every call.
 */
export function useMade<A extends object, T>(of: A | null, make: (of: A) => T): Made<T> {
  const [kept, setKept] = useState<Kept<A, T>>({ of: null, made: null, before: null, fault: null });
  useEffect(() => {
    if (!of) return;
    const controller = new AbortController();
    breath(controller.signal)
      .then(() => make(of))
      .then(
        (made) => setKept({ of, made, before: made, fault: null }),
        (error: unknown) => {
          if (controller.signal.aborted) return;
          setKept(({ before }) => ({ of, made: null, before, fault: reasonOf(error) }));
        },
      );
    return () => controller.abort();
  }, [of, make]);
  const { before } = kept;
  return kept.of === of ? { made: kept.made, before, fault: kept.fault } : { made: null, before, fault: null };
}
