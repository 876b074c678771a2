import { strToU8, zipSync } from "fflate";
import { COLUMNS, type Visit } from "./same-sites.ts";

export const WGS84 =
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';

/** Points as ESRI's white paper of 1998 has them: a header of 100 bytes, then 28 bytes a point. */
export function shpOf(points: readonly (readonly [number, number])[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(100 + points.length * 28));
  view.setInt32(0, 9994);
  view.setInt32(24, view.byteLength / 2);
  view.setInt32(28, 1000, true);
  view.setInt32(32, 1, true);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  for (const [at, value] of [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].entries())
    view.setFloat64(36 + at * 8, value, true);
  for (const [at, [x, y]] of points.entries()) {
    const start = 100 + at * 28;
    view.setInt32(start, at + 1);
    view.setInt32(start + 4, 10);
    view.setInt32(start + 8, 1, true);
    view.setFloat64(start + 12, x, true);
    view.setFloat64(start + 20, y, true);
  }
  return new Uint8Array(view.buffer);
}

/** One polygon of one ring a record. */
export function polygonShpOf(rings: readonly (readonly (readonly [number, number])[])[]): Uint8Array {
  const contents = rings.map((ring) => {
    const view = new DataView(new ArrayBuffer(48 + ring.length * 16));
    const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
    view.setInt32(0, 5, true);
    for (const [at, value] of [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].entries())
      view.setFloat64(4 + at * 8, value, true);
    view.setInt32(36, 1, true);
    view.setInt32(40, ring.length, true);
    for (const [at, value] of ring.flat().entries()) view.setFloat64(48 + at * 8, value, true);
    return new Uint8Array(view.buffer);
  });
  const bytes = new Uint8Array(100 + contents.reduce((sum, { length }) => sum + 8 + length, 0));
  bytes.set(shpOf(rings.flat()).subarray(0, 100));
  const view = new DataView(bytes.buffer);
  view.setInt32(24, bytes.length / 2);
  view.setInt32(32, 5, true);
  let start = 100;
  for (const [at, content] of contents.entries()) {
    view.setInt32(start, at + 1);
    view.setInt32(start + 4, content.length / 2);
    bytes.set(content, start + 8);
    start += 8 + content.length;
  }
  return bytes;
}

export interface Field {
  readonly name: string;
  readonly type: "C" | "N" | "L" | "D";
  readonly length: number;
  readonly decimals?: number;
}

/** dBASE III; names of fields are cut after ten characters, as every writer does. */
export function dbfOf(
  fields: readonly Field[],
  rows: readonly (readonly unknown[])[],
  encode: (text: string) => Uint8Array,
): Uint8Array {
  const size = 1 + fields.reduce((sum, { length }) => sum + length, 0);
  const start = 32 + fields.length * 32 + 1;
  const bytes = new Uint8Array(start + rows.length * size + 1).fill(0x20);
  bytes.fill(0, 0, start);
  const view = new DataView(bytes.buffer);
  bytes[0] = 3;
  view.setUint32(4, rows.length, true);
  view.setUint16(8, start, true);
  view.setUint16(10, size, true);
  for (const [at, { name, type, length, decimals = 0 }] of fields.entries()) {
    bytes.set(strToU8(name.slice(0, 10)), 32 + at * 32);
    bytes[32 + at * 32 + 11] = type.charCodeAt(0);
    bytes[32 + at * 32 + 16] = length;
    bytes[32 + at * 32 + 17] = decimals;
  }
  bytes[start - 1] = 0x0d;
  for (const [row, cells] of rows.entries()) {
    let place = start + row * size + 1;
    for (const [at, { type, length }] of fields.entries()) {
      const value = cells[at];
      const text =
        value === null || value === undefined
          ? type === "L"
            ? "?"
            : ""
          : type === "L"
            ? value
              ? "T"
              : "F"
            : String(value);
      const encoded = encode(type === "N" ? text.padStart(length) : text).subarray(0, length);
      bytes.set(encoded, place);
      place += length;
    }
  }
  bytes[bytes.length - 1] = 0x1a;
  return bytes;
}

const FIELDS: readonly Field[] = [
  { name: "code_site", type: "C", length: 20 },
  { name: "nom_site", type: "C", length: 60 },
  { name: "date_visite", type: "D", length: 8 },
  { name: "nb_creuseurs", type: "N", length: 10 },
  { name: "minerai", type: "C", length: 20 },
  { name: "mercure", type: "L", length: 1 },
  { name: "profondeur_m", type: "N", length: 12, decimals: 1 },
  { name: "titre_minier", type: "C", length: 20 },
];

export function shapefile(visits: readonly Visit[], encoding: "utf-8" | "windows-1252"): Uint8Array {
  const rows = visits.map((visit) =>
    COLUMNS.map((name) => (name === "date_visite" ? visit[name].replaceAll("-", "") : visit[name])),
  );
  const encode = (text: string) => (encoding === "utf-8" ? strToU8(text) : new Uint8Array(Buffer.from(text, "latin1")));
  return zipSync({
    "sites/sites.shp": shpOf(visits.map(({ longitude, latitude }) => [longitude, latitude])),
    "sites/sites.dbf": dbfOf(FIELDS, rows, encode),
    "sites/sites.prj": strToU8(WGS84),
    "sites/sites.cpg": strToU8(encoding === "utf-8" ? "UTF-8" : "1252"),
  });
}
