import { isMissing, isScalar } from "../model/value.ts";
import type { Dictionary } from "./column-builder.ts";
import { Growing } from "./growing.ts";
import type { IssueLog } from "./issue-log.ts";
import { TextPool } from "./text-pool.ts";

/** Gives every site its number, in order of first appearance, and an id that no other site has. */
export class SiteIds {
  readonly #issues: IssueLog;
  readonly #keys = new TextPool();
  /** By code of a key - 1: the site that it names. */
  readonly #siteOfKey = new Growing(Uint32Array);
  /** Sites that no key names, by row: the site, the row, and the code of the name that its feature has (0: none). */
  readonly #unnamed = new Growing(Uint32Array);
  readonly #rows = new Growing(Uint32Array);
  readonly #wanted = new Growing(Uint32Array);
  readonly #names = new TextPool();
  readonly #ids: string[] = [];
  #count = 0;

  constructor(issues: IssueLog) {
    this.#issues = issues;
  }

  /** Rows with one key are one site; a row without a key is a site of its own, named by its feature or its place. */
  siteOf(key: string | undefined, featureId: unknown, row: number): number {
    if (key !== undefined) return this.#siteOf(key);
    const name = featureText(featureId);
    this.#unnamed.push(this.#count);
    this.#rows.push(row);
    this.#wanted.push(name === undefined ? 0 : this.#names.codeOf(name));
    return this.#count++;
  }

  #siteOf(key: string): number {
    const code = this.#keys.codeOf(key);
    if (code > this.#siteOfKey.length) this.#siteOfKey.push(this.#count++);
    return this.#siteOfKey.at(code - 1);
  }

  /**
   * The codes of a column of site ids: a site's number and one, so that no key is kept twice. `values` are the ids of
   * all sites, once they are known.
   */
  dictionary(): Dictionary {
    return {
      codeOf: (raw) => this.#siteOf(isScalar(raw) ? String(raw) : JSON.stringify(raw)) + 1,
      values: this.#ids,
    };
  }

  /** Ids by site. Where two want the same one, keys come first, then the earlier row; the other gets a number, noted. */
  finish(): string[] {
    const ids = this.#ids;
    for (let site = 0; site < this.#count; site++) ids.push("");
    for (let code = 1; code <= this.#keys.size; code++) ids[this.#siteOfKey.at(code - 1)] = this.#keys.textOf(code);
    const made = new Set<string>();
    const tries = new Map<string, number>();
    const isUsed = (id: string): boolean => made.has(id) || this.#keys.find(id) > 0;
    for (let at = 0; at < this.#unnamed.length; at++) {
      const row = this.#rows.at(at);
      const name = this.#wanted.at(at);
      const wanted = name > 0 ? this.#names.textOf(name) : `row-${row}`;
      let id = wanted;
      let n = tries.get(wanted) ?? 1;
      while (isUsed(id)) id = `${wanted} (${++n})`;
      if (id !== wanted) {
        tries.set(wanted, n);
        this.#issues.add("ingest.duplicate_id", "note", { row, value: wanted, params: { id } });
      }
      made.add(id);
      ids[this.#unnamed.at(at)] = id;
    }
    return ids;
  }
}

/** A feature's own id as text; undefined where it has none. */
export function featureText(id: unknown): string | undefined {
  if ((typeof id !== "string" && typeof id !== "number") || isMissing(id)) return undefined;
  return String(id).trim();
}
