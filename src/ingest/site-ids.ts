import { isMissing } from "../model/value.ts";
import type { IssueLog } from "./issue-log.ts";

/** A site that no key names: the id it would like, and where it stands. */
interface Unnamed {
  readonly site: number;
  readonly wanted: string;
  readonly row: number;
}

/** Gives every site its number, in order of first appearance, and an id that no other site has. */
export class SiteIds {
  readonly #issues: IssueLog;
  readonly #siteOfKey = new Map<string, number>();
  readonly #unnamed: Unnamed[] = [];
  #count = 0;

  constructor(issues: IssueLog) {
    this.#issues = issues;
  }

  /** Rows with one key are one site; a row without a key is a site of its own, named by its feature or its place. */
  siteOf(key: string | undefined, featureId: unknown, row: number): number {
    const known = key === undefined ? undefined : this.#siteOfKey.get(key);
    if (known !== undefined) return known;
    const site = this.#count++;
    if (key === undefined) this.#unnamed.push({ site, wanted: featureText(featureId) ?? `row-${row}`, row });
    else this.#siteOfKey.set(key, site);
    return site;
  }

  /** Ids by site. Where two want the same one, keys come first, then the earlier row; the other gets a number, noted. */
  finish(): string[] {
    const ids: string[] = new Array(this.#count).fill("");
    for (const [key, site] of this.#siteOfKey) ids[site] = key;
    const used = new Set(this.#siteOfKey.keys());
    const tries = new Map<string, number>();
    for (const { site, wanted, row } of this.#unnamed) {
      let id = wanted;
      let n = tries.get(wanted) ?? 1;
      while (used.has(id)) id = `${wanted} (${++n})`;
      tries.set(wanted, n);
      if (id !== wanted) this.#issues.add("ingest.duplicate_id", "note", { row, value: wanted, params: { id } });
      used.add(id);
      ids[site] = id;
    }
    return ids;
  }
}

/** A feature's own id as text; undefined where it has none. */
function featureText(id: unknown): string | undefined {
  if ((typeof id !== "string" && typeof id !== "number") || isMissing(id)) return undefined;
  return String(id).trim();
}
