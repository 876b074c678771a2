import "../../dialects/share-words.ts";
import writeXlsxFile, { type Sheet, type Cell as SheetCell } from "write-excel-file/universal";
import { t } from "../../dialects/text.ts";
import { soundPackage } from "../office/check-package.ts";
import { describePackage } from "../office/document-properties.ts";
import { dropPhantomTypes, scrubParts } from "../office/mend-package.ts";
import { mendSheets } from "../office/mend-sheets.ts";
import { packageOf, partsOf } from "../office/parts.ts";
import type { FileMeta } from "../picture/file-meta.ts";
import { cleanText } from "./clean-text.ts";
import type { Cell, Column, ColumnKind, Table } from "./table.ts";

/** The most characters that a cell holds, and that the name of a sheet has. */
const CELL = 32_767;
const NAME = 31;
/** Widths in characters. */
const NARROWEST = 12;
const WIDEST = 60;
const ABOUT = 100;
/** Height of a line and of the highest row, points; words leave lines ragged. */
const LINE = 13.5;
const HIGHEST = 400;
const SLACK = 1.25;
/** Text that nobody reads in a cell, such as a definition's JSON, is left on one line. */
const LONGEST = 3_000;
const FORMATS: Readonly<Partial<Record<ColumnKind, string>>> = { count: "#,##0", year: "0" };

const FONT = { fontFamily: "Noto Sans", fontSize: 10 } as const;
const HEAD = { fontWeight: "bold", wrap: true, alignVertical: "top", bottomBorderStyle: "thin" } as const;

const clean = (text: string): string => cleanText(text).slice(0, CELL);

/** Programs do not measure a row on opening, so its height must be said. Points, as many as a row may have. */
const wrapping = (text: string, width: number) =>
  text.length > width && text.length < LONGEST
    ? { wrap: true, height: Math.min(HIGHEST, LINE * Math.ceil((text.length * SLACK) / width)) }
    : {};

function sheetCell(cell: Cell, kind: ColumnKind): SheetCell {
  if (cell === null || cell === "") return null;
  if (typeof cell === "boolean") return { value: cell, type: Boolean, alignVertical: "top" };
  const format = FORMATS[kind];
  if (typeof cell === "number")
    return { value: cell, type: Number, alignVertical: "top", ...(format === undefined ? {} : { format }) };
  // What is said of a number stands where numbers stand.
  const align = kind === "count" ? ({ align: "right" } as const) : {};
  return { value: clean(cell), type: String, alignVertical: "top", ...wrapping(cell, WIDEST), ...align };
}

function widthOf({ label }: Column, cells: readonly Cell[]): number {
  const longestWord = Math.max(...label.split(" ").map((word) => word.length));
  const longest = cells.reduce<number>((most, cell) => Math.max(most, String(cell ?? "").length), longestWord);
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
}

const headText = ({ label, unit }: Column): string => clean(unit === null ? label : t("tables.head", { label, unit }));

function headRow(columns: readonly Column[], widths: readonly number[]): SheetCell[] {
  // Words break at blanks, so a head needs more lines than its letters would.
  const lines = columns.map((column, at) => Math.ceil((headText(column).length * 1.4) / (widths[at] ?? NARROWEST)));
  const height = LINE * Math.max(1, ...lines);
  return columns.map((column) => ({
    value: headText(column),
    type: String,
    ...HEAD,
    height,
    ...(column.kind === "text" || column.kind === "flag" ? {} : { align: "right" as const }),
  }));
}

function sheetOf({ name, columns, rows }: Table): Sheet<Blob> {
  const widths = columns.map((column, at) =>
    widthOf(
      column,
      rows.map((row) => row[at] ?? null),
    ),
  );
  return {
    sheet: name.replace(/[[\]/\\:*?]/g, " ").slice(0, NAME),
    data: [
      headRow(columns, widths),
      ...rows.map((row) => row.map((cell, at) => sheetCell(cell, columns[at]?.kind ?? "text"))),
    ],
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
  };
}

/** Title, text alternative, link and stamp: what must be read before the numbers. */
function aboutSheet({ title, alt, link, stamp, synthetic, made }: FileMeta): Sheet<Blob> {
  const line = (what: string, value: string | number | boolean): SheetCell[] => [
    { value: clean(what), type: String, alignVertical: "top" },
    { value: clean(String(value)), type: String, alignVertical: "top", ...wrapping(String(value), ABOUT) },
  ];
  return {
    sheet: t("tables.about"),
    data: [
      [{ value: clean(title), type: String, fontWeight: "bold", fontSize: 14, height: 24 }],
      ...(synthetic ? [[{ value: t("office.synthetic"), type: String, fontWeight: "bold" as const }]] : []),
      [],
      line(t("tables.finding.alt"), alt),
      ...(link === null ? [] : [line(t("tables.finding.link"), link)]),
      ...(made === undefined ? [] : [line(t("tables.finding.made"), made)]),
      [],
      [{ value: t("tables.protection"), type: String, fontWeight: "bold" }],
      ...Object.entries(stamp).map(([name, value]) => line(name, value)),
    ],
    columns: [{ width: 28 }, { width: ABOUT }],
  };
}

/**
 * A workbook: what must be known first, then one sheet a table with its head frozen, numbers as numbers. It holds the
 * state that reopens the view and no formula.
 * @throws Error where the package would need a repair
 */
export async function toXlsx(tables: readonly Table[], meta: FileMeta): Promise<Uint8Array> {
  const blob = await writeXlsxFile([aboutSheet(meta), ...tables.map(sheetOf)], FONT).toBlob();
  const parts = partsOf(new Uint8Array(await blob.arrayBuffer()));
  scrubParts(parts);
  dropPhantomTypes(parts);
  mendSheets(parts);
  describePackage(parts, meta);
  return soundPackage(packageOf(parts));
}
