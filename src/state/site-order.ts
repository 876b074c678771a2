import { CANNOT_TELL, type PairRun, type SideAnswers, type Status } from "../engine/run.ts";
import { attributeOf } from "../model/catalogue.ts";
import type { Definition } from "../model/definition.ts";
import type { SiteTable } from "../model/site-table.ts";
import { folded } from "./fold.ts";
import { lineDistances } from "./line-distance.ts";
import { memo } from "./memo.ts";
import { lastVisitOf, siteNumbers, siteText, siteValues } from "./site-values.ts";
import { valueLabel } from "./value-label.ts";

/** A column by which sites are put in order: a name of its own, or a property of the data. */
export type SortKey =
  | "nearest"
  | "name"
  | "baseline"
  | "proposed"
  | "status"
  | "visited"
  | { readonly property: string };
export interface Sort {
  readonly by: SortKey;
  readonly descending: boolean;
}

/** The order in which the table opens: what is most worth a look first. */
export const NEAREST_FIRST: Sort = { by: "nearest", descending: false };

/** Sites chosen by how they flow. `from` null: whatever they were before, save `to` itself. */
export interface StatusFlow {
  readonly from: Status | null;
  readonly to: Status;
}

/** Whether an outcome of the run flows that way. */
const flows = ({ baseline, proposed }: PairRun, outcome: number, { from, to }: StatusFlow): boolean => {
  const before = baseline.status[outcome];
  return proposed.status[outcome] === to && (from === null ? before !== to : before === from);
};

/** Per site 1 where the filters keep it and, where a flow is picked, it flows that way; null where nothing narrows. */
export function inFlow(run: PairRun, include: Uint8Array | null, flow: StatusFlow | null): Uint8Array | null {
  if (flow === null) return include;
  return Uint8Array.from(run.outcomes, (outcome, site) => (include?.[site] !== 0 && flows(run, outcome, flow) ? 1 : 0));
}

export const sameKey = (a: SortKey, b: SortKey): boolean =>
  typeof a === "string" || typeof b === "string" ? a === b : a.property === b.property;

/** A site's name, or its id where it has none. */
export const nameOf = (table: SiteTable, site: number): string =>
  siteText(table, "name", site) || (table.siteIds[site] ?? "");

/** Per site a number to sort by; NaN where not recorded, which stands last in either direction. */
type Keys = Float64Array;

const keysOf = (table: SiteTable, keyAt: (site: number) => number): Keys =>
  Float64Array.from({ length: table.siteCount }, (_, site) => keyAt(site));

