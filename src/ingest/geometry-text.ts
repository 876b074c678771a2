import { wktToGeoJSON } from "betterknown";
import { wkbToGeojson } from "hyparquet/src/wkb.js";

const HEX = /^0[01](?:[\da-f]{2}){20,}$/i;
const [HAS_Z, HAS_M, HAS_SRID] = [0x80000000, 0x40000000, 0x20000000];

/** In place of a geometry that is stated and cannot be read, so that its row is set aside instead of kept unplaced. */
export const DAMAGED = "WKB";

/**
 * A geometry in well-known binary (OGC 06-103r4) or PostGIS's extended form as GeoJSON; undefined where it is none.
 */
export function geometryOfWkb(bytes: Uint8Array): unknown {
  try {
    return emptied(wkbToGeojson(new Reader(bytes)));
  } catch {
    return undefined;
  }
}

class Reader {
  offset = 0;
  readonly view: DataView<ArrayBuffer>;

  constructor(bytes: Uint8Array) {
    this.view = new ExtendedView(bytes, this);
  }
}

/**
 * EWKB marks heights, measures and the system of coordinates in the high bits of a geometry's type, and states the last
 * after it; WKB counts the first two in thousands and has no other. The parts of a geometry have types of their own, so
 * the library is given each type as WKB has it: the one number that follows the byte of its order.
 */
class ExtendedView extends DataView<ArrayBuffer> {
  readonly #reader: Reader;
  #isType = false;

  constructor({ buffer, byteOffset, byteLength }: Uint8Array, reader: Reader) {
    super(buffer as ArrayBuffer, byteOffset, byteLength);
    this.#reader = reader;
  }

  override getUint8(at: number): number {
    this.#isType = true;
    return super.getUint8(at);
  }

  override getUint32(at: number, little?: boolean): number {
    const number = super.getUint32(at, little);
    const isType = this.#isType;
    this.#isType = false;
    if (!isType || number >>> 28 === 0) return number;
    if (number & HAS_SRID) this.#reader.offset += 4;
    return (number & 0xff) + (number & HAS_Z ? 1_000 : 0) + (number & HAS_M ? 2_000 : 0);
  }
}

/** An empty point is written as one that is nowhere. */
function emptied(geometry: { readonly type: string; readonly coordinates?: unknown }): unknown {
  const { type, coordinates } = geometry;
  const isEmpty = type === "Point" && Array.isArray(coordinates) && coordinates.slice(0, 2).every(Number.isNaN);
  return isEmpty ? { type, coordinates: [] } : geometry;
}

/** A geometry as text: WKT, EWKT or hexadecimal (E)WKB; undefined where it is none of them. */
export function geometryOfText(text: string): unknown {
  const stated = text.trim();
  if (HEX.test(stated)) {
    return geometryOfWkb(Uint8Array.from(stated.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16)));
  }
  const wkt = stated.replace(/^SRID=\d+;\s*/i, "");
  if (!/^[a-z]+/i.test(wkt)) return undefined;
  try {
    return wktToGeoJSON(wkt) ?? undefined;
  } catch {
    return undefined;
  }
}
