import fc from "fast-check";
import { expect, test } from "vitest";
import type { Pieces } from "../../../src/dialects/pieces.ts";
import { textWidthOf } from "../../../src/share/picture/text-metrics.ts";
import { shortened, type TextLine, wrapped } from "../../../src/share/picture/wrapped.ts";

const textOf = (line: TextLine): string => line.runs.map(({ text }) => text).join("");
const bare = (text: string): string => text.replace(/[\s\u200b]/g, "");

const LETTERS = fc.constantFrom(..."abcMW .-/\u00e9\u00a0\u20645,", "\u2264", "\u6f22", "\u0645", "\u{1f600}", "\n");
const TEXT = fc.array(LETTERS, { maxLength: 80 }).map((letters) => letters.join(""));

test("widths are those of the font: digits are all alike, bold is wider, and size scales", () => {
  const digits = [..."0123456789"].map((digit) => textWidthOf(digit, 10));
  expect(new Set(digits)).toEqual(new Set([5.72]));
  expect(textWidthOf("Workers", 20, 700)).toBeGreaterThan(textWidthOf("Workers", 20, 400));
  expect(textWidthOf("Workers", 20)).toBeCloseTo(2 * textWidthOf("Workers", 10), 9);
  expect(textWidthOf("e\u0301", 10)).toBeCloseTo(textWidthOf("e", 10), 9);
  expect(textWidthOf("\u6f22\u{1f600}", 10)).toBe(20);
});

test("every line fits, says its width, and nothing but blanks is lost", () => {
  fc.assert(
    fc.property(TEXT, fc.integer({ min: 30, max: 300 }), (text, width) => {
      const lines = wrapped(text, width, 14, 500);
      expect(bare(lines.map(textOf).join(""))).toBe(bare(text));
      for (const line of lines) {
        expect(line.width).toBeLessThanOrEqual(width + 1e-6);
        expect(line.width).toBeCloseTo(textWidthOf(textOf(line), 14, 500), 6);
      }
    }),
    { seed: 7, numRuns: 300 },
  );
});

test("pieces in bold wrap as one text does", () => {
  const pieces: Pieces = [
    { kind: "text", text: "classed " },
    { kind: "class", text: "artisanal", classId: "a" },
    { kind: "text", text: ", else not" },
  ];
  const [line, ...rest] = wrapped(pieces, 400, 14);
  expect(rest).toEqual([]);
  expect(line?.runs.map(({ text, weight }) => [text, weight])).toEqual([
    ["classed ", 400],
    ["artisanal", 600],
    [", else not", 400],
  ]);
  expect(line?.runs[1]?.x).toBeCloseTo(textWidthOf("classed ", 14), 9);
  // The comma never begins a line.
  for (let width = 70; width < 200; width++)
    expect(wrapped(pieces, width, 14).some((each) => textOf(each).startsWith(","))).toBe(false);
});

test("a line feed ends a line, and an empty line stays", () => {
  expect(wrapped("a\n\nb", 100, 14).map(textOf)).toEqual(["a", "", "b"]);
});

test("blanks that hold do not break", () => {
  expect(wrapped("of 1\u00a0204 sites", 45, 14).map(textOf)).toEqual(["of", "1\u00a0204", "sites"]);
});

test("what is cut says so and never leaves half a number", () => {
  expect(shortened("Province", 200, 14)).toBe("Province");
  for (let width = 20; width < 95; width++) {
    const text = shortened("at most 1204 sites", width, 14);
    expect(textWidthOf(text, 14)).toBeLessThanOrEqual(width);
    expect(text).toMatch(/^(\u2026|[a-z ]+\u2026|at most 1204\D*\u2026)$/);
  }
  const lines = wrapped("one two three four five six", 60, 14, 400, { most: 2 });
  expect(lines).toHaveLength(2);
  expect(textOf(lines[1]!)).toMatch(/\u2026$/);
  expect(lines[1]!.width).toBeLessThanOrEqual(60);
});
