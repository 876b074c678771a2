import { describe, expect, test } from "vitest";
import { CATALOGUE } from "../../src/model/catalogue.ts";
import { needsDivisor, unitFactor, unitsFor } from "../../src/model/units.ts";

describe("units that files state", () => {
  test.each([
    ["kg/d", "t/d", 0.001],
    ["g/d", "t/d", 0.000001],
    ["km²", "ha", 100],
    ["m²", "ha", 0.0001],
    ["acre", "ha", 0.40468564224],
    ["ft", "m", 0.3048],
    ["weeks", "months", 12 / 52],
  ])("%s in %s is × %d", (from, to, factor) => {
    expect(unitFactor(from, to)).toBe(factor);
  });
  test("a kilowatt is more mechanical horsepower than a metric one is", () => {
    expect(unitFactor("kW", "hp")).toBeCloseTo(1.3410220896, 9);
    expect(unitFactor("ch", "hp")).toBeCloseTo(0.9863200706, 9);
  });
  test("a rate over a year, a month or a week needs the days worked in it, and never assumes them", () => {
    expect([
      needsDivisor("t/yr", "t/d"),
      needsDivisor("kg/month", "t/d"),
      needsDivisor("t/week", "t/d"),
      needsDivisor("kg/d", "t/d"),
    ]).toEqual(["year", "month", "week", null]);
    expect(unitFactor("t/yr", "t/d")).toBeUndefined();
    expect(unitFactor("t/yr", "t/d", 0)).toBeUndefined();
    expect(unitFactor("t/yr", "t/d", 250)).toBe(1 / 250);
    expect(unitFactor("kg/month", "t/d", 20)).toBe(0.001 / 20);
  });
  test("what has no factor is not converted: no rate of exchange is known", () => {
    expect(unitFactor("EUR", "USD")).toBeUndefined();
    expect(unitFactor("m³/month", "m³/yr")).toBeUndefined();
    expect(unitFactor("t/d", "ha")).toBeUndefined();
    expect(unitsFor("USD")).toEqual(["USD"]);
  });
  test("every unit offered for an attribute of the catalogue can be converted to its own", () => {
    const units = new Set(CATALOGUE.flatMap(({ unit }) => (unit ? [unit] : [])));
    expect(units.size).toBeGreaterThan(6);
    for (const unit of units) {
      expect(unitFactor(unit, unit)).toBe(1);
      expect(unitsFor(unit)[0]).toBe(unit);
      for (const offered of unitsFor(unit))
        expect(unitFactor(offered, unit, 100), `${offered} in ${unit}`).toBeGreaterThan(0);
    }
  });
});
