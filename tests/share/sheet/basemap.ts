import { readFileSync } from "node:fs";
import { type Basemap, decodeBasemap } from "../../../src/map/basemap.ts";

const json = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../data/basemap/${name}.json`, import.meta.url), "utf8"));

/** The shipped basemap. */
export const basemap: Basemap = decodeBasemap(json("admin"), json("water"), json("places"));

const none = { type: "FeatureCollection", features: [] } as const;

/** A sea without land, for what does not depend on the ground. */
export const SEA = {
  countries: none,
  provinces: none,
  borders: none,
  coast: none,
  rivers: none,
  lakes: none,
  countryLabels: none,
  provinceLabels: none,
  lakeLabels: none,
  places: none,
} as unknown as Basemap;