/** The place of each text among its like, by level where the catalogue orders them. */
function ranks(property: string, texts: readonly string[]): number[] {
  const attribute = attributeOf(property);
  const levels = attribute?.type === "ordinal" ? (attribute.levels ?? []) : [];
  const sortable = texts.map((text, at) => {
    const level = levels.indexOf(text);
    return { at, level: level < 0 ? levels.length : level, key: folded(valueLabel(property, text)) };
  });
  sortable.sort((a, b) => a.level - b.level || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const rank: number[] = new Array(texts.length).fill(Number.NaN);
  for (const [place, { at }] of sortable.entries()) if (texts[at] !== "") rank[at] = place;
  return rank;
}

const nameKeys = memo((table: SiteTable): Keys => {
  const names = [...new Set(Array.from({ length: table.siteCount }, (_, site) => nameOf(table, site)))];
  const rank = ranks("name", names);
  const place = new Map(names.map((name, at) => [name, rank[at] ?? Number.NaN]));
  return keysOf(table, (site) => place.get(nameOf(table, site)) ?? Number.NaN);
});

function propertyKeys(table: SiteTable, property: string): Keys {
  if (attributeOf(property)?.type === "number" || table.columns.get(property)?.kind === "numbers") {
    return siteNumbers(table, property);
  }
  const { codes, values } = siteValues(table, property);
  const rank = ranks(property, values);
  return keysOf(table, (site) => rank[codes[site] ?? 0] ?? Number.NaN);
}

/** By the lowest class a site can have; an undetermined one stands after those that surely have it. */
function classKeys(table: SiteTable, run: PairRun, { possible, determined }: SideAnswers): Keys {
  return keysOf(table, (site) => {
    const outcome = run.outcomes[site] ?? 0;
    const lowest = 31 - Math.clz32((possible[outcome] ?? 0) & -(possible[outcome] ?? 0));
    return (determined[outcome] ?? -1) < 0 ? lowest + 0.5 : lowest;
  });
}

/** Changed status first, then by where it arrives. */
function statusKeys(table: SiteTable, { outcomes, baseline, proposed }: PairRun): Keys {
  return keysOf(table, (site) => {
    const outcome = outcomes[site] ?? 0;
    const [from, to] = [baseline.status[outcome] ?? 0, proposed.status[outcome] ?? 0];
    return (from === to ? 3 : 0) + to;
  });
}

function sortKeys(table: SiteTable, run: PairRun, proposed: Definition, by: SortKey): Keys {
  if (typeof by !== "string") return propertyKeys(table, by.property);
  if (by === "nearest") return lineDistances(table, proposed);
  if (by === "name") return nameKeys(table);
  if (by === "status") return statusKeys(table, run);
  if (by === "visited") return keysOf(table, (site) => lastVisitOf(table, site) ?? Number.NaN);
  return classKeys(table, run, run[by]);
}

/** Infinity minus infinity is no number; two sites without a line to be near to are equally far. */
function compare(a: number, b: number, direction: 1 | -1): number {
  if (a === b) return 0;
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : 1;
  if (Number.isNaN(b)) return -1;
  return a < b ? -direction : direction;
}

/**
 * Included sites in the order of the table, as site indices. Ties stand nearest to a line first, then as in the file.
 * @param only where given, only the sites of this flow between statuses.
 */
export const siteOrder = memo(
  (
    table: SiteTable,
    run: PairRun,
    proposed: Definition,
    include: Uint8Array | null,
    sort: Sort,
    only: StatusFlow | null,
  ): Uint32Array => {
    const kept = (site: number): boolean => {
      if (include !== null && include[site] !== 1) return false;
      const outcome = run.outcomes[site] ?? 0;
      return only === null || flows(run, outcome, only);
    };
    const sites = Uint32Array.from({ length: table.siteCount }, (_, site) => site).filter(kept);
    const keys = sortKeys(table, run, proposed, sort.by);
    const near = lineDistances(table, proposed);
    const direction = sort.descending ? -1 : 1;
    return sites.sort(
      (a, b) =>
        compare(keys[a] ?? Number.NaN, keys[b] ?? Number.NaN, direction) ||
        compare(near[a] ?? Infinity, near[b] ?? Infinity, 1) ||
        a - b,
    );
  },
  2,
);

/**
 * The next site in `order` (1) or the one before (-1) whose status cannot be told under the proposed definition,
 * round the end; from the start where `from` is not listed. Null where there is none.
 */
export function nextUndetermined(
  run: PairRun,
  order: Uint32Array,
  from: number | null,
  direction: 1 | -1,
): number | null {
  const n = order.length;
  const at = from === null ? -1 : order.indexOf(from);
  const start = at < 0 ? (direction === 1 ? -1 : n) : at;
  for (let step = 1; step <= n; step++) {
    const site = order[(start + step * direction + n * 2) % n];
    if (site !== undefined && run.proposed.status[run.outcomes[site] ?? 0] === CANNOT_TELL) return site;
  }
  return null;
}

/** The site before (-1) or after (1) another in an order; null at its ends or where it is not listed. */
export function neighbour(order: Uint32Array, site: number, direction: 1 | -1): number | null {
  const at = order.indexOf(site);
  return at < 0 ? null : (order[at + direction] ?? null);
}
