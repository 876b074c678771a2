import { allBytes } from "../byte-source.ts";
import type { Reader } from "../file-reading.ts";
import { kmlReading } from "./kml.ts";
import { membersOf } from "./zip-guard.ts";

/** KMZ: the main document is `doc.kml`, else the first KML in the archive. */
export const openKmz: Reader = async (source, context) => {
  const documents = membersOf(await allBytes(source), (name) => /\.kml$/i.test(name));
  const main = documents.find(({ name }) => name.toLowerCase() === "doc.kml") ?? documents[0];
  return kmlReading(main?.bytes ?? new Uint8Array(), "kmz", context);
};
