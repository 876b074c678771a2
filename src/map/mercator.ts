/** Side of the world at zoom 0, CSS pixels, as MapLibre counts zooms. */
const WORLD = 512;
/** Beyond this latitude the projection has no map. */
export const LAST_LATITUDE = 85.051129;

export const mercatorX = (lon: number): number => lon / 360 + 0.5;

/** 0 in the far north, 1 in the far south. */
export function mercatorY(lat: number): number {
  const sine = Math.sin((Math.max(-LAST_LATITUDE, Math.min(LAST_LATITUDE, lat)) * Math.PI) / 180);
  // The same as by the tangent of half the angle, in two thirds of the time.
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

/** Pixels of a distance in the projection, at a zoom. */
export const pixelsAt = (zoom: number): number => WORLD * 2 ** zoom;

/** Ground metres of one CSS pixel. */
export const metresPerPixel = (lat: number, zoom: number): number =>
  (40_075_016.686 * Math.cos((lat * Math.PI) / 180)) / pixelsAt(zoom);
