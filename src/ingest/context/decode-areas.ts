import type { MultiPolygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { NamedAreas } from "./named-areas.ts";

/** The part of data/basemap/admin.json that places sites: provinces by `ISO3/name`. */
interface AdminFile extends Topology {
  readonly objects: { readonly provinces: GeometryCollection };
}

/** The provinces of the basemap's file. */
export function decodeProvinces(json: unknown): NamedAreas {
  const admin = json as AdminFile;
  const { features } = feature(admin, admin.objects.provinces);
  return {
    keys: features.map(({ id }) => String(id)),
    polygons: features.map(({ geometry }) => (geometry as MultiPolygon).coordinates),
  };
}
