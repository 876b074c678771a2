import { type AdminFile, type Basemap, decodeBasemap, type PlacesFile, type WaterFile } from "./basemap.ts";

const ADMIN = new URL("../../data/basemap/admin.json", import.meta.url);
const WATER = new URL("../../data/basemap/water.json", import.meta.url);
const PLACES = new URL("../../data/basemap/places.json", import.meta.url);

async function fetchJson(url: URL): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status}`);
  return response.json();
}

async function load(): Promise<Basemap> {
  const [admin, water, places] = await Promise.all([ADMIN, WATER, PLACES].map(fetchJson));
  return decodeBasemap(admin as AdminFile, water as WaterFile, places as PlacesFile);
}

let loading: Promise<Basemap> | null = null;

/** The basemap, fetched and decoded once a page. Rejects where a file cannot be had; the next call tries again. */
export function loadBasemap(): Promise<Basemap> {
  loading ??= load().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}
