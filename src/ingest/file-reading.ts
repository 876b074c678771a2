import type { ReadChoices } from "../model/mapping.ts";
import type { Format } from "../model/survey.ts";
import type { ByteSource } from "./byte-source.ts";
import type { IssueLog } from "./issue-log.ts";
import type { Tools } from "./platform.ts";
import type { Row } from "./row.ts";

/** Some rows in their order, and the share of the file that they end at. */
export interface RowBatch {
  readonly rows: readonly Row[];
  /** From 0 to 1. */
  readonly share: number;
}

export type NeededColumn = (name: string) => boolean;

/** A file taken apart into rows, before any meaning is given to them. */
export interface FileReading {
  readonly format: Format;
  /** Names of the properties in their order: a table's header, or what the first features hold. */
  readonly columns: ReadonlySet<string>;
  /** What the file says about itself, such as `frame`, `source`, `licence`, `synthetic`. */
  readonly about: ReadonlyMap<string, unknown>;
  /** Whether the format itself says where a row is. */
  readonly hasGeometry: boolean;
  /** How it was read, in full. */
  readonly read: ReadChoices;
  /** Sheets, layers or members to choose from, where there are several. */
  readonly parts: readonly string[];
  /** Of text: a comma is the decimal mark, by the numbers of the first rows. */
  readonly decimalComma?: boolean;
  /**
   * The rows from the first on, in batches of some thousands; each call begins anew, and may be broken off. Rows need
   * have no other columns than those asked for; formats that lie column by column leave the others where they are.
   */
  batches(isNeeded?: NeededColumn): AsyncIterable<RowBatch>;
}

export interface ReadContext {
  readonly issues: IssueLog;
  readonly choices: ReadChoices;
  readonly tools: Tools;
  /** Only the first rows will be looked at: nothing need be known of the others. */
  readonly isGlance?: boolean | undefined;
  /** Opens what lies inside a file: the text in a gzip, a member of an archive. */
  openInside(source: ByteSource): Promise<FileReading>;
}

/**
 * Opens a file of one format: reads as little as tells what is in it.
 * @throws UnreadableFile where it cannot be read at all
 */
export type Reader = (source: ByteSource, context: ReadContext) => Promise<FileReading>;
