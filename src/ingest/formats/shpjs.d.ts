declare module "shpjs" {
  /** Shapes of a .shp as GeoJSON geometries, in the coordinates of the file where no .prj is given. */
  export function parseShp(shp: Uint8Array): (object | null)[];
}
