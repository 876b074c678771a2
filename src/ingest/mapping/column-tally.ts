import type { ColumnSeen } from "../../model/survey.ts";
import { isMissing } from "../../model/value.ts";

const MOST_DISTINCT = 1_000;
const SHOWN = 50;
const LENGTH = 80;

/** Counts what stands in one column. */
export class ColumnTally {
  readonly #name: string;
  readonly #counts = new Map<string, number>();
  #known = 0;

  constructor(name: string) {
    this.#name = name;
  }

  add(text: string): void {
    if (!isMissing(text)) this.#known++;
    const cut = text.length > LENGTH ? `${text.slice(0, LENGTH - 1)}…` : text;
    const count = this.#counts.get(cut);
    if (count !== undefined || this.#counts.size < MOST_DISTINCT) this.#counts.set(cut, (count ?? 0) + 1);
  }

  /** The most frequent values, and beside them some of the rare ones, for marks and dates show in those. */
  seen(): ColumnSeen {
    const values = [...this.#counts].sort((a, b) => b[1] - a[1]).slice(0, SHOWN);
    return { name: this.#name, known: this.#known, values, distinct: this.#counts.size };
  }
}
