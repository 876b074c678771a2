import "../../dialects/share-words.ts";
import { t } from "../../dialects/text.ts";
import { memo } from "../../state/memo.ts";
import { regionName } from "../../state/region-name.ts";
import type { Regions } from "../../state/regions.ts";
import type { Results } from "../../state/results.ts";
import { cellDegrees, type Protection } from "../../state/sharing.ts";
import { exactly, type Shown, WITHHELD } from "../facts/shown.ts";
import type { ShareInput } from "../share-input.ts";
import { boxOf, cellKey, cellLabel, middleOf } from "./grid.ts";
import { guardedInput } from "./guard.ts";
import { isPlaced, type Pieces, piecesOf } from "./pieces.ts";
import type { Place, PlaceStatus, Places, PointSite } from "./places.ts";
import { BASELINE, ENTERS, LEAVES, NOW_CANNOT_TELL, PROPOSED, SITES, WORKERS } from "./quantities.ts";
import { type Level, levelsOf, type Row } from "./rows.ts";
import { ruleOf } from "./rule.ts";
import { type ShownRows, shownRows } from "./shown-rows.ts";
import { type Totals, totalsOf } from "./totals.ts";

type Read = (quantity: number) => Shown;

const statusOf = (read: Read, at: number): PlaceStatus => ({
  in: read(at),
  cannotTell: read(at + 1),
  out: read(at + 2),
});

function restLabel(key: string): string {
  return key === "" ? t("facts.rest.all") : t("facts.rest", { place: regionName(key) });
}

function yearsOf({ firstYear, lastYear }: Pieces, { small, pieces }: Row): Place["years"] {
  const first = Math.min(...pieces.map((piece) => firstYear[piece] as number));
  const last = Math.max(...pieces.map((piece) => lastYear[piece] as number));
  return small || first > last ? null : [first, last];
}

function namesOf({ kind, key }: Row, degrees: number | null): Pick<Place, "key" | "label" | "box"> {
  if (kind === "rest") return { key: `rest:${key}`, label: restLabel(key), box: null };
  if (kind !== "cell") return { key, label: regionName(key), box: null };
  const box = boxOf(Number(key), degrees ?? 1);
  return { key: cellKey(box), label: cellLabel(box), box };
}

function placeOf(row: Row, pieces: Pieces, degrees: number | null, read: Read): Place {
  return {
    ...namesOf(row, degrees),
    kind: row.kind,
    small: row.small,
    sites: read(SITES),
    workers: read(WORKERS),
    baseline: statusOf(read, BASELINE),
    proposed: statusOf(read, PROPOSED),
    enters: read(ENTERS),
    leaves: read(LEAVES),
    nowCannotTell: read(NOW_CANNOT_TELL),
    years: yearsOf(pieces, row),
  };
}

/** Ordered by sites that move, then by sites, then by key: by what is shown, never by what is withheld. */
function ordered(places: readonly Place[]): Place[] {
  const moves = ({ enters, leaves, nowCannotTell }: Place) => enters.min + leaves.min + nowCannotTell.min;
  const byKey = (a: Place, b: Place) => (a.key < b.key ? -1 : 1);
  const last = (place: Place) => Number(place.kind === "rest");
  return [...places].sort(
    (a, b) => last(a) - last(b) || moves(b) - moves(a) || b.sites.min - a.sites.min || byKey(a, b),
  );
}

function pointsOf({ table, include }: Results, degrees: number | null): PointSite[] {
  const points: PointSite[] = [];
  for (let site = 0; site < table.siteCount; site++) {
    if (include?.[site] === 0 || !isPlaced(table, site)) continue;
    const [lon, lat] = [table.lon[site] as number, table.lat[site] as number];
    const [east, north] = degrees === null ? [lon, lat] : middleOf(lon, lat, degrees);
    points.push({ site, lon: east, lat: north });
  }
  return points;
}

/** Small places of a level and, where one alone would not be told by it, their sites. */
function smallOf({ rows }: Level, shown: ShownRows | null): Pick<Places, "smallPlaces" | "smallSites"> {
  const small = rows.filter((row) => row.small);
  return { smallPlaces: small.length, smallSites: small.length === 0 ? exactly(0) : (shown?.smallSites ?? WITHHELD) };
}

const placesFor = memo(
  (results: Results, countries: Regions, provinces: Regions, protection: Protection, totals: Totals): Places => {
    const rule = ruleOf(protection);
    const byCell = rule.points ? null : rule.degrees;
    const pieces = piecesOf({ ...results, countries, provinces }, byCell);
    const levels = levelsOf(pieces, rule.fewest);
    const shown = shownRows(pieces, levels, totals, rule.fewest);
    const places = ({ rows, rests }: Level) =>
      ordered([...rows, ...rests].map((row) => placeOf(row, pieces, byCell, (q) => shown.of(row, q))));
    return {
      degrees: rule.degrees,
      cells: places(levels.cells),
      provinces: places(levels.provinces),
      countries: places(levels.countries),
      points: rule.points ? pointsOf(results, cellDegrees(rule.geometry)) : null,
      ...smallOf(byCell === null ? levels.provinces : levels.cells, shown),
    };
  },
);

/** What the places of the sites look like outside, under the protection: the same for every format. */
export function placesOf(input: ShareInput): Places {
  const { results, countries, provinces, protection } = guardedInput(input);
  return placesFor(results, countries, provinces, protection, totalsOf(results, protection));
}
