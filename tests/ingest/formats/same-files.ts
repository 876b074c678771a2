import { gzipSync, strToU8 } from "fflate";
import { tools } from "../../../src/cli/tools.ts";
import { sourceOf } from "../../../src/ingest/byte-source.ts";
import { readFile } from "../../../src/ingest/read-file.ts";
import { surveyFile } from "../../../src/ingest/survey-file.ts";
import type { Portion } from "../../../src/model/portion.ts";
import type { DataSet } from "../../../src/model/site-table.ts";
import { proposedMapping } from "../../../src/model/survey.ts";
import { sameSites } from "./same-sites.ts";
import { shapefile } from "./write-shapefile.ts";
import {
  arrow,
  delimited,
  FRENCH,
  flatGeobuf,
  geoJson,
  geoJsonLines,
  geoPackage,
  geoParquet,
  kml,
  kmz,
  parquet,
  SPANISH,
  utf16,
  windows1252,
  workbook,
} from "./writers.ts";

/** Reads a file as the import proposes to. */
export async function readAsProposed(bytes: Uint8Array, name: string, portion?: Portion): Promise<DataSet> {
  const survey = await surveyFile(sourceOf(bytes, name), { tools });
  return readFile(bytes, name, { mapping: proposedMapping(survey), tools, portion });
}

const visits = sameSites();
const french = delimited(visits, FRENCH);
/** The invented survey in every format that is read. */
export const SAME_FILES: readonly (readonly [string, () => Uint8Array | Promise<Uint8Array>])[] = [
  ["sites.geojson", () => geoJson(visits)],
  ["sites.geojsonl", () => geoJsonLines(visits)],
  ["sites.geojson.gz", () => gzipSync(geoJson(visits))],
  ["utf-8.csv", () => strToU8(`\ufeff${french}`)],
  ["utf-16.csv", () => utf16(french)],
  ["windows-1252.csv", () => windows1252(french)],
  ["spanish.tsv", () => strToU8(delimited(visits, SPANISH))],
  ["sites.xlsx", () => workbook(visits)],
  ["sites.parquet", () => parquet(visits)],
  ["sites.geoparquet", () => geoParquet(visits)],
  ["sites.arrow", () => arrow(visits, "file")],
  ["sites.arrows", () => arrow(visits, "stream")],
  ["sites.fgb", () => flatGeobuf(visits)],
  ["utf-8.zip", () => shapefile(visits, "utf-8")],
  ["windows-1252.zip", () => shapefile(visits, "windows-1252")],
  ["sites.kml", () => kml(visits)],
  ["sites.kmz", () => kmz(visits)],
  ["sites.gpkg", () => geoPackage(visits)],
];
