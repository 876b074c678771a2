import { readFileSync } from "node:fs";
import type { FeatureCollection, Point } from "geojson";
import type { Scalar } from "../../src/model/site-table.ts";

export type Facts = Readonly<Record<string, Scalar>>;

/** The shipped file as text. */
export const demoText: string = readFileSync(new URL("../../data/demo/sites.geojson", import.meta.url), "utf8");

export const demo = JSON.parse(demoText) as FeatureCollection<Point, Facts>;

export interface DemoSite {
  readonly lon: number;
  readonly lat: number;
  readonly visits: readonly Facts[];
  /** Each attribute as some visit last recorded it. */
  readonly known: Facts;
}

function readSites(): DemoSite[] {
  const rows = new Map<string, FeatureCollection<Point, Facts>["features"]>();
  for (const row of demo.features) {
    const id = String(row.properties["site_id"]);
    rows.set(id, [...(rows.get(id) ?? []), row]);
  }
  return [...rows.values()].map((visits) => {
    const [lon = Number.NaN, lat = Number.NaN] = visits[0]?.geometry.coordinates ?? [];
    const facts = visits.map(({ properties }) => properties);
    return { lon, lat, visits: facts, known: Object.assign({}, ...facts) as Facts };
  });
}

/** In the order of the file, whose visits are the oldest first. */
export const demoSites: readonly DemoSite[] = readSites();
