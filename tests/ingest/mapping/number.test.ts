import { describe, expect, test } from "vitest";
import { dateText } from "../../../src/ingest/mapping/date.ts";
import { NumberReader } from "../../../src/ingest/mapping/number.ts";

describe("numbers as a file writes them", () => {
  test("marks are the column's own", () => {
    const reader = new NumberReader({ decimal: ",", group: "." });
    expect(reader.read("1.234.567,8")).toBe(1234567.8);
    expect(reader.read("12.34")).toBeUndefined();
    expect(new NumberReader({ decimal: ",", group: " " }).read("1\u202f234,5")).toBe(1234.5);
  });
  test("about and ranges only where they are wanted", () => {
    expect(new NumberReader({}).read("env. 50")).toBeUndefined();
    expect(new NumberReader({ about: true }).read("env. 50")).toBe(50);
    expect(new NumberReader({}).read("10-20")).toBeUndefined();
    expect(new NumberReader({ ranges: true }).read("10 à 20")).toEqual({ min: 10, max: 20 });
    expect(new NumberReader({ ranges: true }).read("> 50")).toEqual({ min: 50 });
  });
  test("hexadecimal is no number", () => {
    expect(new NumberReader({}).read("0x1F")).toBeUndefined();
  });
});

describe("dates as a file writes them", () => {
  test("in the order that is said, else unknown", () => {
    expect(dateText("03/04/2021", "dmy")).toBe("2021-04-03");
    expect(dateText("03/04/2021", "mdy")).toBe("2021-03-04");
    expect(dateText("03/04/2021", undefined)).toBeUndefined();
    expect(dateText("03/04/21", "dmy")).toBeUndefined();
  });
  test("serials and named months", () => {
    expect(dateText("44256", "serial")).toBe("2021-03-01");
    expect(dateText("14 mars 2023", undefined)).toBe("2023-03-14");
  });
});
