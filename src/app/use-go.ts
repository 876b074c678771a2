import { useCallback, useEffect, useState } from "react";
import type { CameraRequest } from "../map/use-camera.ts";
import type { SiteTable } from "../model/site-table.ts";
import { regionView } from "../state/find-sites.ts";
import { countriesOf, provincesOf } from "../state/regions.ts";
import { useStore } from "../state/store.ts";

/** Requests to the map's camera, from wherever a place is chosen. */
export function useGo(table: SiteTable) {
  const [camera, setCamera] = useState<CameraRequest | null>(null);
  const lookAt = useStore((state) => state.lookAt);
  useEffect(() => {
    if (lookAt) setCamera("to" in lookAt ? lookAt : { to: "place", ...lookAt });
  }, [lookAt]);
  const go = useCallback((lon: number, lat: number, zoom: number) => setCamera({ to: "place", lon, lat, zoom }), []);
  const goToRegion = useCallback(
    (key: string) => {
      const regions = key.includes("/") ? provincesOf(table) : countriesOf(table);
      const code = regions.keys.indexOf(key);
      const view = code < 0 ? null : regionView(table, regions, code);
      setCamera(view ? { to: "place", ...view } : { to: "area", key });
    },
    [table],
  );
  const goToSite = useCallback((site: number) => setCamera({ to: "site", site }), []);
  return { camera, go, goToRegion, goToSite };
}
