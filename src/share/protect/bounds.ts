import type { Sum } from "./quantities.ts";

/** What can be known of each number: it lies between these ends, both included. */
export interface Bounds {
  readonly lo: Float64Array;
  readonly hi: Float64Array;
}

/** How the parts add up, infinite ends counted apart so that the others keep their digits. */
function added({ lo, hi }: Bounds, parts: readonly number[]): { low: number; high: number; open: number } {
  let [low, high, open] = [0, 0, 0];
  for (const part of parts) {
    low += lo[part] as number;
    if (hi[part] === Number.POSITIVE_INFINITY) open++;
    else high += hi[part] as number;
  }
  return { low, high, open };
}

/** What a sum alone says of its whole (`at` absent) or of one of its parts. */
export function implied(bounds: Bounds, { whole, parts }: Sum, at?: number): readonly [lo: number, hi: number] {
  const { low, high, open } = added(bounds, parts);
  if (at === undefined) return [low, open > 0 ? Number.POSITIVE_INFINITY : high];
  return impliedPart(bounds, whole, at, low, high, open);
}

function impliedPart({ lo, hi }: Bounds, whole: number, at: number, low: number, high: number, open: number) {
  const own = hi[at] as number;
  const otherOpen = own === Number.POSITIVE_INFINITY ? open - 1 : open;
  const otherHigh = own === Number.POSITIVE_INFINITY ? high : high - own;
  const least = otherOpen > 0 ? Number.NEGATIVE_INFINITY : (lo[whole] as number) - otherHigh;
  return [least, (hi[whole] as number) - (low - (lo[at] as number))] as const;
}

function narrow({ lo, hi }: Bounds, at: number, [least, most]: readonly [number, number]): boolean {
  let changed = false;
  if (least > (lo[at] as number)) {
    lo[at] = least;
    changed = true;
  }
  if (most < (hi[at] as number)) {
    hi[at] = most;
    changed = true;
  }
  return changed;
}

/** Sums over numbered entries, and by entry the sums that it is in. */
export interface Network {
  readonly sums: readonly Sum[];
  readonly sumsOf: readonly (readonly number[])[];
}

export function networkOf(entries: number, sums: readonly Sum[]): Network {
  const sumsOf = Array.from({ length: entries }, (): number[] => []);
  for (const [index, { whole, parts }] of sums.entries()) {
    sumsOf[whole]?.push(index);
    for (const part of parts) sumsOf[part]?.push(index);
  }
  return { sums, sumsOf };
}

/** Narrows what one sum tells of its members, and says which of them it narrowed. */
function narrowBy(bounds: Bounds, sum: Sum, narrowed: (at: number) => void): void {
  if (narrow(bounds, sum.whole, implied(bounds, sum))) narrowed(sum.whole);
  const { low, high, open } = added(bounds, sum.parts);
  // Ends that move on the way only make what follows from the first sums weaker, never wrong.
  const ends = sum.parts.map((part) => impliedPart(bounds, sum.whole, part, low, high, open));
  for (const [index, part] of sum.parts.entries()) if (narrow(bounds, part, ends[index]!)) narrowed(part);
}

/** Times that each sum is looked at, on the average; what is left to learn by then is a crumb. */
const ROUNDS = 60;

/** Works out everything that follows from the sums, as whoever holds the file can. */
export function tighten(bounds: Bounds, { sums, sumsOf }: Network): void {
  const waiting = new Uint8Array(sums.length).fill(1);
  let now = sums.map((_, index) => index);
  for (let looked = 0; now.length > 0 && looked < ROUNDS * sums.length; looked += now.length) {
    const next: number[] = [];
    const wake = (at: number): void => {
      for (const index of sumsOf[at] ?? []) {
        if (waiting[index] === 1) continue;
        waiting[index] = 1;
        next.push(index);
      }
    };
    for (const index of now) {
      waiting[index] = 0;
      narrowBy(bounds, sums[index] as Sum, wake);
    }
    now = next;
  }
}
