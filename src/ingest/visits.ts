import { UNDATED } from "../model/site-table.ts";

/** What orders the visits of a site, row by row. */
export interface VisitKeys {
  readonly count: number;
  siteOf(row: number): number;
  /** Days since 1970-01-01, or UNDATED. */
  dayOf(row: number): number;
  visitIdOf(row: number): string | undefined;
}

const WHOLE = /^\d+$/;

/**
 * The rows, site by site, each site's visits oldest first: undated before dated, then by visit id (rows without one
 * first; as numbers where all of that day are whole numbers, else by code unit), then as in the file.
 * @returns row numbers in their new order, and where each site starts (length siteCount + 1).
 */
export function orderVisits(rows: VisitKeys, siteCount: number): { order: Uint32Array; visitStart: Uint32Array } {
  const visitStart = new Uint32Array(siteCount + 1);
  for (let row = 0; row < rows.count; row++) {
    const after = rows.siteOf(row) + 1;
    visitStart[after] = (visitStart[after] ?? 0) + 1;
  }
  for (let site = 0; site < siteCount; site++)
    visitStart[site + 1] = (visitStart[site + 1] ?? 0) + (visitStart[site] ?? 0);

  const order = new Uint32Array(rows.count);
  const next = visitStart.slice();
  for (let row = 0; row < rows.count; row++) {
    const site = rows.siteOf(row);
    const place = next[site] ?? 0;
    order[place] = row;
    next[site] = place + 1;
  }
  for (let site = 0; site < siteCount; site++) {
    const [start = 0, end = 0] = [visitStart[site], visitStart[site + 1]];
    if (end - start > 1) order.set(sortVisits(Array.from(order.subarray(start, end)), rows), start);
  }
  return { order, visitStart };
}

function sortVisits(visits: number[], rows: VisitKeys): number[] {
  const dayOf = (row: number | undefined): number => (row === undefined ? UNDATED : rows.dayOf(row));
  const idOf = (row: number): string | undefined => rows.visitIdOf(row);
  visits.sort((a, b) => dayOf(a) - dayOf(b));
  const sorted: number[] = [];
  while (sorted.length < visits.length) {
    const day = dayOf(visits[sorted.length]);
    const sameDay = visits.slice(sorted.length).filter((row) => dayOf(row) === day);
    const ids = sameDay.map(idOf).filter((id) => id !== undefined);
    const compare = ids.every((id) => WHOLE.test(id)) ? byWholeNumber : byCodeUnit;
    sorted.push(...sameDay.sort((a, b) => withoutFirst(idOf(a), idOf(b), compare)));
  }
  return sorted;
}

type Compare = (a: string, b: string) => number;

const byCodeUnit: Compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** Whole numbers of any length; `007` and `7` are told apart last, so that their order does not hang on the file's. */
const byWholeNumber: Compare = (a, b) => {
  const [x, y] = [a.replace(/^0+/, ""), b.replace(/^0+/, "")];
  return x.length - y.length || byCodeUnit(x, y) || byCodeUnit(a, b);
};

function withoutFirst(a: string | undefined, b: string | undefined, compare: Compare): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  return compare(a, b);
}
