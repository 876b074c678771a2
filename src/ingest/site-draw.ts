import { isDrawn } from "../model/is-drawn.ts";
import type { Sample } from "../model/sample.ts";
import type { Row } from "./row.ts";
import { featureText } from "./site-ids.ts";

/** Draws one site in so many while rows are read. All rows of a site share its key, so they come or stay together. */
export class SiteDraw {
  readonly #oneIn: number;
  readonly #keyOf: (row: Row) => string | undefined;
  #rows = 0;
  #leftOut = 0;
  #hasKeys = false;

  constructor(oneIn: number, keyOf: (row: Row) => string | undefined) {
    this.#oneIn = oneIn;
    this.#keyOf = keyOf;
  }

  /** The rows of the sites that are drawn. */
  of(rows: readonly Row[]): Row[] {
    const drawn = rows.filter((row) => isDrawn(this.#nameOf(row), this.#oneIn));
    this.#rows += rows.length;
    this.#leftOut += rows.length - drawn.length;
    return drawn;
  }

  /** What the id of the row's site is made of: its key, else its feature's id, else its place in the file. */
  #nameOf(row: Row): string {
    const key = this.#keyOf(row);
    if (key !== undefined) this.#hasKeys = true;
    return key ?? featureText(row.featureId) ?? `row-${row.number}`;
  }

  /** @param setAside rows drawn that could not be used: where there are any, not every row left out is a site */
  result(setAside: number): Sample {
    const isCounted = !this.#hasKeys && setAside === 0;
    return { oneIn: this.#oneIn, leftOut: this.#leftOut, sites: isCounted ? this.#rows : null };
  }
}
