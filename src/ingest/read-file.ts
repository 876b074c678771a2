import { UnreadableFile } from "../model/issue.ts";
import type { DataSet } from "../model/site-table.ts";
import { readCsv } from "./csv.ts";
import { decodeText } from "./decode-text.ts";
import type { FileReading } from "./file-reading.ts";
import { readGeoJson } from "./geojson.ts";
import { IssueLog } from "./issue-log.ts";
import { type ReadOptions, sha256 } from "./platform.ts";
import { profileFor } from "./profiles/all.ts";
import { TableBuilder } from "./table-builder.ts";

/** Rows between two looks at whether the reading is still wanted. */
const ROWS_A_STRIDE = 2_048;
/** Share of the work done when a file is decoded and its structure known. */
const STRUCTURE_SHARE = 0.5;

/**
 * Reads a file of sites: GeoJSON or delimited text, told apart by what it holds.
 * @param bytes the whole file; not changed
 * @param name the file's name, kept as the data set's
 * @throws UnreadableFile where it cannot be read at all; whatever the signal throws where the reading is cancelled
 */
export async function readFile(bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<DataSet> {
  const progress = (share: number): void => {
    options.signal?.throwIfAborted();
    options.onProgress?.(Math.round(share * bytes.length), bytes.length);
  };
  progress(0);
  const hash = bytes.length > 0 ? await sha256(bytes) : "";
  progress(0.1);
  try {
    return { ...readText(bytes, name, progress), name, hash };
  } catch (error) {
    // What a text or a list cannot hold is the file's size, not a mistake in it.
    if (error instanceof RangeError) throw new UnreadableFile("faults.too_large", { n: bytes.length });
    throw error;
  }
}

function readText(bytes: Uint8Array, name: string, progress: (share: number) => void): Omit<DataSet, "name" | "hash"> {
  const issues = new IssueLog();
  const text = decodeText(bytes, issues);
  const reading = readerFor(text, name)(text, issues);
  progress(STRUCTURE_SHARE);

  const profile = profileFor(reading.columns);
  const builder = new TableBuilder(issues, profile?.monthFirst ?? false);
  reading.eachRow((row, share) => {
    builder.add(row, profile ? profile.translate(new Map(row.properties)) : row.properties);
    if (row.number % ROWS_A_STRIDE === 0) progress(STRUCTURE_SHARE + share * (1 - STRUCTURE_SHARE));
  });
  const table = builder.finish();
  progress(1);
  const { about } = reading;
  return {
    table,
    frame: profile?.frame ?? textIn(about, "frame"),
    source: profile?.source ?? textIn(about, "source"),
    licence: profile?.licence ?? textIn(about, "licence") ?? textIn(about, "license"),
    synthetic: builder.isSynthetic || about.get("synthetic") === true,
    setAside: builder.setAside,
    issues: issues.list(),
    issueCounts: issues.unlisted(),
  };
}

const textIn = (about: FileReading["about"], key: string): string | null => {
  const value = about.get(key);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
};

type Reader = (text: string, issues: IssueLog) => FileReading;

/** The reader for a text, by its first character; a file named as JSON is read as JSON, to say where it breaks. */
function readerFor(text: string, name: string): Reader {
  const start = text.trimStart();
  if (start.startsWith("<")) {
    throw new UnreadableFile(/<(?:!doctype\s+html|html|head|body)\b/i.test(start) ? "faults.html" : "faults.xml");
  }
  const isJson = start.startsWith("{") || start.startsWith("[") || /\.(?:geo)?json$/i.test(name);
  return isJson ? readGeoJson : readCsv;
}
