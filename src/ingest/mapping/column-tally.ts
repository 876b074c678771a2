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

  /** All that was counted, the most frequent first: marks and dates may show in the rare ones only. */
  all(): ColumnSeen {
    const values = [...this.#counts].sort((a, b) => b[1] - a[1]);
    return { name: this.#name, known: this.#known, values, distinct: this.#counts.size };
  }
}

/** The part of it that is shown. */
export const shown = (column: ColumnSeen): ColumnSeen => ({ ...column, values: column.values.slice(0, SHOWN) });
