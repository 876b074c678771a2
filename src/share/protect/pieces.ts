import type { PairRun } from "../../engine/run.ts";
import type { SiteTable } from "../../model/site-table.ts";
import { isUndated } from "../../model/site-table.ts";
import type { Regions } from "../../state/regions.ts";
import { yearOf } from "../../state/site-values.ts";
import { cellAt } from "./grid.ts";
import { addSite, QUANTITIES, statusPair } from "./quantities.ts";

/** Sites that share cell, province and country: the pieces that every number by place is added up from. */
export interface Pieces {
  readonly count: number;
  /** By piece: the cell, or -1 where its sites have no position or places are no cells. */
  readonly cell: readonly number[];
  /** By piece: keys as in `Regions`, "" where not known. */
  readonly province: readonly string[];
  readonly country: readonly string[];
  /** `QUANTITIES` numbers a piece. */
  readonly counts: Float64Array;
  /** Years of the first and last dated visit; Infinity and -Infinity where there is none. */
  readonly firstYear: readonly number[];
  readonly lastYear: readonly number[];
}

export interface Counted {
  readonly table: SiteTable;
  readonly run: PairRun;
  readonly include: Uint8Array | null;
  readonly workers: Float64Array;
  readonly countries: Regions;
  readonly provinces: Regions;
}

export const isPlaced = ({ lon, lat }: SiteTable, site: number): boolean =>
  !Number.isNaN((lon[site] as number) + (lat[site] as number));

/** Years of a site's first and last dated visit. Undated visits come first. */
function yearsAt({ visitStart, observedOn }: SiteTable, site: number): readonly [number, number] {
  const end = visitStart[site + 1] as number;
  let visit = visitStart[site] as number;
  while (visit < end && isUndated(observedOn[visit] as number)) visit++;
  if (visit === end) return [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  return [yearOf(observedOn[visit] as number), yearOf(observedOn[end - 1] as number)];
}

/** One pass over the sites that are counted. */
export function piecesOf(counted: Counted, degrees: number | null): Pieces {
  const { table, run, include, workers, countries, provinces } = counted;
  const pieceOf = new Map<number, number>();
  const at = new Int32Array(table.siteCount).fill(-1);
  const [cell, province, country]: [number[], string[], string[]] = [[], [], []];
  for (let site = 0; site < table.siteCount; site++) {
    if (include !== null && include[site] === 0) continue;
    const [inProvince, inCountry] = [provinces.of[site] as number, countries.of[site] as number];
    const inCell =
      degrees !== null && isPlaced(table, site)
        ? cellAt(table.lon[site] as number, table.lat[site] as number, degrees)
        : -1;
    const key = ((inCell + 1) * provinces.keys.length + inProvince) * countries.keys.length + inCountry;
    let piece = pieceOf.get(key);
    if (piece === undefined) {
      piece = cell.push(inCell) - 1;
      province.push(provinces.keys[inProvince] ?? "");
      country.push(countries.keys[inCountry] ?? "");
      pieceOf.set(key, piece);
    }
    at[site] = piece;
  }
  const counts = new Float64Array(cell.length * QUANTITIES);
  const firstYear = cell.map(() => Number.POSITIVE_INFINITY);
  const lastYear = cell.map(() => Number.NEGATIVE_INFINITY);
  for (let site = 0; site < table.siteCount; site++) {
    const piece = at[site] as number;
    if (piece < 0) continue;
    addSite(counts, piece * QUANTITIES, ...statusPair(run, site), workers[site] as number);
    const [first, last] = yearsAt(table, site);
    firstYear[piece] = Math.min(firstYear[piece] as number, first);
    lastYear[piece] = Math.max(lastYear[piece] as number, last);
  }
  return { count: cell.length, cell, province, country, counts, firstYear, lastYear };
}
