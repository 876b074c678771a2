import { UnreadableFile } from "../model/issue.ts";
import type { FileReading } from "./file-reading.ts";
import { apiFeatures, flatProperties } from "./formats/publisher-json.ts";
import { readGeometry } from "./geometry.ts";
import type { IssueLog } from "./issue-log.ts";
import { parseJson } from "./json-text.ts";
import { noteOtherCrs } from "./other-crs.ts";
import type { Row } from "./row.ts";

type JsonObject = Readonly<Record<string, unknown>>;

const GEOMETRIES = new Set([
  "Point",
  "MultiPoint",
  "LineString",
  "MultiLineString",
  "Polygon",
  "MultiPolygon",
  "GeometryCollection",
]);
const SAMPLE = 100;
const BATCH = 2_048;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isFeature = (value: unknown): value is JsonObject => isObject(value) && value["type"] === "Feature";

const isNested = (value: unknown): boolean => typeof value === "object" && value !== null;

/**
 * Reads a GeoJSON text: a FeatureCollection, a bare list of Features, one Feature or one Geometry.
 * Throws UnreadableFile for anything else.
 */
export function readGeoJson(text: string, issues: IssueLog): FileReading {
  const document = parseJson(text, issues);
  const features = featuresOf(document);
  if (isObject(document)) noteCrsMember(document["crs"], issues);
  const columns = new Set<string>();
  for (const feature of features.slice(0, SAMPLE)) {
    if (isObject(feature)) for (const [name] of propertiesOf(feature)) columns.add(name);
  }
  return {
    format: "geojson",
    columns,
    about: aboutOf(document),
    hasGeometry: true,
    read: {},
    parts: [],
    async *batches() {
      for (let start = 0; start < features.length; start += BATCH) {
        const rows = features.slice(start, start + BATCH).map((feature, at) => rowOf(feature, start + at + 1, issues));
        yield { rows, share: Math.min(1, (start + BATCH) / features.length) };
      }
    },
  };
}

/** What a document says of itself beside its features. */
export const aboutOf = (document: unknown): ReadonlyMap<string, unknown> =>
  new Map(isObject(document) ? Object.entries(document).filter(([, value]) => !isNested(value)) : []);

/** One feature as a row. */
export function rowOf(feature: unknown, number: number, issues: IssueLog): Row {
  if (!isFeature(feature)) {
    return { number, properties: [], position: { code: "ingest.not_a_feature", value: feature } };
  }
  const { position, fromText, derived } = readGeometry(feature["geometry"]);
  if (fromText) issues.add("ingest.text_coordinates", "note", { row: number });
  if (derived) issues.add("ingest.point_on_surface", "note", { row: number });
  const { geometry, id: featureId } = feature;
  return { number, featureId, properties: propertiesOf(feature), position, ...(derived ? { geometry } : {}) };
}

export const propertiesOf = (feature: JsonObject): [string, unknown][] =>
  isObject(feature["properties"]) ? flatProperties(feature["properties"]) : [];

/** The features of a document, or an error that says what the document is instead. */
export function featuresOf(document: unknown): readonly unknown[] {
  if (Array.isArray(document)) {
    if (document.some(isFeature)) return document;
    throw new UnreadableFile("faults.json_array", { n: document.length });
  }
  if (!isObject(document)) throw new UnreadableFile("faults.json_scalar");
  const type = document["type"];
  if (type === "FeatureCollection") {
    const features = document["features"];
    if (Array.isArray(features)) return features;
    throw new UnreadableFile(features === undefined ? "faults.no_features" : "faults.features_not_a_list");
  }
  if (type === "Feature") return [document];
  if (typeof type === "string" && GEOMETRIES.has(type)) {
    return [{ type: "Feature", properties: null, geometry: document }];
  }
  const visits = apiFeatures(document);
  if (visits) return visits;
  throw new UnreadableFile(nameOf(document));
}

function nameOf(document: JsonObject): string {
  if (document["type"] === "Topology") return "faults.topojson";
  if (String(document["$schema"]).startsWith("asm-def/")) return "faults.definition";
  const isEsri = "spatialReference" in document || "geometryType" in document;
  return isEsri ? "faults.esri_json" : "faults.not_geojson";
}

/** RFC 7946 knows one coordinate system; older files name theirs. */
export function noteCrsMember(crs: unknown, issues: IssueLog): void {
  if (!isObject(crs)) return;
  const name = isObject(crs["properties"]) ? crs["properties"]["name"] : undefined;
  noteOtherCrs(String(name ?? crs["type"]), issues);
}
