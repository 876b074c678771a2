import { attributeOf } from "../model/catalogue.ts";
import { UnreadableFile } from "../model/issue.ts";
import type { Mapping } from "../model/mapping.ts";
import type { Portion } from "../model/portion.ts";
import type { DataSet, SiteTable } from "../model/site-table.ts";
import type { ByteSource } from "./byte-source.ts";
import type { FileReading } from "./file-reading.ts";
import { openFile } from "./formats.ts";
import { hashOf } from "./hash.ts";
import { IssueLog } from "./issue-log.ts";
import { NO_TOOLS, type ReadOptions, type Tools } from "./platform.ts";
import { declaredFor, profileFor } from "./profiles/all.ts";
import { mappingIn } from "./profiles/declared.ts";
import { logFor, RowPicker } from "./row-picker.ts";
import { TableBuilder } from "./table-builder.ts";
import { isUnplaced } from "./translators.ts";

export interface ReadSourceOptions extends ReadOptions {
  /** How columns become attributes; without one a publisher's known layout, else the columns keep their names. */
  readonly mapping?: Mapping | undefined;
  /** Rows to read at most: enough to show what a mapping does. */
  readonly limit?: number | undefined;
  /** What of the file is read, where that is not all of it. */
  readonly portion?: Portion | undefined;
  readonly tools?: Tools;
}

/**
 * Reads a file of sites, of any format that `formats.ts` knows.
 * @throws UnreadableFile where it cannot be read at all; whatever the signal throws where the reading is cancelled
 */
export async function readSource(source: ByteSource, options: ReadSourceOptions = {}): Promise<DataSet> {
  const { mapping, limit = Number.POSITIVE_INFINITY, signal, onProgress, portion = {} } = options;
  const tools = options.tools ?? NO_TOOLS;
  const progress = (share: number): void => {
    signal?.throwIfAborted();
    onProgress?.(Math.round(share * source.size), source.size);
  };
  progress(0);
  const issues = new IssueLog();
  const heard = logFor(portion, issues);
  try {
    const reading = await openFile(source, { issues: heard, choices: mapping?.read ?? {}, tools });
    const isWhole = limit === Number.POSITIVE_INFINITY;
    const dataSet = await readRows(reading, {
      mapping,
      limit,
      portion,
      progress,
      logs: { issues, heard },
      // What only shows what a mapping does need not wait for the basemap.
      tools: isWhole ? tools : NO_TOOLS,
    });
    const hash = isWhole ? await hashOf(source) : "";
    progress(1);
    return { ...dataSet, name: source.name, hash };
  } catch (error) {
    // What a text or a list cannot hold is the file's size, not a mistake in it.
    if (error instanceof RangeError) throw new UnreadableFile("faults.too_large", { n: source.size });
    throw error;
  }
}

interface RowsAsked {
  readonly mapping: Mapping | undefined;
  readonly limit: number;
  readonly portion: Portion;
  readonly progress: (share: number) => void;
  readonly logs: { readonly issues: IssueLog; readonly heard: IssueLog };
  readonly tools: Tools;
}

async function readRows(reading: FileReading, asked: RowsAsked): Promise<Omit<DataSet, "name" | "hash">> {
  const { limit, portion, progress, logs, tools } = asked;
  const { issues } = logs;
  const declared = asked.mapping ? undefined : declaredFor(reading.columns);
  const mapping = declared ? mappingIn(declared, reading) : asked.mapping;
  const profile = mapping ? undefined : profileFor(reading.columns);
  if (!mapping && !profile) checkIsSurvey(reading);
  const picker = await RowPicker.of(reading, { mapping, profile }, portion, logs);
  const builder = new TableBuilder(issues, profile?.monthFirst ?? false);
  let left = limit;
  for await (const { rows, share } of reading.batches(picker.isNeeded)) {
    for (const row of picker.pick(rows.slice(0, left))) builder.add(row);
    left -= rows.length;
    progress(share);
    if (left <= 0) break;
  }
  const table = await placedTable(builder.finish(), tools, issues);
  const { about } = reading;
  const stated = mapping ?? profile;
  const outlines = builder.outlines(table.siteCount);
  const citation = mapping?.citation ?? textIn(about, "citation");
  return {
    table,
    frame: stated?.frame ?? textIn(about, "frame"),
    source: stated?.source ?? textIn(about, "source"),
    licence: stated?.licence ?? textIn(about, "licence") ?? textIn(about, "license"),
    ...(citation === null ? {} : { citation }),
    ...(mapping ? { mapping } : {}),
    ...(outlines ? { outlines } : {}),
    ...picker.result(builder.setAside),
    synthetic: builder.isSynthetic || about.get("synthetic") === true,
    setAside: builder.setAside,
    quarantine: builder.quarantine,
    issues: issues.list(),
    issueCounts: issues.unlisted(),
  };
}

/** The table with what its positions say of country and province, where it states neither and they are to be had. */
async function placedTable(table: SiteTable, { provinces }: Tools, issues: IssueLog): Promise<SiteTable> {
  if (!provinces || table.lon.every(Number.isNaN)) return table;
  const { lacksPlaces, withPlaces } = await import("./context/place-sites.ts");
  if (!lacksPlaces(table)) return table;
  return withPlaces(table, await provinces(), issues);
}

/** A table of which neither a position nor any attribute is known says nothing; a mapping could tell what it says. */
function checkIsSurvey(reading: FileReading): void {
  const names = [...reading.columns];
  if (!isUnplaced(reading) || names.some((name) => attributeOf(name))) return;
  throw new UnreadableFile("faults.no_columns", { columns: names.slice(0, 12).join(", ") });
}

const textIn = (about: FileReading["about"], key: string): string | null => {
  const value = about.get(key);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
};
