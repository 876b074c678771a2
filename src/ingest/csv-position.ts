import { attributeOf } from "../model/catalogue.ts";
import { isMissing } from "../model/value.ts";
import type { PositionColumns } from "./csv-header.ts";
import { checkPosition, type Row } from "./row.ts";

const COMMA_DECIMAL = /^[+-]?\d+,\d+$/;
const DECIMAL_POINT = /^[+-]?\d+\.(?:\d{1,2}|\d{4,})$/;
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const WKT_POINT = /^(?:SRID=\d+;)?\s*POINT\s*(?:Z|M|ZM)?\s*\(\s*(\S+)\s+([^\s)]+)[^)]*\)$/i;
const WKT_EMPTY = /^(?:SRID=\d+;)?\s*[A-Z]+\s+EMPTY$/i;

/** 1,234 may be a thousand and more in English; three digits after a comma prove nothing. */
const AMBIGUOUS = /^[+-]?\d{1,3},\d{3}$/;

/**
 * Whether a file writes decimals with a comma, by its coordinates, else by the columns that the catalogue knows as
 * numbers: some cells do, and none has a point (but for groups of three).
 */
export function hasDecimalComma(
  names: readonly string[],
  { lon, lat }: PositionColumns,
  rows: readonly (readonly string[])[],
): boolean {
  const numbers = [...names.keys()].filter((index) => attributeOf(names[index] ?? "")?.type === "number");
  const cellsOf = (columns: readonly number[]): string[] =>
    rows.flatMap((cells) => columns.map((index) => (cells[index] ?? "").trim()));
  const coordinates = cellsOf([lon, lat]);
  if (coordinates.some((cell) => cell.includes("."))) return false;
  if (coordinates.some((cell) => COMMA_DECIMAL.test(cell))) return true;
  const cells = cellsOf(numbers);
  return (
    cells.some((cell) => COMMA_DECIMAL.test(cell) && !AMBIGUOUS.test(cell)) &&
    !cells.some((cell) => DECIMAL_POINT.test(cell))
  );
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
    if (!isMissing(lon) || !isMissing(lat))
      return fromTexts(decimalComma ? lon.replace(",", ".") : lon, decimalComma ? lat.replace(",", ".") : lat);
  }
  return columns.geometry >= 0 ? fromGeometry((cells[columns.geometry] ?? "").trim()) : null;
}

function fromGeometry(text: string): Row["position"] {
  if (isMissing(text)) return null;
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
