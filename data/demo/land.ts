import { readFileSync } from "node:fs";
import booleanPointInPolygon from "@turf/boolean-point-in-polygon";
import type { Feature, MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

type Area = Feature<Polygon | MultiPolygon>;
interface Boxed {
  readonly id: string;
  readonly area: Area;
  readonly box: readonly [number, number, number, number];
}

function boxOf({ geometry }: Area): Boxed["box"] {
  const rings = geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
  const points = rings.flat() as [number, number][];
  const lons = points.map(([lon]) => lon);
  const lats = points.map(([, lat]) => lat);
  const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b));
  const most = (values: number[]) => values.reduce((a, b) => Math.max(a, b));
  return [least(lons), least(lats), most(lons), most(lats)];
}

function areasOf(file: string, object: string): Boxed[] {
  const topology = JSON.parse(readFileSync(new URL(`../basemap/${file}`, import.meta.url), "utf8")) as Topology;
  const collection = feature(topology, topology.objects[object] as GeometryCollection);
  return (collection.features as Area[]).map((area) => ({ id: String(area.id), area, box: boxOf(area) }));
}

const covers = ({ box, area }: Boxed, lon: number, lat: number): boolean =>
  lon >= box[0] && lat >= box[1] && lon <= box[2] && lat <= box[3] && booleanPointInPolygon([lon, lat], area);

/** The map's lines are simplified: a place this near to one may lie across it. Degrees, about 4 km. */
const MARGIN = 0.036;

/** Where a position lies on the map that the page draws: the province's name, or undefined in water or abroad. */
export class Land {
  readonly #provinces = new Map<string, Boxed[]>();
  readonly #lakes = areasOf("water.json", "lakes");

  constructor() {
    for (const province of areasOf("admin.json", "provinces")) {
      const country = province.id.slice(0, 3);
      this.#provinces.set(country, [...(this.#provinces.get(country) ?? []), province]);
    }
  }

  provinceAt(country: string, lon: number, lat: number): string | undefined {
    if (this.#lakes.some((lake) => covers(lake, lon, lat))) return undefined;
    return this.#provinces
      .get(country)
      ?.find((province) => covers(province, lon, lat))
      ?.id.slice(4);
  }

  /** The province, for a place that is well inside its country and on land. */
  inlandProvinceAt(country: string, lon: number, lat: number): string | undefined {
    const around = [
      [MARGIN, 0],
      [-MARGIN, 0],
      [0, MARGIN],
      [0, -MARGIN],
    ] as const;
    const inland = around.every(([east, north]) => this.provinceAt(country, lon + east, lat + north) !== undefined);
    return inland ? this.provinceAt(country, lon, lat) : undefined;
  }
}
