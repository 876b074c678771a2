import type { Format } from "../model/survey.ts";

const BASE = 50_000_000;

/**
 * Bytes of memory for each byte of the file, at the least: an estimate that is too high would refuse what can be read.
 * Documents that are read piece by piece leave little but their typed columns, about half of their text. A table is
 * held as text and as its rows of cells. Archives and binary files are held whole and hold several times their size.
 */
const FACTORS: Readonly<Record<Format, number>> = {
  geojson: 0.5,
  geojsonl: 0.5,
  csv: 3,
  xlsx: 10,
  kmz: 10,
  shapefile: 4,
  kml: 6,
  gpx: 6,
  parquet: 4,
  arrow: 2,
  flatgeobuf: 2,
  geopackage: 2,
};

/** Bytes of memory that reading a file of that format and size needs at the least. */
export const memoryNeeded = (format: Format, bytes: number): number => BASE + bytes * FACTORS[format];

const ENDINGS: readonly (readonly [RegExp, Format])[] = [
  [/\.(?:csv|tsv|tab|txt)$/i, "csv"],
  [/\.xlsx$/i, "xlsx"],
  [/\.kmz$/i, "kmz"],
  [/\.kml$/i, "kml"],
  [/\.gpx$/i, "gpx"],
  [/\.zip$/i, "shapefile"],
  [/\.(?:geo)?parquet$/i, "parquet"],
  [/\.(?:arrows?|feather|ipc)$/i, "arrow"],
  [/\.fgb$/i, "flatgeobuf"],
  [/\.gpkg$/i, "geopackage"],
];

/** What a file seems to be before a byte of it is read; what nothing is known of is taken for what needs least. */
export const formatByName = (name: string): Format => ENDINGS.find(([ending]) => ending.test(name))?.[1] ?? "geojson";
