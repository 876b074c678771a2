import { expect, test } from "vitest";
import { parseAmount, stepAmount } from "../../src/ui/number-entry.ts";

const bounds = { min: 0, max: 1000, allowAny: true };
const read = (text: string, allowAny = true) => parseAmount(text, "any", { ...bounds, allowAny });

test("a number as people type it", () => {
  expect([read("300"), read(" 1,000 "), read("1 000"), read("2.5"), read(".5"), read("+7")]).toEqual([
    300, 1000, 1000, 2.5, 0.5, 7,
  ]);
  expect(parseAmount("−12", "any", { min: undefined, max: undefined, allowAny: false })).toBe(-12);
});

test("beyond the bounds it is taken to the nearest bound", () => {
  expect([read("-4"), read("99999")]).toEqual([0, 1000]);
});

test("the word for no limit, or nothing, is no limit only where there may be none", () => {
  expect([read("any"), read("ANY "), read("")]).toEqual(["any", "any", "any"]);
  expect([read("any", false), read("", false)]).toEqual([null, null]);
});

test("what is no number is refused, not guessed", () => {
  for (const text of ["3e5", "0x10", "12a", "1.2.3", "Infinity", "NaN", "--3", "."])
    expect(read(text), text).toBeNull();
});

test("a comma, a blank or an apostrophe groups thousands or is refused: 1,5 is not 15", () => {
  const typed = (text: string) => parseAmount(text, "any", { min: undefined, max: undefined, allowAny: false });
  for (const text of [
    "1,5",
    "0,5",
    "12,50",
    "1,5000",
    ",500",
    "0,500",
    "1000,000",
    "1,000 000",
    "1 5",
    "1'5",
    "1,000,00",
  ])
    expect(typed(text), text).toBeNull();
  expect([
    typed("1,500"),
    typed("12,345,678.25"),
    typed("1 500"),
    typed("1\u202f500"),
    typed("1’500"),
    typed("-1,500"),
  ]).toEqual([1500, 12_345_678.25, 1500, 1500, 1500, -1500]);
});

test("steps leave no binary dust and hold the bounds", () => {
  expect(stepAmount(0.2, 0.1, bounds)).toBe(0.3);
  expect([stepAmount(1000, 5, bounds), stepAmount(2, -5, bounds)]).toEqual([1000, 0]);
  expect([stepAmount("any", -1, bounds), stepAmount("any", 1, bounds)]).toEqual([1000, "any"]);
});
