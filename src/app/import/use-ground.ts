import type { Position } from "geojson";
import { useEffect, useState } from "react";
import { AreaIndex } from "../../ingest/context/area-index.ts";
import type { Areas, Basemap } from "../../map/basemap.ts";
import type { Ground, GroundArea } from "../../panels/import/ground.ts";

function areaOf(name: string, polygons: readonly Position[][][]): GroundArea {
  const rings = polygons.flat();
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon = 0, lat = 0] of rings.flat()) {
    [west, east] = [Math.min(west, lon), Math.max(east, lon)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  return { name, rings, box: [west, south, east, north] };
}

const areasOf = ({ features }: Areas): GroundArea[] =>
  features.map(({ properties: { name }, geometry }) => areaOf(name, geometry.coordinates));

const lakesOf = ({ features }: Basemap["lakes"]): GroundArea[] =>
  features.flatMap(({ geometry }) => {
    if (geometry.type === "MultiPolygon") return [areaOf("", geometry.coordinates)];
    return geometry.type === "Polygon" ? [areaOf("", [geometry.coordinates])] : [];
  });

const townsOf = ({ features }: Basemap["places"]): Ground["towns"] =>
  [...features]
    .sort((a, b) => b.properties.thousands - a.properties.thousands)
    .map(({ properties: { name }, geometry: { coordinates } }) => {
      const [lon = 0, lat = 0] = coordinates;
      return { name, lon, lat };
    });

function countryFinder({ features }: Areas): Ground["countryAt"] {
  const index = new AreaIndex(features.map(({ geometry }) => geometry.coordinates));
  return (lon, lat) => features[index.at(lon, lat)]?.properties.name;
}

/** The countries of the map, which has mostly loaded them already; null until then, and where they cannot be had. */
export function useGround(): Ground | null {
  const [ground, setGround] = useState<Ground | null>(null);
  useEffect(() => {
    let isHere = true;
    const load = async (): Promise<void> => {
      const { loadBasemap } = await import("../../map/load-basemap.ts");
      const { countries, lakes, places } = await loadBasemap();
      if (!isHere) return;
      setGround({
        countries: areasOf(countries),
        countryAt: countryFinder(countries),
        lakes: lakesOf(lakes),
        towns: townsOf(places),
      });
    };
    // The dots say what they say without the countries too.
    load().catch(() => undefined);
    return () => {
      isHere = false;
    };
  }, []);
  return ground;
}
