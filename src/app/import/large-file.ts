import { fitFor, LARGE, type LargeFile } from "../../model/large-file.ts";
import { bytesInside, formatByName } from "../../model/memory-needed.ts";
import type { Portion } from "../../model/portion.ts";
import type { Format, Survey } from "../../model/survey.ts";
import { useStore } from "../../state/store.ts";
import { columnsWanted, wantedProperties } from "./wanted.ts";

/** A large file that waits for what is to be read of it; null: nothing. */
export interface Asking {
  readonly file: LargeFile;
  readonly answer: (portion: Portion | null) => void;
}

const GIGABYTE = 1_000_000_000;

/** Bytes that the machine has, as far as the browser tells; what it does not tell is taken for a small laptop's. */
const memoryOf = (device: Navigator & { readonly deviceMemory?: number }): number =>
  (device.deviceMemory ?? 4) * GIGABYTE;

/** An archive is held whole, whatever lies in it. */
const ARCHIVES: readonly Format[] = ["shapefile", "kmz", "xlsx"];

/** What is known of a file by its name and size, and by its first rows where they have been looked at. */
export function largeFile({ name, size }: File, survey: Survey | null): LargeFile {
  const named = formatByName(name);
  return {
    name,
    format: survey && !ARCHIVES.includes(named) ? survey.format : named,
    bytes: size,
    inside: bytesInside(name, size),
    has: memoryOf(navigator),
    columns: survey && columnsWanted(survey, wantedProperties(useStore.getState().history.present)),
  };
}

/** So little is kept of the smallest sample that only what is held anyway counts. */
const SMALLEST: Portion = { oneIn: Number.POSITIVE_INFINITY };

/** Whether not even the first rows can be looked at. */
export const isBeyondReach = (file: LargeFile): boolean => file.bytes >= LARGE && fitFor(file, SMALLEST) === "beyond";

export const isLarge = (file: LargeFile): boolean => file.bytes >= LARGE && fitFor(file, {}) !== "easy";

/** Asks what is to be read of a file. @returns null where it is nothing, or where the signal fires */
export function ask(
  file: LargeFile,
  { signal, onAsk }: { readonly signal: AbortSignal; readonly onAsk: (asking: Asking | null) => void },
): Promise<Portion | null> {
  return new Promise((resolve) => {
    const answer = (portion: Portion | null): void => {
      signal.removeEventListener("abort", stop);
      onAsk(null);
      resolve(portion);
    };
    const stop = (): void => answer(null);
    signal.addEventListener("abort", stop);
    onAsk({ file, answer });
  });
}
