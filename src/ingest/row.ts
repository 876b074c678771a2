/** Degrees: longitude, latitude. */
export type Position = readonly [number, number];

/** Why a row cannot be used: a message key and the offending value. */
export interface RowFault {
  readonly code: string;
  readonly value?: unknown;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** One row of a file, whatever its format, before any meaning is given to it. */
export interface Row {
  /** 1-based: feature or line of data. */
  readonly number: number;
  readonly properties: Iterable<readonly [name: string, value: unknown]>;
  /** The same row before it was translated, where that is another; for who must mend it. */
  readonly stated?: Iterable<readonly [name: string, value: unknown]>;
  /** The id beside the properties (GeoJSON only). */
  readonly featureId?: unknown;
  /** The geometry as GeoJSON has it, where the format states one that is no point. */
  readonly geometry?: unknown;
  /** null: the row states no position, which is accepted; a fault sets the row aside. */
  readonly position: Position | null | RowFault;
}

export const isFault = (position: Row["position"]): position is RowFault => position !== null && "code" in position;

/** A position that can be placed, or what is wrong with it. */
export function checkPosition(lon: number, lat: number): Position | RowFault {
  const fault = faultOf(lon, lat);
  return fault === null ? [lon, lat] : { code: fault, value: `${lon}, ${lat}` };
}

function faultOf(lon: number, lat: number): string | null {
  if (!Number.isFinite(lon) || !Number.isFinite(lat)) return "ingest.not_finite";
  if (Math.abs(lat) > 90 || Math.abs(lon) > 180) return offGlobe(lon, lat);
  return lon === 0 && lat === 0 ? "ingest.null_island" : null;
}

/** Beyond any slip of a digit in degrees: metres of a projected system. */
const SURELY_METRES = 1_000;

function offGlobe(lon: number, lat: number): string {
  if (Math.abs(lon) > SURELY_METRES && Math.abs(lat) > SURELY_METRES) return "ingest.metres";
  return Math.abs(lon) <= 90 && Math.abs(lat) <= 180 ? "ingest.swapped" : "ingest.off_globe";
}
