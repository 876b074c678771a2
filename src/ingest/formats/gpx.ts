import type { Feature } from "geojson";
import { allBytes } from "../byte-source.ts";
import type { Reader } from "../file-reading.ts";
import { tableOfFeatures } from "./feature-table.ts";
import { documentOf } from "./kml.ts";

/** The height of a way-point, which the converter puts beside its coordinates. */
function withHeight(feature: Feature): Feature {
  if (feature.geometry?.type !== "Point") return feature;
  const [, , ele] = feature.geometry.coordinates;
  return ele === undefined ? feature : { ...feature, properties: { ...feature.properties, ele } };
}

/** GPX: a way-point is a row; a track or a route is one too, at the point halfway along it. */
export const openGpx: Reader = async (source, context) => {
  const { gpx } = await import("@tmcw/togeojson");
  const { features } = gpx((await documentOf(await allBytes(source), context)) as Parameters<typeof gpx>[0]);
  return tableOfFeatures("gpx", features.map(withHeight), context);
};
