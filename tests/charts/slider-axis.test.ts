import fc from "fast-check";
import { expect, test } from "vitest";
import { passingSide, sliderAxis } from "../../src/charts/slider-axis.ts";

const EDGES = [0, 20, 50, 100, 300, 1000, 5000];

test("bins are equally wide on screen whatever they span", () => {
  const axis = sliderAxis(EDGES, 308, "<=", false);
  const places = EDGES.map((edge) => axis.x(edge));
  const gaps = places.slice(1).map((x, at) => x - (places[at] ?? 0));
  for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0] ?? 0, 9);
  expect([places[0], places.at(-1)]).toEqual([axis.from, axis.to]);
});

test("the end that means no limit lies beyond the last bin, on the side the test lets pass", () => {
  const most = sliderAxis(EDGES, 308, "<=", true);
  expect(most.anyEnd).toBe("high");
  expect(most.x("any")).toBeGreaterThan(most.x(5000));
  expect(most.at(most.to)).toBe("any");
  expect(most.at(most.binsTo)).toBe(5000);
  const least = sliderAxis(EDGES, 308, ">=", true);
  expect(least.anyEnd).toBe("low");
  expect(least.x("any")).toBeLessThan(least.x(0));
  expect(least.at(least.from)).toBe("any");
  expect(least.at(least.to)).toBe(5000);
});

test("without a limit to lift, both ends are values", () => {
  for (const operator of ["==", "!=", "in"] as const) {
    expect(passingSide(operator)).toBeNull();
    expect(sliderAxis(EDGES, 308, operator, true).anyEnd).toBeNull();
  }
  const plain = sliderAxis(EDGES, 308, ">", false);
  expect([plain.at(-500), plain.at(9000)]).toEqual([0, 5000]);
});

test("a place read back gives the value that was put there", () => {
  const axis = sliderAxis(EDGES, 308, "<=", true);
  fc.assert(
    fc.property(fc.double({ min: 0, max: 5000, noNaN: true }), (value) => {
      expect(axis.at(axis.x(value))).toBeCloseTo(value, 6);
    }),
    { seed: 5, numRuns: 200 },
  );
});

test("a chart too narrow for an axis still has one", () => {
  const axis = sliderAxis([0, 1], 40, "<=", true);
  expect(axis.binsTo).toBeGreaterThan(axis.binsFrom);
});
