import { UnreadableFile } from "../../model/issue.ts";
import { platform } from "../platform.ts";

/** A table of dBASE III, as shapefiles have it. Deleted records are no rows, but their places are kept. */
export interface DbfTable {
  readonly names: readonly string[];
  /** By record; null where it is deleted. */
  readonly records: readonly (readonly unknown[] | null)[];
}

interface DbfField {
  readonly name: string;
  readonly type: string;
  readonly start: number;
  readonly length: number;
}

const HEADER = 32;
const END_OF_FIELDS = 0x0d;
const DELETED = 0x2a;

/**
 * Reads the attributes of a shapefile. The packages for it take a blank yes-or-no for a no and a blank number for NaN;
 * here what is blank is unknown.
 * @throws UnreadableFile where the bytes are no such table
 */
export function readDbf(bytes: Uint8Array, decode: (bytes: Uint8Array) => string): DbfTable {
  if (bytes.length < HEADER) throw new UnreadableFile("faults.shapefile_damaged", { detail: ".dbf" });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const stated = view.getUint32(4, true);
  const [start, size] = [view.getUint16(8, true), view.getUint16(10, true)];
  const fields = fieldsOf(bytes, start, decode);
  if (size === 0 || fields.length === 0) throw new UnreadableFile("faults.shapefile_damaged", { detail: ".dbf" });
  const count = Math.min(stated, Math.floor((bytes.length - start) / size));
  const records = Array.from({ length: count }, (_, at) => {
    const record = bytes.subarray(start + at * size, start + (at + 1) * size);
    if (record[0] === DELETED) return null;
    return fields.map(({ type, start: from, length }) => {
      const cell = record.subarray(from, from + length);
      // A writer that cuts a text at the field's width may cut a letter; half of it says nothing.
      return (
        binaryCell(type, cell) ??
        cellOf(
          type,
          decode(cell)
            .replaceAll("\0", "")
            .replace(/\ufffd$/, "")
            .trim(),
        )
      );
    });
  });
  return { names: fields.map(({ name }) => name), records };
}

function fieldsOf(bytes: Uint8Array, end: number, decode: (bytes: Uint8Array) => string): DbfField[] {
  const fields: DbfField[] = [];
  let start = 1;
  for (let at = HEADER; at + HEADER <= end && bytes[at] !== END_OF_FIELDS; at += HEADER) {
    const [name = ""] = decode(bytes.subarray(at, at + 11)).split("\0");
    const length = bytes[at + 16] ?? 0;
    fields.push({ name: name.trim(), type: String.fromCharCode(bytes[at + 11] ?? 0), start, length });
    start += length;
  }
  return fields;
}

/** Numbers that newer writers store as bytes; undefined where the cell is text. */
function binaryCell(type: string, cell: Uint8Array): number | undefined {
  const view = new DataView(cell.buffer, cell.byteOffset, cell.byteLength);
  if ((type === "I" || type === "+") && cell.length === 4) return view.getInt32(0, true);
  return (type === "B" || type === "O") && cell.length === 8 ? view.getFloat64(0, true) : undefined;
}

function cellOf(type: string, text: string): unknown {
  if (text === "" || /^\*+$/.test(text)) return null;
  switch (type) {
    case "L":
      return /^[yt]$/i.test(text) ? true : /^[nf]$/i.test(text) ? false : null;
    case "D":
      if (/^0+$/.test(text)) return null;
      return /^\d{8}$/.test(text) ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` : text;
    case "N":
    case "F":
      // As text the exact double comes back, and what is no number is told as such.
      return Number.isFinite(Number(text)) ? Number(text) : text;
    case "M":
      // The number of a block in a file of memos, which is not read.
      return null;
    default:
      return text;
  }
}

/** How the text of a table is encoded: as its `.cpg` says, else UTF-8 where it is that, else Windows-1252. */
export function decoderFor(
  bytes: Uint8Array,
  cpg: string | null,
): { decode(bytes: Uint8Array): string; label: string } {
  const stated = cpg === null ? null : labelOf(cpg.trim());
  const label = stated ?? (holdsUtf8(bytes) ? "utf-8" : "windows-1252");
  const decoder = new platform.TextDecoder(label);
  // Node 20 takes Windows-1252 for Latin-1 unless it streams, which makes no other difference where a letter is a byte.
  const stream = /^(?:windows-125|iso-8859)/i.test(label);
  return { decode: (part) => decoder.decode(part, { stream }), label };
}

/** `ANSI 1252`, `1252`, `UTF-8`, `ISO 88591` and their kin as labels of the Encoding Standard; null where unknown. */
function labelOf(cpg: string): string | null {
  const page = /^(?:ANSI\s*|CP)?(\d{3,5})$/i.exec(cpg)?.[1];
  const iso = /^ISO[\s-]*8859-?(\d{1,2})$/i.exec(cpg)?.[1];
  const label = iso ? `iso-8859-${iso}` : page === "65001" ? "utf-8" : page ? `windows-${page}` : cpg;
  try {
    new platform.TextDecoder(label);
    return label;
  } catch {
    return null;
  }
}

/** Whether every cell is UTF-8; the header beside them holds counts, which are no text. A cut last letter is no fault. */
function holdsUtf8(bytes: Uint8Array): boolean {
  if (bytes.length < HEADER) return true;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [start, size] = [view.getUint16(8, true), view.getUint16(10, true)];
  const fields = fieldsOf(bytes, start, asBytes);
  const isText = (cell: Uint8Array): boolean => cell.every((byte) => byte < 0x80) || isUtf8(cell);
  for (let at = start; size > 0 && at + size <= bytes.length; at += size)
    for (const { type, start: from, length } of fields)
      if (type === "C" && !isText(bytes.subarray(at + from, at + from + length))) return false;
  return true;
}

const asBytes = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

function isUtf8(cell: Uint8Array): boolean {
  try {
    new platform.TextDecoder("utf-8", { fatal: true }).decode(cell, { stream: true });
    return true;
  } catch {
    return false;
  }
}
