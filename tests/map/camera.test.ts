import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extentOf } from "../../src/map/extent.ts";
import { metresPerPixel } from "../../src/map/mercator.ts";
import { scaleBar } from "../../src/map/scale-bar.ts";

const extent = (points: readonly (readonly [number, number])[], include: Uint8Array | null = null) =>
  extentOf(
    Float64Array.from(points, ([lon]) => lon),
    Float64Array.from(points, ([, lat]) => lat),
    include,
  );

describe("what the sites span", () => {
  test("is their box", () => {
    const points = [
      [10, -5],
      [30, 5],
      [20, 8],
    ] as const;
    expect(extent(points)).toEqual({ west: 10, east: 30, south: -5, north: 8 });
    expect(extent(points, Uint8Array.of(0, 1, 1))).toEqual({ west: 20, east: 30, south: 5, north: 8 });
  });

  test("leads the short way over the antimeridian", () => {
    const { west = 0, east = 0 } =
      extent([
        [179.9, 0],
        [-179.9, 0],
      ]) ?? {};
    expect(west).toBeCloseTo(179.9);
    expect(east).toBeCloseTo(180.1);
  });

  test("leaves out the widest gap between longitudes, of however many", () => {
    /** Sorted one by one. */
    const slowly = (lons: readonly number[]): number => {
      const sorted = lons.toSorted((a, b) => a - b);
      const gaps = sorted.map((lon, at) => lon - (sorted[at - 1] ?? (sorted.at(-1) ?? 0) - 360));
      return 360 - Math.max(...gaps);
    };
    const lon = fc.oneof(fc.double({ min: -180, max: 180, noNaN: true }), fc.constantFrom(-180, 180, 0, 29.99, 30));
    fc.assert(
      fc.property(fc.array(lon, { minLength: 1, maxLength: 40 }), (lons) => {
        const { west, east } = extent(lons.map((each) => [each, 0] as const))!;
        expect(east - west).toBeCloseTo(slowly(lons), 9);
        for (const each of lons)
          expect([0, 360].some((turn) => each + turn >= west && each + turn <= east + 1e-9)).toBe(true);
      }),
      { seed: 28 },
    );
  });

  test("of one site is a point, of none is nothing, and the poles are cut", () => {
    expect(extent([[7, 3]])).toEqual({ west: 7, east: 7, south: 3, north: 3 });
    expect(extent([])).toBeNull();
    expect(extent([[Number.NaN, Number.NaN]])).toBeNull();
    expect(extent([[0, 90]])?.north).toBeLessThan(85.1);
  });
});

describe("the scale bar", () => {
  test("has a round length that fits", () => {
    for (const zoom of [1, 2.3, 4.9, 8, 12]) {
      const { metres, width } = scaleBar(metresPerPixel(-2, zoom), 110);
      expect(width).toBeLessThanOrEqual(110);
      expect(width).toBeGreaterThan(40);
      expect([1, 2, 5]).toContain(Number(String(metres)[0]));
      expect(String(metres).slice(1)).toMatch(/^0*$/);
    }
  });

  test("a metre near the pole takes more pixels", () => {
    expect(metresPerPixel(60, 3) / metresPerPixel(0, 3)).toBeCloseTo(0.5);
  });
});
