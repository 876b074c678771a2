import booleanPointInPolygon from "@turf/boolean-point-in-polygon";
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";
import { feature, quantize } from "topojson-client";
import { topology } from "topojson-server";
import type { Topology } from "topojson-specification";
import { labelPoint } from "../../src/map/label-point.ts";
import { LAKE_NAMES } from "./lake-names.ts";
import type { WaterTopology } from "./sources.ts";

type Lake = Feature<Polygon | MultiPolygon>;
const GRID = 6e4;

const lakesOf = (water: WaterTopology): Lake[] =>
  (feature(water, water.objects.lakes) as FeatureCollection<Polygon | MultiPolygon>).features;

/** One pass of Chaikin's corner cutting over a closed ring. */
function smoothed(ring: readonly Position[]): Position[] {
  const cut = ring.slice(1).flatMap(([x1 = 0, y1 = 0], at) => {
    const [x0 = 0, y0 = 0] = ring[at] ?? [];
    return [
      [0.75 * x0 + 0.25 * x1, 0.75 * y0 + 0.25 * y1],
      [0.25 * x0 + 0.75 * x1, 0.25 * y0 + 0.75 * y1],
    ];
  });
  return [...cut, cut[0] ?? []];
}

const polygonsOf = ({ geometry }: Lake): Position[][][] =>
  geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;

/** Whether a point inside `lake` lies in `other`. */
function isWithin(lake: Lake, other: Lake): boolean {
  const inside = labelPoint(lake.geometry);
  return inside !== null && booleanPointInPolygon([...inside.point], other);
}

/** The package's 1:50m lakes lack five of the largest (Tanganyika among them); its 1:110m lakes have them, angular. */
function allLakes(fine: readonly Lake[], coarse: readonly Lake[]): Lake[] {
  const missing = coarse.filter((lake) => !fine.some((known) => isWithin(lake, known)));
  return [
    ...fine,
    ...missing.map((lake): Lake => {
      const coordinates = polygonsOf(lake).map((rings) => rings.map((ring) => smoothed(smoothed(ring))));
      return { type: "Feature", properties: {}, geometry: { type: "MultiPolygon", coordinates } };
    }),
  ];
}

function named(lakes: readonly Lake[]): Lake[] {
  const names = new Map<Lake, string>();
  for (const [name, lon, lat] of LAKE_NAMES) {
    const lake = lakes.find((candidate) => booleanPointInPolygon([lon, lat], candidate));
    if (!lake) throw new Error(`${name}: no lake at ${lon}, ${lat}`);
    names.set(lake, name);
  }
  return lakes.map((lake) => ({ ...lake, properties: names.has(lake) ? { name: names.get(lake) } : {} }));
}

/** Rivers and lakes, the large lakes with their names. */
export function buildWater(fine: WaterTopology, coarse: WaterTopology): Topology {
  const lakes: FeatureCollection = {
    type: "FeatureCollection",
    features: named(allLakes(lakesOf(fine), lakesOf(coarse))),
  };
  const rivers = feature(fine, fine.objects.rivers);
  return quantize(topology({ lakes, rivers }) as Parameters<typeof quantize>[0], GRID);
}
