import { type Fit, fitOf } from "./memory-fit.ts";
import { memoryNeeded } from "./memory-needed.ts";
import { type Portion, STEPS } from "./portion.ts";
import type { Format } from "./survey.ts";

/** The columns of a file, as far as its first rows show them. */
export interface LargeColumns {
  readonly all: number;
  /** Those that some property of `properties` is read from, and how much of all that is known stands in them. */
  readonly asked: number;
  readonly share: number;
  readonly properties: readonly string[];
}

/** A file that is large for the machine it is opened on: what is known of it before it is read. */
export interface LargeFile {
  readonly name: string;
  readonly format: Format;
  readonly bytes: number;
  /** The same, once it is unpacked. */
  readonly inside: number;
  /** Bytes of memory that the machine has. */
  readonly has: number;
  /** null where even its first rows could not be looked at without holding the whole. */
  readonly columns: LargeColumns | null;
}

/** From here on a file says what it will need before it is read. */
export const LARGE = 25_000_000;

/** Bytes of memory that reading a part of the file needs at the least. */
export function neededFor({ format, inside, columns }: LargeFile, { oneIn = 1, properties }: Portion): number {
  return memoryNeeded(format, inside, (properties ? (columns?.share ?? 1) : 1) / oneIn);
}

export const fitFor = (file: LargeFile, portion: Portion): Fit => fitOf(neededFor(file, portion), file.has);

/** Beside the largest that fits with ease: one that is larger, and two that are smaller. More choice helps nobody. */
const AROUND = [-1, 0, 1, 2];

/** Samples to choose from: the largest that may fit at all, and some about the one that fits with ease. */
export function stepsFor(file: LargeFile, portion: Portion): number[] {
  const fits = STEPS.map((oneIn) => fitFor(file, { ...portion, oneIn }));
  const first = fits.findIndex((fit) => fit !== "beyond");
  if (first < 0) return [];
  const easy = fits.indexOf("easy");
  const around = AROUND.map((step) => (easy < 0 ? first : easy) + step).filter((at) => at > first);
  return [first, ...around].flatMap((at) => STEPS[at] ?? []);
}
