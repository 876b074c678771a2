import type { Format } from "./survey.ts";

const BASE = 50_000_000;

interface Factors {
  /** Held whatever is kept: the file itself, its rows of cells. At most `most` bytes of it. */
  readonly held: number;
  readonly most?: number;
  /** Kept of every site that is read, as typed columns. */
  readonly kept: number;
}

/**
 * Bytes of memory for each byte of the file, at the least: an estimate that is too high would refuse what can be read.
 * Texts and tables of columns are read piece by piece; of Parquet a piece is a group of rows. Archives and documents
 * of XML are held whole and hold several times their size.
 */
const FACTORS: Readonly<Record<Format, Factors>> = {
  geojson: { held: 0, kept: 0.5 },
  geojsonl: { held: 0, kept: 0.5 },
  csv: { held: 0, kept: 1.2 },
  xlsx: { held: 8, kept: 2 },
  kmz: { held: 8, kept: 2 },
  shapefile: { held: 3, kept: 1 },
  kml: { held: 5.5, kept: 0.5 },
  gpx: { held: 5.5, kept: 0.5 },
  parquet: { held: 1.2, most: 150_000_000, kept: 4 },
  arrow: { held: 1, kept: 1 },
  flatgeobuf: { held: 0, kept: 2 },
  geopackage: { held: 1, kept: 1 },
};

/**
 * Bytes of memory that reading a file of that format and size needs at the least.
 * @param share of what the file says, how much is kept: of its sites, and of the columns
 */
export function memoryNeeded(format: Format, bytes: number, share = 1): number {
  const { held, most = Number.POSITIVE_INFINITY, kept } = FACTORS[format];
  return BASE + Math.min(most, bytes * held) + bytes * kept * share;
}

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

const PACKED = /\.gz$/i;
/** What a packed text is at the least, once it is none any more. */
const GROWTH = 3;

/** What a file seems to be before a byte of it is read; what nothing is known of is taken for what needs least. */
export const formatByName = (name: string): Format =>
  ENDINGS.find(([ending]) => ending.test(name.replace(PACKED, "")))?.[1] ?? "geojson";

/** The bytes of a file as its format has them: of one that is packed, once it is unpacked. */
export const bytesInside = (name: string, bytes: number): number => (PACKED.test(name) ? bytes * GROWTH : bytes);
