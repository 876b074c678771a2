import type { Geometry, Position } from "geojson";
import type { Basemap } from "../../map/basemap.ts";
import { hashDefinition } from "../../model/definition-hash.ts";
import { VERSION } from "../../model/version.ts";
import { cellDegrees } from "../../state/sharing.ts";
import { lastKnown } from "../../state/site-record.ts";
import type { Facts } from "../facts/facts.ts";
import type { Shown } from "../facts/shown.ts";
import { STATE_NAME } from "../picture/file-meta.ts";
import type { Place } from "../protect/places.ts";
import type { ShareInput } from "../share-input.ts";
import { type LeavingSite, lastVisitYear, leavingColumns, leavingSites, showsIds, uncertaintyOf } from "./leaving.ts";
import { qualityOutside } from "./quality-rows.ts";
import { siteAnswers } from "./site-answers.ts";

interface Feature {
  readonly type: "Feature";
  readonly id?: string;
  readonly geometry: Geometry | null;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Digits that tell cells of this side apart; more would be the dirt of binary fractions. */
const digitsOf = (degrees: number | null): number => (degrees === null ? 15 : String(degrees).length - 2);

const tidy = (value: number, digits: number): number => Number(value.toFixed(digits));

const precisionOf = (degrees: number | null): Readonly<Record<string, number>> =>
  degrees === null ? {} : { coordinatePrecision: degrees, coordinateUncertaintyInMeters: uncertaintyOf(degrees) };

function siteFeatures(facts: Facts, input: ShareInput, sites: readonly LeavingSite[]): Feature[] {
  const { results, protection } = input;
  const { table } = results;
  const answerOf = siteAnswers(results.run);
  const attributes = leavingColumns(input);
  const degrees = cellDegrees(protection.geometry);
  const digits = digitsOf(degrees) + (degrees === null ? 0 : 1);
  const ids = showsIds(protection);
  const recorded = (site: number): Record<string, unknown> =>
    Object.fromEntries(
      attributes.flatMap(({ id }) => {
        if (id !== "observed_on") return [[id, lastKnown(table, id, site) ?? null]];
        const year = lastVisitYear(table, site);
        return year === null ? [] : [["observed_on", String(year)]];
      }),
    );
  return sites.map(({ site, lon, lat }): Feature => {
    const { baseline, proposed, change } = answerOf(site);
    const id = table.siteIds[site] ?? "";
    const placed = lon !== null && lat !== null;
    return {
      type: "Feature",
      ...(ids ? { id } : {}),
      geometry: placed ? { type: "Point", coordinates: [tidy(lon, digits), tidy(lat, digits)] } : null,
      properties: {
        ...recorded(site),
        ...(ids ? { site_id: id } : {}),
        ...proposed,
        ...(facts.comparing
          ? { possible_a: baseline.possible, class_a: baseline.class, asm_a: baseline.asm, change }
          : {}),
        ...(placed ? precisionOf(degrees) : {}),
        ...(facts.synthetic ? { synthetic: true } : {}),
      },
    };
  });
}

/** A number where it is exact, else its two ends; the upper one is null where the number is withheld. */
const shownValue = ({ min, max }: Shown): number | { readonly min: number; readonly max: number | null } =>
  min === max ? min : { min, max };

/** Counter-clockwise, as RFC 7946 asks of an outer ring. */
function ringOf([west, south, east, north]: NonNullable<Place["box"]>, digits: number): Position[] {
  const [w, s, e, n] = [tidy(west, digits), tidy(south, digits), tidy(east, digits), tidy(north, digits)];
  return [
    [w, s],
    [e, s],
    [e, n],
    [w, n],
    [w, s],
  ];
}

function placeFeature(place: Place, facts: Facts, degrees: number | null, outline: Geometry | null): Feature {
  const status = ({ in: inside, cannotTell, out }: Place["baseline"]) => ({
    in: shownValue(inside),
    cannotTell: shownValue(cannotTell),
    out: shownValue(out),
  });
  const moves = { enters: place.enters, leaves: place.leaves, nowCannotTell: place.nowCannotTell };
  return {
    type: "Feature",
    id: place.key,
    geometry: place.box === null ? outline : { type: "Polygon", coordinates: [ringOf(place.box, digitsOf(degrees))] },
    properties: {
      label: place.label,
      kind: place.kind,
      small: place.small,
      sites: shownValue(place.sites),
      workers: shownValue(place.workers),
      proposed: status(place.proposed),
      ...(facts.comparing
        ? {
            baseline: status(place.baseline),
            ...Object.fromEntries(Object.entries(moves).map(([kind, shown]) => [kind, shownValue(shown)])),
          }
        : {}),
      years: place.years,
      ...(place.box === null ? {} : precisionOf(degrees)),
      ...(facts.synthetic ? { synthetic: true } : {}),
    },
  };
}

function featuresOf(facts: Facts, input: ShareInput, basemap: Basemap | null): Feature[] {
  const sites = leavingSites(input, facts.places.points);
  if (sites) return siteFeatures(facts, input, sites);
  const { cells, provinces, degrees } = facts.places;
  if (cells.length > 0) return cells.map((place) => placeFeature(place, facts, degrees, null));
  const outlines = new Map(basemap?.provinces.features.map(({ properties, geometry }) => [properties.key, geometry]));
  return provinces.map((place) => placeFeature(place, facts, degrees, outlines.get(place.key) ?? null));
}

/** What must be known of the file, for a machine; drawn by no program that does not ask for it. */
function aboutFile(facts: Facts, input: ShareInput) {
  const { dataSet, choice, today } = input;
  return {
    version: VERSION,
    made: today,
    title: facts.title,
    stamp: facts.stamp,
    frame: dataSet.frame,
    source: dataSet.source,
    licence: dataSet.licence,
    quality: Object.fromEntries(qualityOutside(facts, input).map(({ key, shown }) => [key, shownValue(shown)])),
    synthetic: facts.synthetic,
    link: facts.link,
    definitions: { baseline: choice.baseline, proposed: choice.proposed },
    hashes: { baseline: hashDefinition(choice.baseline), proposed: hashDefinition(choice.proposed) },
    lines: facts.lines,
  };
}

/**
 * RFC 7946: a point a site where single sites leave; else a polygon a cell with its numbers, or a province with its
 * outline where the map knows it. Coordinates are as coarse as declared. The member `asm-lens` says how the file was
 * made and protected.
 * @param basemap null where no outlines are at hand
 */
export function toGeoJson(facts: Facts, input: ShareInput, basemap: Basemap | null = null): string {
  const head = JSON.stringify({ type: "FeatureCollection", [STATE_NAME]: aboutFile(facts, input) });
  const features = featuresOf(facts, input, basemap).map((feature) => JSON.stringify(feature));
  return `${head.slice(0, -1)},"features":[\n${features.join(",\n")}\n]}\n`;
}
