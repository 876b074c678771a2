import { UnreadableFile } from "../../model/issue.ts";
import { allBytes } from "../byte-source.ts";
import { readCsv } from "../csv.ts";
import { checkIsText, decodeText, utf16 } from "../decode-text.ts";
import type { Reader } from "../file-reading.ts";
import { readGeoJson } from "../geojson.ts";
import { textOf } from "../signatures.ts";
import { openCsvStream } from "./csv-stream.ts";
import { isGeoJsonLines, openGeoJsonLines, SEPARATOR } from "./geojson-lines.ts";
import { openGeoJsonStream } from "./geojson-stream.ts";

/** From here on a document is read piece by piece; a smaller one whole, which tells more of what is wrong in it. */
const LONG = 32_000_000;
const START = 262_144;

const HTML = /<(?:!doctype\s+html|html|head|body)\b/i;
/** A brace, a bracket, or the separator of a sequence of JSON texts. */
const isJsonStart = (text: string): boolean => ["{", "[", SEPARATOR].includes(text.trimStart().slice(0, 1));

const JSON_NAME = /\.(?:geo)?json$/i;
/** Whether a text that is no JSON may be a table; whatever is not is refused with more to say once it is held. */
const isTable = (text: string, name: string): boolean =>
  text.trim() !== "" && !text.trimStart().startsWith("<") && !JSON_NAME.test(name);

/** JSON or delimited text, by its first character; a file named as JSON is read as JSON, to say where it breaks. */
export const openText: Reader = async (source, context) => {
  const { issues, choices } = context;
  const start = await source.read(0, START);
  const beginning = textOf(start);
  const isWide = utf16(start) !== null;
  if (!isWide && isJsonStart(beginning) && isGeoJsonLines(beginning)) return openGeoJsonLines(source, context);
  if (!isWide && source.size > LONG && (isJsonStart(beginning) || isTable(beginning, source.name))) {
    checkIsText(start);
    return isJsonStart(beginning) ? openGeoJsonStream(source, context) : openCsvStream(source, context);
  }
  const { text, encoding } = decodeText(await allBytes(source), issues, choices.encoding);
  if (text.trimStart().startsWith("<"))
    throw new UnreadableFile(HTML.test(text.slice(0, START)) ? "faults.html" : "faults.xml");
  const isJson = isJsonStart(text) || JSON_NAME.test(source.name);
  const reading = isJson ? readGeoJson(text, issues) : readCsv(text, issues, choices);
  return { ...reading, read: { ...reading.read, encoding } };
};
