const KEY = "asm-lens/kept/1";

/** What is known of the data that are kept on this machine, without reading them. */
export interface KeptMark {
  readonly name: string;
  readonly sites: number;
  readonly bytes: number;
  /** The day on which they were kept, ISO 8601. */
  readonly on: string;
}

/** The mark of the kept data; null where none are kept, or the browser keeps nothing. */
export function keptMark(): KeptMark | null {
  try {
    const mark = JSON.parse(localStorage.getItem(KEY) ?? "null") as KeptMark | null;
    return typeof mark?.name === "string" ? mark : null;
  } catch {
    return null;
  }
}

export const setKeptMark = (mark: KeptMark): void => localStorage.setItem(KEY, JSON.stringify(mark));
export const removeKeptMark = (): void => localStorage.removeItem(KEY);
