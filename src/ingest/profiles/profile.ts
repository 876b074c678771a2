/** A known publisher's file: how to tell it, and how its columns say what the catalogue's attributes ask. */
export interface Profile {
  readonly id: string;
  /** What such files set out to record. */
  readonly frame: string;
  readonly source: string;
  readonly licence: string;
  /** Dates like 1/31/2018 are month first, which no file says of itself. */
  readonly monthFirst: boolean;
  recognises(columns: ReadonlySet<string>): boolean;
  /** A row under the catalogue's names; properties that it does not know come out as they were. */
  translate(row: ReadonlyMap<string, unknown>): ReadonlyMap<string, unknown>;
}
