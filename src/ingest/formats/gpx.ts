import type { Feature } from "geojson";
import { allBytes } from "../byte-source.ts";
import type { Reader } from "../file-reading.ts";
import { documentOf, tableOfFeatures } from "./kml.ts";

/** GPX: a way-point is a row; a track or a route is one too, at the point halfway along it. */
export const openGpx: Reader = async (source, context) => {
  const { gpx } = await import("@tmcw/togeojson");
  const { features } = gpx((await documentOf(await allBytes(source), context)) as Parameters<typeof gpx>[0]);
  return tableOfFeatures("gpx", features as Feature[], context);
};
