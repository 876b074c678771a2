import type { Feature } from "geojson";
import { UnreadableFile } from "../../model/issue.ts";
import type { Format } from "../../model/survey.ts";
import { allBytes } from "../byte-source.ts";
import { decodeText } from "../decode-text.ts";
import type { FileReading, ReadContext, Reader } from "../file-reading.ts";
import type { XmlDocument } from "../platform.ts";
import { type TableRecord, tabular } from "./tabular.ts";

const AT_ONCE = 2_048;

/** Properties of the converter's own that describe how a placemark is drawn, or only repeat its geometry. */
const DRAWN = /^(?:stroke|fill|icon|label|styleUrl|styleHash|styleMapHash|coordinateProperties|visibility|@|_gpxType)/;

/** Features of an XML format as a table: a column a property that any of them has. */
export function tableOfFeatures(
  format: Format,
  features: readonly Feature[],
  { issues }: Pick<ReadContext, "issues">,
): FileReading {
  const names = [...new Set(features.flatMap(({ properties }) => Object.keys(properties ?? {})))].filter(
    (name) => !DRAWN.test(name),
  );
  async function* records() {
    for (let start = 0; start < features.length; start += AT_ONCE) {
      const some = features.slice(start, start + AT_ONCE);
      const made = some.map(
        ({ properties, geometry }): TableRecord => ({
          cells: names.map((name) => textOf(properties?.[name])),
          geometry: geometry ?? null,
        }),
      );
      yield { records: made, share: Math.min(1, (start + AT_ONCE) / features.length) };
    }
  }
  return tabular({ format, names, hasGeometry: true, records }, issues);
}

/** A description with mark-up comes as an object; its text is what it says. */
function textOf(value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("@type" in value) || !("value" in value)) return value;
  return value.value;
}

/** The document of an XML text. Throws UnreadableFile where it is not well-formed. */
export async function documentOf(bytes: Uint8Array, { issues, tools }: ReadContext): Promise<XmlDocument> {
  try {
    return await tools.parseXml(decodeText(bytes, issues).text);
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile("faults.xml_broken", { detail: String(error).split("\n")[0] ?? "" });
  }
}

/** KML: placemarks with their extended data. Links to other files are never followed. */
export const openKml: Reader = async (source, context) => kmlReading(await allBytes(source), "kml", context);

export async function kmlReading(bytes: Uint8Array, format: Format, context: ReadContext): Promise<FileReading> {
  const { kml } = await import("@tmcw/togeojson");
  const document = await documentOf(bytes, context);
  const links = document.getElementsByTagName("NetworkLink").length;
  if (links > 0) context.issues.add("ingest.network_links", "note", { params: { n: links } });
  const { features } = kml(document as Parameters<typeof kml>[0]);
  return tableOfFeatures(format, features as Feature[], context);
}
