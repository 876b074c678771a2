import type { IssueLog } from "./issue-log.ts";
import { fold } from "./profiles/fold.ts";

const DELIMITERS = [",", ";", "\t", "|"];

/** The delimiter that stands most often in the first line outside quotes; null where none does. */
export function delimiterOf(firstLine: string): string | null {
  const bare = firstLine.replace(/"[^"]*"/g, "");
  const counts = DELIMITERS.map((delimiter) => bare.split(delimiter).length - 1);
  const most = Math.max(...counts);
  return most > 0 ? (DELIMITERS[counts.indexOf(most)] ?? null) : null;
}

/** Names of the columns: trimmed; blank ones numbered and repeated ones counted, with a note. */
export function columnNames(header: readonly string[], issues: IssueLog): string[] {
  const used = new Set<string>();
  const last = header.findLastIndex((cell) => cell.trim() !== "");
  return header.map((cell, index) => {
    const stated = cell.trim();
    const base = stated === "" ? `column ${index + 1}` : stated;
    let name = base;
    for (let n = 2; used.has(name); n++) name = `${base} (${n})`;
    used.add(name);
    // Empty columns at the end are a spreadsheet's leftovers, not worth a word.
    if (name !== stated && index <= last) issues.add("ingest.renamed_column", "note", { column: name });
    return name;
  });
}

/** English, French, Spanish, Portuguese and Swahili; whole words before single letters. */
const LONGITUDE = [
  "longitude",
  "longitud",
  "longitudo",
  "lon",
  "lng",
  "long",
  "lon_dd",
  "longitude_dd",
  "x",
  "coord_x",
];
const LATITUDE = ["latitude", "latitud", "latitudo", "lat", "lat_dd", "latitude_dd", "y", "coord_y"];
const GEOMETRY = ["geom", "geometry", "wkt", "the_geom", "geometrie", "geometria", "wkt_geom"];

/** Indices of the columns that say where a row is; -1 where there is none. */
export interface PositionColumns {
  readonly lon: number;
  readonly lat: number;
  readonly geometry: number;
}

export function positionColumns(names: readonly string[]): PositionColumns {
  const folded = names.map(fold);
  const first = (wanted: readonly string[]): number =>
    folded.indexOf(wanted.find((name) => folded.includes(name)) ?? "\u0000");
  return { lon: first(LONGITUDE), lat: first(LATITUDE), geometry: first(GEOMETRY) };
}

/** Whether any of them says where a row is. */
export const hasPosition = ({ lon, lat, geometry }: PositionColumns): boolean =>
  (lon >= 0 && lat >= 0) || geometry >= 0;

/** Names of the columns that a row's position is read from where nobody says otherwise: those become no properties. */
export function positionNames(names: readonly string[]): string[] {
  const { lon, lat, geometry } = positionColumns(names);
  const taken = lon >= 0 && lat >= 0 ? [lon, lat, geometry] : [geometry];
  return taken.flatMap((index) => names[index] ?? []);
}
