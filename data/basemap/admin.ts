import type { FeatureCollection, MultiPolygon } from "geojson";
import { mergeArcs, quantize } from "topojson-client";
import { topology } from "topojson-server";
import { filter, presimplify, simplify } from "topojson-simplify";
import type { MultiPolygon as ArcPolygons, GeometryCollection, Topology } from "topojson-specification";
import { countryNames, isoOf } from "./countries.ts";
import { withoutIslets } from "./rings.ts";
import type { Area } from "./sources.ts";
import { weigh, withRoomForRings } from "./weights.ts";

/** Sizes that keep the file under its budget: islets in km², detail as a triangle on the unit sphere in steradians. */
const SMALLEST_ISLE = 60;
const SMALLEST_TRIANGLE = 5e-7;
const GRID = 6e4;

/** Where the source's units are communes or districts, its next larger unit is the one that people know. */
const BY_REGION = new Set("AZE ESP FRA GBR HUN IRL ITA LVA MKD MLT PHL SVN UGA".split(" "));

/** The topology type that the packages agree on. */
type Arcs = Parameters<typeof simplify>[0];
type Polygons = MultiPolygon["coordinates"];
const polygonsOf = ({ geometry }: Area): Polygons =>
  geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;

/** The name as on a map, in the local language; "" for slivers that have none. */
function provinceName(area: Area, country: string): string {
  const { region, name } = area.properties;
  const text = String((BY_REGION.has(country) && region) || name || "");
  return text.replace(/ \(.*\)$/, "").trim();
}

/** Polygons by `ISO3/province`. Units of one name (a town and its surroundings) become one. */
function provincesOf(areas: readonly Area[]): Map<string, Polygons> {
  const provinces = new Map<string, Polygons>();
  for (const area of areas) {
    const country = isoOf(area);
    if (!country) continue;
    const key = `${country}/${provinceName(area, country)}`;
    const polygons = withoutIslets(polygonsOf(area), SMALLEST_ISLE);
    provinces.set(key, [...(provinces.get(key) ?? []), ...polygons]);
  }
  return new Map([...provinces].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const unite = (within: Topology, id: string, parts: ArcPolygons[]): ArcPolygons => ({
  type: "MultiPolygon",
  id,
  arcs: mergeArcs(within, parts).arcs,
});

function byCountry(units: readonly ArcPolygons[]): Map<string, ArcPolygons[]> {
  const countries = new Map<string, ArcPolygons[]>();
  for (const unit of units) {
    const iso = String(unit.id).slice(0, 3);
    countries.set(iso, [...(countries.get(iso) ?? []), unit]);
  }
  return countries;
}

/** Countries and provinces over one set of arcs: a country is the union of its provinces, so borders never cross. */
export function buildAdmin(areas: readonly Area[]): Topology {
  const features = [...provincesOf(areas)].map(([id, coordinates]) => ({
    type: "Feature" as const,
    id,
    properties: {},
    geometry: { type: "MultiPolygon" as const, coordinates },
  }));
  const raw = topology({ units: { type: "FeatureCollection", features } as FeatureCollection }) as Arcs;
  const detailed: Arcs = simplify(withRoomForRings(presimplify(raw, weigh)), SMALLEST_TRIANGLE);
  const units = (detailed.objects["units"] as GeometryCollection).geometries as ArcPolygons[];
  const names = countryNames(areas);
  const countries = [...byCountry(units)].map(([iso, parts]) => ({
    ...unite(detailed, iso, parts),
    properties: { name: names.get(iso) ?? iso },
  }));
  const named = units.filter(({ id }) => !String(id).endsWith("/"));
  detailed.objects = {
    countries: { type: "GeometryCollection", geometries: countries },
    provinces: {
      type: "GeometryCollection",
      geometries: named.map((unit) => unite(detailed, String(unit.id), [unit])),
    },
  };
  // Borders between two units of one name are left over; filtering drops the arcs that no shape uses.
  return quantize(
    filter(detailed, () => true),
    GRID,
  );
}
