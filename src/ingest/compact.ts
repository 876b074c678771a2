import { crc32 } from "../model/crc32.ts";
import { UnreadableFile } from "../model/issue.ts";
import type { Column, DataSet, Raw, SiteTable } from "../model/site-table.ts";
import { aligned, type PackedArray, pack, sizeOf, type TypedArray, unpack } from "./packed-array.ts";
import { platform } from "./platform.ts";

/** First bytes of the file: a name and the version of the layout. */
const MAGIC = "ASMLENS1";
const [CRC_AT, HEADER_LENGTH_AT, HEADER_AT] = [8, 12, 16];

interface PackedColumn {
  readonly name: string;
  /** Of a dictionary. */
  readonly values?: readonly Raw[];
}

interface Header extends Omit<DataSet, "table" | "outlines"> {
  readonly siteIds: readonly string[];
  readonly columns: readonly PackedColumn[];
  /** In the order of the bytes: visitStart, observedOn, lon, lat, then one a column. */
  readonly arrays: readonly PackedArray[];
}

const arrayOf = (column: Column): TypedArray => (column.kind === "numbers" ? column.values : column.codes);

/**
 * A data set as bytes, without the outlines of its sites: a JSON header, then its typed arrays, little-endian. Equal data sets give equal bytes.
 * Layout: 8 bytes magic; CRC-32 of all that follows it; length of the header; header; arrays at multiples of 8.
 */
export function encodeDataSet({ table, outlines: _, ...about }: DataSet): Uint8Array {
  const { visitStart, observedOn, lon, lat, siteIds, columns } = table;
  const entries = [...columns];
  const arrays = [visitStart, observedOn, lon, lat, ...entries.map(([, column]) => arrayOf(column))].map(pack);
  const header: Header = {
    ...about,
    siteIds,
    columns: entries.map(([name, column]) => (column.kind === "numbers" ? { name } : { name, values: column.values })),
    arrays: arrays.map(({ packed }) => packed),
  };
  const text = new platform.TextEncoder().encode(JSON.stringify(header));
  const start = aligned(HEADER_AT + text.length);
  const bytes = new Uint8Array(arrays.reduce((sum, array) => sum + aligned(array.bytes.length), start));
  bytes.set(new platform.TextEncoder().encode(MAGIC));
  bytes.set(text, HEADER_AT);
  let at = start;
  for (const array of arrays) {
    bytes.set(array.bytes, at);
    at += aligned(array.bytes.length);
  }
  const view = new DataView(bytes.buffer);
  view.setUint32(HEADER_LENGTH_AT, text.length, true);
  view.setUint32(CRC_AT, crc32(bytes.subarray(HEADER_LENGTH_AT)), true);
  return bytes;
}

/** The data set that was encoded, exactly. Throws UnreadableFile where the bytes are damaged or something else. */
export function decodeDataSet(bytes: Uint8Array): DataSet {
  const whole = checked(bytes);
  const length = new DataView(whole.buffer).getUint32(HEADER_LENGTH_AT, true);
  const text = new platform.TextDecoder("utf-8").decode(whole.subarray(HEADER_AT, HEADER_AT + length));
  const { siteIds, columns, arrays, ...about } = JSON.parse(text) as Header;
  let at = aligned(HEADER_AT + length);
  const [visitStart, observedOn, lon, lat, ...stored] = arrays.map((packed) => {
    const array = unpack(packed, whole.buffer, at);
    at += aligned(sizeOf(packed));
    return array;
  });
  const table: SiteTable = {
    siteCount: siteIds.length,
    visitCount: observedOn?.length ?? 0,
    siteIds,
    visitStart: visitStart as Uint32Array,
    observedOn: observedOn as Int32Array,
    lon: lon as Float64Array,
    lat: lat as Float64Array,
    columns: new Map(columns.map((column, index) => [column.name, columnOf(column, stored[index])])),
  };
  return { ...about, table };
}

function columnOf({ values }: PackedColumn, array: TypedArray | undefined): Column {
  if (!values) return { kind: "numbers", values: array as Float64Array };
  return { kind: "dictionary", codes: array as Uint8Array | Uint16Array | Uint32Array, values };
}

/** The bytes from the start of a buffer of their own, known to be whole. */
function checked(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = bytes.byteOffset === 0 && bytes.buffer instanceof ArrayBuffer ? bytes : bytes.slice();
  const magic = String.fromCharCode(...whole.subarray(0, MAGIC.length));
  if (magic.slice(0, -1) !== MAGIC.slice(0, -1)) throw new UnreadableFile("faults.not_compact");
  if (magic !== MAGIC) throw new UnreadableFile("faults.compact_version", { version: magic.slice(-1) });
  const stated = whole.length >= HEADER_AT && new DataView(whole.buffer, 0, whole.length).getUint32(CRC_AT, true);
  if (stated === false || stated !== crc32(whole.subarray(HEADER_LENGTH_AT))) {
    throw new UnreadableFile("faults.compact_damaged");
  }
  return whole as Uint8Array<ArrayBuffer>;
}
