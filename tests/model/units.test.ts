import { describe, expect, test } from "vitest";
import { needsDivisor, unitFactor } from "../../src/model/units.ts";

describe("units that files state", () => {
  test("convert by exact factors", () => {
    expect(unitFactor("kg/d", "t/d")).toBe(0.001);
    expect(unitFactor("km²", "ha")).toBe(100);
    expect(unitFactor("acre", "ha")).toBe(0.40468564224);
    expect(unitFactor("ft", "m")).toBe(0.3048);
  });
  test("a rate a year needs the days worked in it, and never assumes them", () => {
    expect(needsDivisor("t/yr", "t/d")).toBe("year");
    expect(unitFactor("t/yr", "t/d")).toBeUndefined();
    expect(unitFactor("t/yr", "t/d", 250)).toBe(1 / 250);
  });
  test("what has no factor is not converted", () => {
    expect(unitFactor("EUR", "USD")).toBeUndefined();
  });
});
