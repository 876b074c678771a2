import { UnreadableFile } from "../../model/issue.ts";
import { allBytes } from "../byte-source.ts";
import { readCsv } from "../csv.ts";
import { decodeText } from "../decode-text.ts";
import type { Reader } from "../file-reading.ts";
import { readGeoJson } from "../geojson.ts";

/** JSON or delimited text, by its first character; a file named as JSON is read as JSON, to say where it breaks. */
export const openText: Reader = async (source, { issues }) => {
  const text = decodeText(await allBytes(source), issues);
  const start = text.trimStart();
  if (start.startsWith("<")) {
    throw new UnreadableFile(/<(?:!doctype\s+html|html|head|body)\b/i.test(start) ? "faults.html" : "faults.xml");
  }
  const isJson = start.startsWith("{") || start.startsWith("[") || /\.(?:geo)?json$/i.test(source.name);
  return isJson ? readGeoJson(text, issues) : readCsv(text, issues);
};
