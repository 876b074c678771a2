import { expect, test } from "vitest";
import { isMissing, readFlag } from "../../src/model/value.ts";
import { BLANKS } from "../../src/model/value-words.ts";

test("what is trimmed is what the reader trims", () => {
  const codes = Array.from({ length: 0x10000 }, (_, code) => code);
  expect(BLANKS).toEqual(codes.filter((code) => String.fromCodePoint(code).trim() === ""));
});

test("missing is the design's list, in any case and trimmed; none and 0 are values", () => {
  for (const text of ["", " ", "na", "N/A", " NaN ", "NULL", "-", "?", "Unknown"]) expect(isMissing(text)).toBe(true);
  for (const text of ["none", "0", "no", "--", "n.a."]) expect(isMissing(text)).toBe(false);
  for (const value of [null, undefined, Number.NaN, Infinity, -Infinity]) expect(isMissing(value)).toBe(true);
  expect([isMissing(0), isMissing(false)]).toEqual([false, false]);
});

test("yes and no are read in five languages, and nothing else is", () => {
  for (const text of [
    "true",
    "1",
    "Yes",
    "oui",
    "VRAI",
    "sí",
    "s\u0069\u0301",
    "verdadero",
    "sim",
    "verdadeiro",
    "ndiyo",
    "kweli",
  ])
    expect(readFlag(text)).toBe(true);
  for (const text of ["false", "0", " No ", "non", "faux", "falso", "não", "hapana", "uongo"])
    expect(readFlag(text)).toBe(false);
  for (const text of ["2", "maybe", "y", "none", "ja"]) expect(readFlag(text)).toBeUndefined();
  expect([readFlag(1), readFlag(0), readFlag(2), readFlag(true)]).toEqual([true, false, undefined, true]);
});
