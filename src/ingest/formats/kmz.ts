import { UnreadableFile } from "../../model/issue.ts";
import { allBytes } from "../byte-source.ts";
import type { Reader } from "../file-reading.ts";
import { kmlReading } from "./kml.ts";
import { labels } from "./part-labels.ts";
import { membersOf } from "./zip-guard.ts";

/** KMZ: the main document is `doc.kml`, else the first KML in the archive; others can be chosen. */
export const openKmz: Reader = async (source, context) => {
  const documents = membersOf(await allBytes(source), (name) => /\.kml$/i.test(name));
  const names = labels(documents);
  const chosen = names.indexOf(context.choices.part ?? "");
  const main = documents.findIndex(({ name }) => name.toLowerCase() === "doc.kml");
  const at = chosen >= 0 ? chosen : Math.max(0, main);
  const [document, part] = [documents[at], names[at]];
  if (!document || part === undefined) throw new UnreadableFile("faults.zip_empty", { names: ".kml" });
  const reading = await kmlReading(document.bytes, "kmz", context);
  return documents.length === 1 ? reading : { ...reading, read: { part }, parts: names };
};
