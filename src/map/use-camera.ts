import { useEffect, useMemo, useRef } from "react";
import type { SiteTable } from "../model/site-table.ts";
import { usePresenting } from "../state/presenting.ts";
import { useStore } from "../state/store.ts";
import type { Basemap } from "./basemap.ts";
import { type Extent, extentOf } from "./extent.ts";
import type { MapHost } from "./map-host.ts";

/** From how near a site is looked at, at least. */
const SITE_ZOOM = 7;

/** A wish for the camera. A new object is a new wish, also for the same place. */
export type CameraRequest =
  | { readonly to: "all" }
  | { readonly to: "site"; readonly site: number }
  | { readonly to: "place"; readonly lon: number; readonly lat: number; readonly zoom: number }
  /** Key of a country (`ISO3`) or province (`ISO3/name`). */
  | { readonly to: "area"; readonly key: string };

/** What an area's largest part spans, so that a far island does not move the country out of sight. */
function extentOfArea({ countries, provinces }: Basemap, key: string): Extent | null {
  const area = [...countries.features, ...provinces.features].find(({ properties }) => properties.key === key);
  const rings = area?.geometry.coordinates.map(([outer]) => outer ?? []) ?? [];
  const largest = rings.reduce((best, ring) => (ring.length > best.length ? ring : best), []);
  const lons = Float64Array.from(largest, ([lon = 0]) => lon);
  const lats = Float64Array.from(largest, ([, lat = 0]) => lat);
  return extentOf(lons, lats, null);
}

/** The map stands still for so long before it says where, ms. */
const REST = 400;

/** Tells where the map looks, once it rests. */
export function useLooked(host: MapHost | null, onLooked: ((camera: MapHost["camera"]) => void) | undefined): void {
  useEffect(() => {
    if (!host || !onLooked) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => onLooked(host.camera), REST);
    };
    const stop = host.onMove(soon);
    // The first place is taken before anybody can listen.
    soon();
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [host, onLooked]);
}

/** Zoom at which a cell of 0.1 degrees, the finest that restricted data may leave by, is 40 px wide. */
const ROOM_CLOSEST = Math.log2((40 / 0.1) * (360 / 512));

/** Before a room, sites that are not invented are not looked at so closely that one could be found by its place. */
function useRoomLimit(host: MapHost | null): void {
  const presenting = usePresenting((state) => state.on);
  const synthetic = useStore((state) => state.dataSet?.synthetic ?? true);
  useEffect(() => host?.limit(presenting && !synthetic ? ROOM_CLOSEST : null), [host, presenting, synthetic]);
}

/** Where all placed sites of a table lie. */
export const useExtent = (table: SiteTable): Extent | null =>
  useMemo(() => extentOf(table.lon, table.lat, null), [table]);

/** Moves the camera on request, and to the sites of a new table; filters leave it alone. */
export function useCamera(
  host: MapHost | null,
  basemap: Basemap | null,
  table: SiteTable,
  extent: Extent | null,
  request: CameraRequest | null,
): void {
  useRoomLimit(host);
  const framed = useRef(table);
  useEffect(() => {
    if (!host || framed.current === table) return;
    framed.current = table;
    if (extent) host.fit(extent, false);
  }, [host, table, extent]);

  const answered = useRef<CameraRequest | null>(null);
  useEffect(() => {
    if (!host || !basemap || !request || answered.current === request) return;
    answered.current = request;
    if (request.to === "site") {
      const [lon, lat] = [table.lon[request.site] ?? Number.NaN, table.lat[request.site] ?? Number.NaN];
      if (!Number.isNaN(lon + lat)) host.flyTo(lon, lat, Math.max(host.zoom, SITE_ZOOM));
      return;
    }
    if (request.to === "place") return host.flyTo(request.lon, request.lat, request.zoom);
    const target = request.to === "all" ? extent : extentOfArea(basemap, request.key);
    if (target) host.fit(target);
  }, [host, basemap, request, table, extent]);
}
