import { useCallback, useState } from "react";
import type { SiteTable } from "../model/site-table.ts";
import { regionView } from "../state/find-sites.ts";
import { countriesOf, provincesOf } from "../state/regions.ts";

/** Where the map is asked to go. A new object is a new request. */
export interface CameraRequest {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/** Requests to the map's camera, from wherever a place is chosen. */
export function useGo(table: SiteTable) {
  const [camera, setCamera] = useState<CameraRequest | null>(null);
  const go = useCallback((lon: number, lat: number, zoom: number) => setCamera({ lon, lat, zoom }), []);
  const goToRegion = useCallback(
    (key: string) => {
      const regions = key.includes("/") ? provincesOf(table) : countriesOf(table);
      const view = regionView(table, regions, regions.keys.indexOf(key));
      if (view) setCamera(view);
    },
    [table],
  );
  const goToSite = useCallback(
    (site: number) => {
      const [lon, lat] = [table.lon[site] ?? Number.NaN, table.lat[site] ?? Number.NaN];
      if (!Number.isNaN(lon + lat)) setCamera({ lon, lat, zoom: SITE_ZOOM });
    },
    [table],
  );
  return { camera, go, goToRegion, goToSite };
}

const SITE_ZOOM = 9;
