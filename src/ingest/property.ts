import { type Attribute, attributeOf } from "../model/catalogue.ts";
import type { Column, Raw, Scalar } from "../model/site-table.ts";
import { isScalar } from "../model/value.ts";
import { isOutsideDomain, isReadable } from "./check-value.ts";
import { ColumnBuilder, type Dictionary } from "./column-builder.ts";
import type { IssueLog } from "./issue-log.ts";
import { ownText } from "./own-text.ts";
import { readValue } from "./read-value.ts";

/** Dates have a reader and an issue of their own (visit order needs them). */
const checkedAttribute = (name: string): Attribute | undefined => {
  const attribute = attributeOf(name);
  return attribute?.type === "date" ? undefined : attribute;
};

/** One property of a file on its way to a column: stores its values and reports those that say nothing. */
export class Property {
  readonly #name: string;
  readonly #attribute: Attribute | undefined;
  readonly #column: ColumnBuilder;
  /** What is wrong with a value, if anything, by value: a file has few distinct ones. */
  readonly #verdicts = new Map<Scalar, string | null>();

  /** @param dictionary where the values' codes are known elsewhere already */
  constructor(name: string, dictionary?: Dictionary) {
    this.#name = name;
    this.#attribute = checkedAttribute(name);
    this.#column = new ColumnBuilder(dictionary);
  }

  /** @returns the value as stored; undefined where it is not recorded. */
  set(visit: number, value: unknown, row: number, issues: IssueLog): Raw | undefined {
    const stored = readValue(value);
    if ("fault" in stored) {
      issues.add(stored.fault, "unknown", { row, column: this.#name, value });
      return undefined;
    }
    const { raw } = stored;
    if (raw === undefined) return undefined;
    this.#column.set(visit, raw);
    const wrong = this.#attribute ? this.#verdict(this.#attribute, raw) : null;
    if (wrong) {
      const effect = wrong === "ingest.outside_domain" ? "note" : "unknown";
      issues.add(wrong, effect, { row, column: this.#name, value: raw });
    }
    return raw;
  }

  #verdict(attribute: Attribute, raw: Raw): string | null {
    if (!isScalar(raw)) return verdictOn(attribute, raw);
    const known = this.#verdicts.get(raw);
    if (known !== undefined) return known;
    const verdict = verdictOn(attribute, raw);
    // A name for every site is not worth remembering.
    if (this.#verdicts.size < MOST_REMEMBERED)
      this.#verdicts.set(typeof raw === "string" ? ownText(raw) : raw, verdict);
    return verdict;
  }

  /** Whether any row states a value. */
  get isRecorded(): boolean {
    return this.#column.known > 0;
  }

  finish(order: Uint32Array): Column {
    return this.#column.finish(order);
  }
}

const MOST_REMEMBERED = 10_000;

function verdictOn(attribute: Attribute, raw: Raw): string | null {
  if (!isReadable(attribute, raw)) return `ingest.unreadable_${attribute.type}`;
  return isOutsideDomain(attribute, raw) ? "ingest.outside_domain" : null;
}
