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
    const plain = withoutSrid(bytes);
    const view = new DataView(plain.buffer, plain.byteOffset, plain.byteLength);
    return wkbToGeojson({ view, offset: 0 });
  } catch {
    return undefined;
  }
}

/**
 * EWKB marks heights, measures and the system of coordinates in the high bits of the type, and states the last after
 * it; WKB counts the first two in thousands and has no other.
 */
function withoutSrid(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = bytes[0] === 1;
  const type = view.getUint32(1, little);
  if (type >>> 28 === 0) return bytes;
  const after = type & HAS_SRID ? 9 : 5;
  const plain = new Uint8Array(bytes.length - after + 5);
  plain.set(bytes.subarray(0, 5));
  plain.set(bytes.subarray(after), 5);
  const dimensions = (type & HAS_Z ? 1_000 : 0) + (type & HAS_M ? 2_000 : 0);
  new DataView(plain.buffer).setUint32(1, (type & 0xff) + dimensions, little);
  return plain;
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
