import { readFileSync } from "node:fs";
import Papa from "papaparse";

/** A real mining district: what is mined there, how, and who says so. */
export interface District {
  readonly name: string;
  readonly country: string;
  readonly lon: number;
  readonly lat: number;
  readonly localityLon: number;
  readonly localityLat: number;
  /** As named in the source, the main one first, such as `gold` or `gemstone:ruby`. */
  readonly minerals: readonly string[];
  /** Finer than the catalogue's: also dredge, hydraulic, desert_surface, saltpan, quarry. */
  readonly method: string;
  readonly typicalOperation: string;
}

export interface Country {
  readonly iso: string;
  /** Persons in small-scale mining, central estimate. */
  readonly workforce: number;
  /** Districts whose mining a public page confirms, as a share of those listed. */
  readonly confirmedShare: number;
}

/** Words of the names of real towns that the syllables of invented names can also form. */
export const readTownWords = (): string[] =>
  JSON.parse(readFileSync(new URL("../basemap/town-words.json", import.meta.url), "utf8")) as string[];

function rowsOf(file: string): Record<string, string>[] {
  const text = readFileSync(new URL(file, import.meta.url), "utf8");
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

export function readDistricts(): District[] {
  return rowsOf("districts.csv").map((row) => ({
    name: String(row["district"]),
    country: String(row["country"]),
    lon: Number(row["lon"]),
    lat: Number(row["lat"]),
    localityLon: Number(row["locality_lon"] || row["lon"]),
    localityLat: Number(row["locality_lat"] || row["lat"]),
    minerals: String(row["minerals"]).split(";"),
    method: String(row["method"]),
    typicalOperation: String(row["typical_operation"]),
  }));
}

export function readCountries(): Country[] {
  return rowsOf("countries.csv").map((row) => ({
    iso: String(row["country"]),
    workforce: Number(row["workforce_central"]),
    confirmedShare: Number(row["districts_confirmed"]) / Number(row["districts"]),
  }));
}
