import type { Feature } from "geojson";
import { UnreadableFile } from "../../model/issue.ts";
import type { Format } from "../../model/survey.ts";
import { allBytes } from "../byte-source.ts";
import { decodeText } from "../decode-text.ts";
import type { FileReading, ReadContext, Reader } from "../file-reading.ts";
import type { XmlDocument } from "../platform.ts";
import { tableOfFeatures } from "./feature-table.ts";

/** The document of an XML text. Throws UnreadableFile where it is not well-formed. */
export async function documentOf(bytes: Uint8Array, { issues, tools }: ReadContext): Promise<XmlDocument> {
  try {
    return await tools.parseXml(bare(decodeText(bytes, issues).text));
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile("faults.xml_broken", { detail: String(error).split("\n")[0] ?? "" });
  }
}

/** The text with its elements named without the prefix that some writers give all of them: `<kml:Placemark>`. */
function bare(text: string): string {
  const [, prefix] = /<(\w+):(?:kml|gpx)[\s>]/.exec(text) ?? [];
  return prefix === undefined ? text : text.replace(new RegExp(`(</?)${prefix}:`, "g"), "$1");
}

/** Layers of pictures and links to other files, which the converter takes for features. */
const NO_SITES: ReadonlySet<unknown> = new Set(["groundoverlay", "networklink"]);

/** KML: placemarks with their extended data. Links to other files are never followed. */
export const openKml: Reader = async (source, context) => kmlReading(await allBytes(source), "kml", context);

export async function kmlReading(bytes: Uint8Array, format: Format, context: ReadContext): Promise<FileReading> {
  const { kml } = await import("@tmcw/togeojson");
  const document = await documentOf(bytes, context);
  const count = (tag: string): number => document.getElementsByTagName(tag).length;
  const note = (code: string, n: number): void => {
    if (n > 0) context.issues.add(code, "note", { params: { n } });
  };
  note("ingest.network_links", count("NetworkLink"));
  note("ingest.pictures_on_map", count("GroundOverlay"));
  const features = kml(document as Parameters<typeof kml>[0]).features as Feature[];
  const sites = features.filter(({ properties }) => !NO_SITES.has(properties?.["@geometry-type"]));
  return tableOfFeatures(format, sites, context);
}
