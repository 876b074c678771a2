import type { FeatureCollection, LineString, MultiLineString, MultiPolygon, Point, Position } from "geojson";
import { feature } from "topojson-client";
import type { MultiPolygon as ArcPolygons, GeometryCollection, Topology } from "topojson-specification";
import { labelPoint } from "./label-point.ts";

type AreaLayer = GeometryCollection<{ name: string }>;
export interface AdminFile extends Topology {
  objects: { countries: AreaLayer; provinces: AreaLayer };
}
export interface WaterFile extends Topology {
  objects: { rivers: GeometryCollection; lakes: GeometryCollection };
}
/** By ISO 3166-1 alpha-3: name, longitude, latitude, thousands of inhabitants, 1 for a national capital. */
export type PlacesFile = Readonly<Record<string, readonly (readonly [string, number, number, number, 0 | 1])[]>>;

export interface AreaProperties {
  /** `ISO3` of a country, `ISO3/name` of a province. */
  readonly key: string;
  readonly name: string;
}
export type Areas = FeatureCollection<MultiPolygon, AreaProperties>;

export interface LabelProperties {
  readonly key: string;
  readonly name: string;
  /** The smaller, the sooner a label is placed. */
  readonly order: number;
}
export type Labels = FeatureCollection<Point, LabelProperties>;

/** A border with the country it divides into provinces, or "" where it divides countries. */
export type Lines = FeatureCollection<MultiLineString | LineString, { readonly country: string }>;

/** What the map draws under the data; every coordinate lies within ±180. */
export interface Basemap {
  readonly countries: Areas;
  readonly provinces: Areas;
  readonly borders: Lines;
  readonly coast: Lines;
  readonly rivers: FeatureCollection;
  readonly lakes: FeatureCollection;
  readonly countryLabels: Labels;
  readonly provinceLabels: Labels;
  readonly lakeLabels: Labels;
  readonly places: FeatureCollection<Point, PlaceProperties>;
}

export interface PlaceProperties {
  readonly name: string;
  readonly country: string;
  /** Zoom from which the place is drawn, by its population. */
  readonly from: number;
  readonly thousands: number;
}

function areasOf(file: AdminFile, layer: AreaLayer): Areas {
  const { features } = feature(file, layer);
  return {
    type: "FeatureCollection",
    features: features.map(({ id, geometry, properties }) => {
      const key = String(id);
      const name = (properties as { name?: string } | null)?.name ?? key.slice(4);
      return { type: "Feature", properties: { key, name }, geometry: geometry as MultiPolygon };
    }),
  };
}

/** Keys of the two areas on either side of each arc. */
function sidesOf(layer: AreaLayer): Map<number, string[]> {
  const sides = new Map<number, string[]>();
  for (const { id, arcs } of layer.geometries as ArcPolygons[]) {
    for (const arc of arcs.flat(2)) {
      const at = arc < 0 ? ~arc : arc;
      sides.set(at, [...(sides.get(at) ?? []), String(id)]);
    }
  }
  return sides;
}

const lines = (file: AdminFile, byCountry: ReadonlyMap<string, number[][]>): Lines => ({
  type: "FeatureCollection",
  features: [...byCountry].map(([country, arcs]) => ({
    type: "Feature",
    properties: { country },
    geometry: {
      type: "MultiLineString",
      coordinates: (
        feature(file, { type: "MultiLineString", arcs }) as { geometry: MultiLineString }
      ).geometry.coordinates.flatMap(withoutSeam),
    },
  })),
});

const onSeam = ([x = 0]: Position): boolean => Math.abs(Math.abs(x) - 180) < 0.01;

/** A line without its edges along the seam where the globe is cut, which are the border of nothing. */
function withoutSeam(line: readonly Position[]): Position[][] {
  const parts: Position[][] = [];
  let part: Position[] = [];
  for (const [at, point] of line.entries()) {
    const before = line[at - 1];
    if (before && onSeam(before) && onSeam(point)) {
      parts.push(part);
      part = [];
    }
    part.push(point);
  }
  return [...parts, part].filter(({ length }) => length > 1);
}

/** Borders between countries and between a country's provinces, and the coast, each arc once. */
function linesOf(file: AdminFile): { borders: Lines; coast: Lines } {
  const borders = new Map<string, number[][]>();
  const coast: number[][] = [];
  for (const [arc, [one = "", other]] of sidesOf(file.objects.provinces)) {
    if (other === undefined) {
      coast.push([arc]);
      continue;
    }
    const country = one.slice(0, 3) === other.slice(0, 3) ? one.slice(0, 3) : "";
    borders.set(country, [...(borders.get(country) ?? []), [arc]]);
  }
  return { borders: lines(file, borders), coast: lines(file, new Map([["", coast]])) };
}

function labelsOf(areas: FeatureCollection): Labels {
  const features: Labels["features"] = [];
  for (const { geometry, properties } of areas.features) {
    const name = String(properties?.["name"] ?? "");
    const place = name && labelPoint(geometry as MultiPolygon);
    if (!place) continue;
    const key = String(properties?.["key"] ?? name);
    features.push({
      type: "Feature",
      properties: { key, name, order: -place.area },
      geometry: { type: "Point", coordinates: [...place.point] },
    });
  }
  return { type: "FeatureCollection", features };
}

/** Zoom from which a place of so many thousand inhabitants is drawn. */
const zoomOf = (thousands: number, capital: boolean): number =>
  Math.max(3, Math.min(8, (capital ? 7.2 : 8.7) - Math.log10(Math.max(1, thousands)) * 1.3));

function placesOf(file: PlacesFile): Basemap["places"] {
  const features: Basemap["places"]["features"] = [];
  for (const [country, places] of Object.entries(file)) {
    for (const [name, lon, lat, thousands, capital] of places) {
      const from = zoomOf(thousands, capital === 1);
      const properties = { name, country, from, thousands };
      features.push({ type: "Feature", properties, geometry: { type: "Point", coordinates: [lon, lat] } });
    }
  }
  return { type: "FeatureCollection", features };
}

/** Decodes the three files of data/basemap. */
export function decodeBasemap(admin: AdminFile, water: WaterFile, places: PlacesFile): Basemap {
  const countries = areasOf(admin, admin.objects.countries);
  const provinces = areasOf(admin, admin.objects.provinces);
  const lakes = feature(water, water.objects.lakes);
  return {
    countries,
    provinces,
    ...linesOf(admin),
    rivers: feature(water, water.objects.rivers),
    lakes,
    countryLabels: labelsOf(countries),
    provinceLabels: labelsOf(provinces),
    lakeLabels: labelsOf(lakes),
    places: placesOf(places),
  };
}
