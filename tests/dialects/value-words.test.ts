import { expect, test } from "vitest";
import { BLANKS, MISSING, NO, YES } from "../../src/dialects/value-words.ts";
import { isMissing, readFlag } from "../../src/model/value.ts";

const codes = Array.from({ length: 0x10000 }, (_, code) => code);

test("what is trimmed is what the reader trims", () => {
  expect(BLANKS).toEqual(codes.filter((code) => String.fromCodePoint(code).trim() === ""));
});

test("words are read as the reader reads them", () => {
  expect(MISSING.filter((word) => !isMissing(word))).toEqual([]);
  expect(YES.filter((word) => readFlag(word) !== true)).toEqual([]);
  expect(NO.filter((word) => readFlag(word) !== false)).toEqual([]);
});

test("no word of one or two signs is forgotten", () => {
  const signs = codes.slice(33, 0x250).map((code) => String.fromCodePoint(code).toLowerCase());
  const short = ["", ...signs, ...signs.flatMap((a) => signs.map((b) => a + b))].map((word) => word.normalize("NFC"));
  const read = new Set(
    short.filter((word) => word === word.trim()).filter((word) => isMissing(word) || readFlag(word) !== undefined),
  );
  expect([...read].sort()).toEqual([...MISSING, ...YES, ...NO].filter((word) => word.length <= 2).sort());
});
