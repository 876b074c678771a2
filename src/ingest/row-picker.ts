import { isSampled, type Portion } from "../model/portion.ts";
import type { DataSet } from "../model/site-table.ts";
import type { FileReading, NeededColumn } from "./file-reading.ts";
import { HeldIssues } from "./held-issues.ts";
import type { IssueLog } from "./issue-log.ts";
import type { RowTranslator } from "./mapping/apply.ts";
import { NeededColumns } from "./needed-columns.ts";
import type { Row } from "./row.ts";
import { SiteDraw } from "./site-draw.ts";
import { type Layout, siteKeyReader, translatorFor } from "./translators.ts";

/** What rows are folded into sites by, whatever else is wanted. */
const FOLDED_BY = ["site_id", "visit_id", "observed_on", "synthetic"];

/** The log that a reader is given: of a sample, it must not tell of rows that are left out. */
export const logFor = (portion: Portion, issues: IssueLog): IssueLog =>
  isSampled(portion) ? new HeldIssues(issues) : issues;

interface Logs {
  readonly issues: IssueLog;
  /** What the reader was given as its log. */
  readonly heard: IssueLog;
}

/** Which rows of a file are read, and what of them. */
export class RowPicker {
  readonly #translate: RowTranslator;
  readonly #draw: SiteDraw | null;
  readonly #columns: NeededColumns | null;
  readonly #heard: IssueLog;

  private constructor(translate: RowTranslator, draw: SiteDraw | null, columns: NeededColumns | null, heard: IssueLog) {
    this.#translate = columns ? columns.after(translate) : translate;
    this.#draw = draw;
    this.#columns = columns;
    this.#heard = heard;
  }

  static async of(reading: FileReading, layout: Layout, portion: Portion, logs: Logs): Promise<RowPicker> {
    const { oneIn = 1, properties } = portion;
    const { issues, heard } = logs;
    const draw = oneIn > 1 ? new SiteDraw(oneIn, await siteKeyReader(reading, layout, issues)) : null;
    const columns = properties ? new NeededColumns(reading, layout, [...properties, ...FOLDED_BY]) : null;
    return new RowPicker(await translatorFor(reading, columns?.layout ?? layout, issues), draw, columns, heard);
  }

  /** Columns of the file that some property is read from; undefined: all. */
  get isNeeded(): NeededColumn | undefined {
    return this.#columns?.isNeeded;
  }

  /** The rows that are read of some that follow each other in the file, under the catalogue's names. */
  *pick(rows: readonly Row[]): Generator<Row> {
    const drawn = this.#draw ? this.#draw.of(rows) : rows;
    if (this.#heard instanceof HeldIssues) {
      const numbers = new Set(drawn.map(({ number }) => number));
      this.#heard.tell((row) => numbers.has(row));
    }
    for (const row of drawn) yield this.#translate(row);
  }

  /** What a data set says of how it was picked; nothing where it is the whole file. */
  result(setAside: number): Pick<DataSet, "sample" | "unread"> {
    return {
      ...(this.#draw ? { sample: this.#draw.result(setAside) } : {}),
      ...(this.#columns ? { unread: this.#columns.unread } : {}),
    };
  }
}
