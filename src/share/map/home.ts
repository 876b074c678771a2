import type { Basemap } from "../../map/basemap.ts";
import { type Extent, extentOf } from "../../map/extent.ts";
import { areaRegions } from "../../map/regions-of-areas.ts";
import type { Facts } from "../facts/facts.ts";
import type { ShareInput } from "../share-input.ts";
import { areaFacts } from "./areas.ts";
import { type Drawn, drawnOf } from "./what.ts";

/** ISO3 of the countries that have sites, filtered out or not: the ground does not change with a filter. */
export function homeOf({ dataSet }: ShareInput, basemap: Basemap): ReadonlySet<string> {
  const { of, keys } = areaRegions(basemap, dataSet.table, "countries");
  return new Set(Array.from(new Set(of), (code) => keys[code] ?? "").filter((key) => key !== ""));
}

type Corner = readonly [number, number];

function areaCorners(facts: Facts, input: ShareInput, basemap: Basemap, by: "provinces" | "countries"): Corner[] {
  const keys = new Set(areaFacts(facts, input, basemap, by, "proposed").map(({ key }) => key));
  return basemap[by].features
    .filter(({ properties }) => keys.has(properties.key))
    .flatMap(({ geometry }) => geometry.coordinates.flat(2).map(([lon = 0, lat = 0]): Corner => [lon, lat]));
}

function cornersOf(facts: Facts, input: ShareInput, basemap: Basemap, drawn: Drawn): Corner[] {
  const { points, cells } = facts.places;
  if (drawn === "points") return (points ?? []).map(({ lon, lat }): Corner => [lon, lat]);
  if (drawn !== "cells") return areaCorners(facts, input, basemap, drawn);
  return cells.flatMap(({ box }): Corner[] =>
    box
      ? [
          [box[0], box[1]],
          [box[2], box[3]],
        ]
      : [],
  );
}

const WORLD: Extent = { west: -170, south: -56, east: 190, north: 72 };

/** What holds all that is drawn: from what may leave, so that the picture's edge tells no more than its content. */
export function shownExtent(facts: Facts, input: ShareInput, basemap: Basemap): Extent {
  const corners = cornersOf(facts, input, basemap, drawnOf(facts, input));
  const lons = Float64Array.from(corners, ([lon]) => lon);
  const lats = Float64Array.from(corners, ([, lat]) => lat);
  return extentOf(lons, lats, null) ?? WORLD;
}
