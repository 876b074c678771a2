import { describe, expect, test } from "vitest";
import { geometryOfText, geometryOfWkb } from "../../../src/ingest/geometry-text.ts";

const SRID = "e6100000";
const number = (value: number): string => {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value, true);
  return [...new Uint8Array(view.buffer)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
};
const position = (...numbers: number[]): string => numbers.map(number).join("");
const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));

describe("geometry as text", () => {
  test.each([
    ["WKT", "POINT (28.5 -2.25)"],
    ["EWKT", "SRID=4326; POINT(28.5 -2.25)"],
    ["WKB in hexadecimal", `0101000000${position(28.5, -2.25)}`],
    ["EWKB in hexadecimal", `0101000020${SRID}${position(28.5, -2.25)}`],
  ])("%s", (_, text) => {
    expect(geometryOfText(text)).toEqual({ type: "Point", coordinates: [28.5, -2.25] });
  });

  test.each(["Kamituga", "", "28.5, -2.25", "0101", "POINT (28.5"])("%s is none", (text) => {
    expect(geometryOfText(text)).toBeUndefined();
  });
});

describe("well-known binary", () => {
  test("heights and measures, as the standard and as PostGIS mark them", () => {
    const place = position(28.5, -2.25, 1_200);
    for (const type of ["e9030000", "d1070000", "01000080", "01000040"]) {
      expect(geometryOfWkb(bytesOf(`01${type}${place}`))).toMatchObject({ coordinates: [28.5, -2.25, 1_200] });
    }
    const both = `${place}${number(7)}`;
    for (const type of ["b90b0000", "010000c0"]) {
      expect(geometryOfWkb(bytesOf(`01${type}${both}`))).toMatchObject({ coordinates: [28.5, -2.25, 1_200, 7] });
    }
  });

  test("the parts of an extended geometry have marks of their own", () => {
    const part = `0101000080${position(28, -2, 900)}`;
    const marked = `01010000a0${SRID}${position(29, -3, 950)}`;
    expect(geometryOfWkb(bytesOf(`01040000a0${SRID}02000000${part}${marked}`))).toEqual({
      type: "MultiPoint",
      coordinates: [
        [28, -2, 900],
        [29, -3, 950],
      ],
    });
  });

  test("the largest first, as some writers have it", () => {
    expect(geometryOfWkb(bytesOf("00000000013ff00000000000004000000000000000"))).toEqual({
      type: "Point",
      coordinates: [1, 2],
    });
  });

  test("an empty point is empty, not nowhere", () => {
    expect(geometryOfWkb(bytesOf(`0101000000${position(Number.NaN, Number.NaN)}`))).toEqual({
      type: "Point",
      coordinates: [],
    });
  });

  test.each(["", "01", "0101000000", `0102000000ffffffff${position(1, 2)}`, `01ff000000${position(1, 2)}`])(
    "%s is none",
    (hex) => expect(geometryOfWkb(bytesOf(hex))).toBeUndefined(),
  );
});
