import type { Row } from "./row.ts";

/** A file taken apart into rows, before any meaning is given to them. */
export interface FileReading {
  /** Names of the properties: a CSV's header, or what the first features hold. */
  readonly columns: ReadonlySet<string>;
  /** What the file says about itself, such as `frame`, `source`, `licence`, `synthetic`. */
  readonly about: ReadonlyMap<string, unknown>;
  /** Hands out the rows in the order of the file, each with the share of the rows read so far. */
  eachRow(accept: (row: Row, share: number) => void): void;
}
