import type { PositionColumns } from "./csv-header.ts";
import { checkPosition, type Row } from "./row.ts";

const COMMA_DECIMAL = /^[+-]?\d+,\d+$/;
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const WKT_POINT = /^(?:SRID=\d+;)?\s*POINT\s*(?:Z|M|ZM)?\s*\(\s*(\S+)\s+([^\s)]+)[^)]*\)$/i;
const WKT_EMPTY = /^(?:SRID=\d+;)?\s*[A-Z]+\s+EMPTY$/i;

/** Whether a file writes decimals with a comma: some of its coordinates do, and none has a point. */
export function hasDecimalComma({ lon, lat }: PositionColumns, rows: readonly (readonly string[])[]): boolean {
  const cells = rows.flatMap((cells) => [cells[lon], cells[lat]]).map((cell) => (cell ?? "").trim());
  return cells.some((cell) => COMMA_DECIMAL.test(cell)) && !cells.some((cell) => cell.includes("."));
}

/** Where a row of cells says it is, by its coordinate columns or else by its geometry column. */
export function readPosition(
  columns: PositionColumns,
  cells: readonly string[],
  decimalComma: boolean,
): Row["position"] {
  if (columns.lon >= 0 && columns.lat >= 0) {
    const lon = (cells[columns.lon] ?? "").trim();
    const lat = (cells[columns.lat] ?? "").trim();
    if (lon === "" && lat === "") return null;
    return fromTexts(decimalComma ? lon.replace(",", ".") : lon, decimalComma ? lat.replace(",", ".") : lat);
  }
  return columns.geometry >= 0 ? fromGeometry((cells[columns.geometry] ?? "").trim()) : null;
}

function fromGeometry(text: string): Row["position"] {
  if (text === "") return null;
  if (WKT_EMPTY.test(text)) return { code: "ingest.empty_geometry", value: text };
  const point = WKT_POINT.exec(text);
  if (point) return fromTexts(point[1] ?? "", point[2] ?? "");
  return fromEwkb(text) ?? { code: "ingest.unreadable_position", value: text };
}

function fromTexts(lon: string, lat: string): Row["position"] {
  if (!DECIMAL.test(lon) || !DECIMAL.test(lat)) {
    return { code: "ingest.unreadable_position", value: `${lon}, ${lat}` };
  }
  return checkPosition(Number(lon), Number(lat));
}

const POINT = 1;
const HAS_SRID = 0x20000000;

/** A point in PostGIS's hexadecimal EWKB, as some layers write their geometry column. */
function fromEwkb(text: string): Row["position"] | undefined {
  if (!/^0[01](?:[\da-f]{2}){20,}$/i.test(text)) return undefined;
  const bytes = Uint8Array.from(text.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
  const view = new DataView(bytes.buffer);
  const little = bytes[0] === 1;
  const type = view.getUint32(1, little);
  const start = type & HAS_SRID ? 9 : 5;
  if ((type & 0xff) !== POINT || bytes.length < start + 16) return undefined;
  return checkPosition(view.getFloat64(start, little), view.getFloat64(start + 8, little));
}
