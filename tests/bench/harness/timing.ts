/** Milliseconds that something took, several times over. */
export interface Timing {
  readonly medianMs: number;
  readonly minMs: number;
  /** Times that were measured. */
  readonly times: number;
  /** The time for this engine and size was up before there were as many as wanted. */
  readonly cutShort: boolean;
}

export function timingOf(ms: readonly number[], wanted: number): Timing {
  const sorted = [...ms].sort((a, b) => a - b);
  const medianMs = sorted[sorted.length >> 1] ?? Number.NaN;
  return { medianMs, minMs: sorted[0] ?? Number.NaN, times: ms.length, cutShort: ms.length < wanted };
}

/** How long to go on. */
export interface Patience {
  /** Steps that are made before any is measured: so many at most, and no more after so many milliseconds. */
  readonly warm: { readonly steps: number; readonly ms: number };
  /** Steps that are wanted however long they take. */
  readonly least: number;
  readonly most: number;
  /** Milliseconds after which no more than the least are made. */
  readonly ms: number;
  /** On the clock of `performance.now`: nothing is begun after it but the first step. */
  readonly deadline: number;
}

/** Makes step after step, the first ones unmeasured; after each, and outside its time, `after` may look at the answer. */
export async function timeSteps<T>(
  make: (step: number) => T | Promise<T>,
  after: (step: number, made: T) => void,
  { warm, least, most, ms: enough, deadline }: Patience,
): Promise<Timing> {
  const found: number[] = [];
  const start = performance.now();
  let measuring = Number.NaN;
  let first = Number.NaN;
  for (let step = 0; found.length < most; step++) {
    const now = performance.now();
    if (step > 0 && now > deadline) break;
    if (Number.isNaN(measuring) && (step >= warm.steps || (step > 0 && now - start > warm.ms))) measuring = now;
    if (found.length >= least && now - measuring > enough) break;
    const made = make(step);
    const answer = made instanceof Promise ? await made : made;
    const ms = performance.now() - now;
    if (step === 0) first = ms;
    if (!Number.isNaN(measuring)) found.push(ms);
    after(step, answer);
  }
  // A first step that took all the time there was is better told than nothing.
  return timingOf(found.length > 0 ? found : [first], least);
}
