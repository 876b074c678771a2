import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import writeWorkbook from "write-excel-file/node";
import { opened, refusal } from "./opened.ts";

type Value = string | number | boolean | Date | null;

const cellOf = (value: Value) => {
  if (value === null) return null;
  if (value instanceof Date) return { value, type: Date, format: "dd/mm/yyyy" };
  return { value, type: typeof value === "number" ? Number : typeof value === "boolean" ? Boolean : String };
};

async function workbook(...sheets: readonly (readonly (readonly Value[])[])[]): Promise<Uint8Array> {
  const data = sheets.map((lines) => lines.map((line) => line.map(cellOf)));
  const [only] = data;
  const written =
    data.length === 1 && only
      ? writeWorkbook(only as never)
      : writeWorkbook(data.map((lines, at) => ({ data: lines, sheet: `Sheet ${at + 1}` })) as never);
  return new Uint8Array(await written.toBuffer());
}

const HEADER = ["site", "lon", "lat", "note"] as const;
const LINE = ["a", 28.12345678901234, -2, "x"] as const;

test("numbers keep every digit, text its leading zeros, days are days, yes and no are such", async () => {
  const { rows, columns } = await opened(
    await workbook([
      [...HEADER, "code", "day", "flag"],
      [...LINE, "007", new Date("2020-10-31T00:00:00Z"), false],
    ]),
  );
  expect(columns).toEqual([...HEADER, "code", "day", "flag"]);
  expect(rows[0]?.values).toMatchObject({ code: "007", day: "2020-10-31", flag: false });
  expect(rows[0]?.position).toEqual([28.12345678901234, -2]);
});

test("a number that is formatted as a number is no day", async () => {
  const { rows } = await opened(
    await workbook([
      [...HEADER, "workers"],
      [...LINE, 44_256],
    ]),
  );
  expect(rows[0]?.values["workers"]).toBe(44_256);
});

test("titles above the names are passed over, and it is said", async () => {
  const { rows, read, codes } = await opened(await workbook([["Sites 2023"], [], [...HEADER], [...LINE]]));
  expect([rows.length, read.headerLine, codes]).toEqual([1, 3, ["ingest.header_line"]]);
  expect(rows[0]?.values["site"]).toBe("a");
});

test("the line with the names can be chosen", async () => {
  const bytes = await workbook([["w", "x", "y", "z"], [...HEADER], [...LINE]]);
  const { columns, rows } = await opened(bytes, "file", { headerLine: 2 });
  expect([columns, rows.length]).toEqual([[...HEADER], 1]);
});

test("the sheet with most rows is read, and another can be chosen", async () => {
  const bytes = await workbook([["about"], ["this"]], [[...HEADER], [...LINE], ["b", 29, -3, "y"]]);
  const first = await opened(bytes);
  expect([first.parts, first.read.part, first.rows.length]).toEqual([["Sheet 1", "Sheet 2"], "Sheet 2", 2]);
  expect((await opened(bytes, "file", { part: "Sheet 1" })).columns).toEqual(["about"]);
});

test("blank lines and blank columns are no rows and no columns", async () => {
  const { columns, rows } = await opened(
    await workbook([
      ["site", null, "lon", "lat", null],
      ["a", null, 28, -2, null],
      [null],
      ["b", null, 29, -3, null],
      [null],
    ]),
  );
  expect([columns, rows.map(({ values }) => values["site"])]).toEqual([
    ["site", "lon", "lat"],
    ["a", "b"],
  ]);
});

test("an empty cell is unknown, a zero is a zero", async () => {
  const { rows } = await opened(
    await workbook([
      [...HEADER, "workers"],
      [...LINE, 0],
      ["b", 29, -3, "y", null],
    ]),
  );
  expect([rows[0]?.values["workers"], "workers" in (rows[1]?.values ?? {})]).toEqual([0, false]);
});

test("decimal commas in cells of text are decimal marks", async () => {
  const { rows, codes } = await opened(
    await workbook([[...HEADER], ["a", "28,5", "-2,25", "x"], ["b", "29,5", "-3,75", "y"]]),
  );
  expect([rows.map(({ position }) => position), codes]).toEqual([
    [
      [28.5, -2.25],
      [29.5, -3.75],
    ],
    ["ingest.decimal_comma"],
  ]);
});

test("the error of a formula is unknown", async () => {
  const bytes = await workbook([
    [...HEADER, "workers"],
    [...LINE, 123_456],
    ["b", 29, -3, "y", 123_456],
  ]);
  const files = unzipSync(bytes);
  const sheet = Object.keys(files).find((name) => name.endsWith("sheet1.xml")) ?? "";
  const xml = strFromU8(files[sheet] ?? new Uint8Array());
  const failing = xml.replace(/<c r="(E\d)"[^>]*><v>123456<\/v><\/c>/g, '<c r="$1" t="e"><f>1/0</f><v>#DIV/0!</v></c>');
  expect(failing).not.toBe(xml);
  const { rows } = await opened(zipSync({ ...files, [sheet]: strToU8(failing) }));
  expect(rows.map(({ values }) => values["workers"])).toEqual([undefined, undefined]);
});

test("the error of a formula that was pasted as text is unknown, and it is said once", async () => {
  const { rows, codes } = await opened(await workbook([[...HEADER], ["a", 28, -2, "#N/A"], ["b", 29, -3, "#REF!"]]));
  expect(rows.map(({ values }) => values["note"])).toEqual([undefined, undefined]);
  expect(codes).toEqual(["ingest.formula_errors"]);
});

test("a sheet without anything, and a workbook that is broken, are refused", async () => {
  expect(await refusal(opened(await workbook([[null]])))).toBe("faults.sheet_empty");
  expect(await refusal(opened(zipSync({ "xl/workbook.xml": strToU8("<workbook") })))).toBe("faults.workbook_damaged");
});
