import { readingOf, readSites } from "../../src/engine/site-readings.ts";
import { readFile } from "../../src/ingest/read-file.ts";
import type { CriterionType } from "../../src/model/definition.ts";
import type { Read } from "../../src/model/reading.ts";
import type { DataSet, Scalar } from "../../src/model/site-table.ts";

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === "string" ? new TextEncoder().encode(content) : content;

/** Reads a text or bytes as a file; GeoJSON and CSV are told apart by what they hold. */
export const read = (content: string | Uint8Array, name = "sites"): Promise<DataSet> =>
  readFile(bytesOf(content), name);

/** A GeoJSON text of points at (10 + index, 5), one for each set of properties. */
export const pointsOf = (...rows: Readonly<Record<string, unknown>>[]): string =>
  collection(...rows.map((properties, index) => feature(pointAt(10 + index, 5), properties)));

export const pointAt = (...coordinates: unknown[]) => ({ type: "Point", coordinates });

export const feature = (geometry: unknown, properties: unknown = {}, more: object = {}) => ({
  type: "Feature",
  geometry,
  properties,
  ...more,
});

export const collection = (...features: unknown[]): string => JSON.stringify({ type: "FeatureCollection", features });

/** The last known reading of a property at a site, by the site's id. */
export function lastRead({ table }: DataSet, id: string, property: string, type: CriterionType): Read | undefined {
  const site = table.siteIds.indexOf(id);
  if (site < 0) throw new Error(`no site ${id}: ${table.siteIds.join(", ")}`);
  return readingOf(readSites(table, property, { type, levels: [] }), site);
}

/** The last known value of a property at a site; undefined where it is unknown. */
export function lastKnown(dataSet: DataSet, id: string, property: string, type: CriterionType): Scalar | undefined {
  const reading = lastRead(dataSet, id, property, type);
  return reading?.kind === "known" ? reading.value : undefined;
}

/** Longitude and latitude of every site, by id. */
export const positions = ({ table }: DataSet): Record<string, readonly (number | undefined)[]> =>
  Object.fromEntries(table.siteIds.map((id, site) => [id, [table.lon[site], table.lat[site]]]));

/** Codes of the issues with an effect, in their order. */
export const codes = (dataSet: DataSet, effect: "set-aside" | "unknown" | "note"): string[] =>
  dataSet.issues.filter((issue) => issue.effect === effect).map(({ code }) => code);

/** Every row is a visit or set aside with an issue of its own. */
export function isAccountedFor(dataSet: DataSet, rows: number): boolean {
  const refused = dataSet.issues.filter(({ effect }) => effect === "set-aside");
  const distinct = new Set(refused.map(({ row }) => row));
  return (
    dataSet.table.visitCount + dataSet.setAside === rows &&
    refused.length === dataSet.setAside &&
    distinct.size === refused.length
  );
}
