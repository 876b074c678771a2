import { strFromU8, strToU8 } from "fflate";
import { expect, test } from "vitest";
import { readDbf } from "../../../src/ingest/formats/dbf.ts";
import { refusal } from "./opened.ts";
import { dbfOf, type Field } from "./write-shapefile.ts";

const FIELDS: readonly Field[] = [
  { name: "text", type: "C", length: 8 },
  { name: "number", type: "N", length: 8, decimals: 2 },
  { name: "flag", type: "L", length: 1 },
  { name: "day", type: "D", length: 8 },
];

const table = (...rows: readonly (readonly unknown[])[]) => dbfOf(FIELDS, rows, strToU8);
const records = (bytes: Uint8Array) => readDbf(bytes, (cell) => strFromU8(cell)).records;

test("text, numbers, yes and no, and days are read as such", () => {
  expect(records(table(["007 ", "12.50", true, "20201031"], ["b", "-3", false, "20210102"]))).toEqual([
    ["007", 12.5, true, "2020-10-31"],
    ["b", -3, false, "2021-01-02"],
  ]);
});

test("what is blank is unknown: no text, no zero, no no", () => {
  expect(records(table([null, null, null, null]))).toEqual([[null, null, null, null]]);
  const blank = table([null, null, null, null]);
  blank[32 + 4 * 32 + 1 + 1 + 16] = 0x20;
  expect(records(blank)[0]?.[2]).toBeNull();
});

test("a number too wide for its field, and a day of zeros, are unknown", () => {
  expect(records(table(["a", "********", true, "00000000"]))).toEqual([["a", null, true, null]]);
});

test("what is no number stays text", () => {
  expect(records(table(["a", "12,5", true, "2020"]))[0]).toEqual(["a", "12,5", true, "2020"]);
});

test("83: a table that is cut off gives the records that are whole", () => {
  const whole = table(["a", 1, true, "20200101"], ["b", 2, true, "20200101"]);
  expect(records(whole.subarray(0, whole.length - 6))).toHaveLength(1);
});

test("83: bytes that are no table are refused", async () => {
  expect(await refusal(() => records(new Uint8Array(10)))).toBe("faults.shapefile_damaged");
  expect(await refusal(() => records(new Uint8Array(100)))).toBe("faults.shapefile_damaged");
});
