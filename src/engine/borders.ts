import type { Definition } from "../model/definition.ts";
import type { SiteTable } from "../model/site-table.ts";
import { added, type BorderCell, type BorderCount, countCells, FEW, NONE } from "./border-cells.ts";
import { judgeOf } from "./border-judge.ts";
import { nearAcrossFrontiers } from "./border-neighbours.ts";
import { byCode, knownOf, readSites } from "./site-readings.ts";

/** How the view looks: coarse enough that no site is pointed at. */
export interface BorderView {
  /** Height and width of a cell in degrees. */
  readonly cellDegrees: 0.2 | 0.5;
  /** Sites of two countries this near to each other take part; at least `LEAST_KM`. */
  readonly withinKm: number;
}

export const BORDER_VIEW: BorderView = { cellDegrees: 0.5, withinKm: 25 };
/** Nearer would tell which site it is. */
export const LEAST_KM = 5;

/** Two countries, by code (ISO 3166-1 alpha-3), and the sites on both sides that are near the other. */
export interface Frontier {
  readonly a: string;
  readonly b: string;
  /** Those of the two for which no law is known; then nothing is compared. */
  readonly withoutLaw: readonly string[];
  /** Each site once; null where there are fewer than `FEW`. */
  readonly count: BorderCount | null;
  /** Each site in its own cell, whichever side that is on; empty where `count` is null. */
  readonly cells: readonly BorderCell[];
  /** Of the cells that are not told apart; null where there is none. */
  readonly rest: BorderCount | null;
}

/** The last known country of every site as a code into `keys`; 0 where it is not one known country. */
function countriesOf(table: SiteTable): { of: Uint32Array; keys: readonly string[] } {
  const readings = readSites(table, "country", { type: "nominal", levels: [] });
  const names = knownOf(readings).map(String);
  const keys = ["", ...[...new Set(names)].sort()];
  const keyOf = byCode(readings, (read) => (read?.kind === "known" ? keys.indexOf(String(read.value)) : 0));
  return { of: Uint32Array.from(readings.codes, (code) => keyOf[code] as number), keys };
}

/** A site where no law is known on one side: it is there, and nothing is said of it. */
const onlyThere = (): BorderCount => ({ ...NONE, sites: 1 });

/**
 * Where sites on two sides of a frontier differ by the law alone: every site near another country's sites is read under
 * its own country's law and under the neighbour's. Answers are counts by frontier and by cell; no name, id or position
 * of a site is in them, and no cell of fewer than `FEW` sites is told apart. By country codes, ascending.
 * Classes are compared by id; what neither law takes is alike.
 * @param lawOf by country code, the law that its sites are read under
 * @param include 0 where a site is not counted; null counts all
 * @throws PairMismatch where two laws read one property in ways that exclude each other
 */
export function compareAcrossFrontiers(
  table: SiteTable,
  lawOf: ReadonlyMap<string, Definition>,
  include: Uint8Array | null,
  view: BorderView = BORDER_VIEW,
): Frontier[] {
  const countries = countriesOf(table);
  const pairs = nearAcrossFrontiers(table, countries.of, include, Math.max(LEAST_KM, view.withinKm));
  return pairs
    .sort((p, q) => p.a - q.a || p.b - q.b)
    .map(({ a, b, sites }) => {
      const [codeA, codeB] = [countries.keys[a] as string, countries.keys[b] as string];
      const [lawA, lawB] = [lawOf.get(codeA), lawOf.get(codeB)];
      const withoutLaw = [lawA ? [] : [codeA], lawB ? [] : [codeB]].flat();
      if (sites.length < FEW) return { a: codeA, b: codeB, withoutLaw, count: null, cells: [], rest: null };
      const known = new Map<number, BorderCount>();
      const judge = lawA && lawB ? judgeOf(table, lawA, lawB) : onlyThere;
      for (const site of sites) known.set(site, judge(site));
      const countOf = (site: number): BorderCount => known.get(site) as BorderCount;
      const cells = countCells(sites, table, Math.round(1 / view.cellDegrees), countOf);
      return { a: codeA, b: codeB, withoutLaw, count: sites.map(countOf).reduce(added, NONE), ...cells };
    });
}
