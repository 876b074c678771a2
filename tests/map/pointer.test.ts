import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LARGEST_SCALE } from "../../src/map/mark-codes.ts";
import type { MarkStyle } from "../../src/map/mark-styles.ts";
import { nearestMark, projected, type Reachable } from "../../src/map/nearest-mark.ts";
import { tipPlace } from "../../src/map/tip-place.ts";
import { tableAt } from "./small-table.ts";

const style = (key: string, front: boolean, radius = 4): MarkStyle => ({
  key,
  shape: "circle",
  radius,
  fill: [0, 0, 0, 1],
  stroke: [0, 0, 0, 1],
  line: 1,
  front,
});

/** Degrees of longitude at the equator and zoom 8 that make so many pixels. */
const px = (pixels: number): number => (pixels * 360) / (512 * 2 ** 8);

function marks(lons: readonly number[], codes: readonly number[], hidden: readonly string[] = []): Reachable {
  return {
    at: projected(tableAt(lons.map((lon) => [lon, 0] as const))),
    codes: Uint8Array.from(codes),
    sizes: new Uint8Array(lons.length).fill(32),
    styles: [style("back", false), style("front", true)],
    hidden: new Set(hidden),
  };
}
const at = (reachable: Reachable, lon: number, slack = 3) => nearestMark(reachable, { lon, lat: 0 }, 8, 1, slack);

describe("the site a pointer means", () => {
  test("is the nearest mark within its radius and the slack", () => {
    const two = marks([0, px(20)], [0, 0]);
    expect(at(two, px(2))).toBe(0);
    expect(at(two, px(14))).toBe(1);
    expect(at(two, px(10))).toBeNull();
    expect(at(two, px(10), 14)).not.toBeNull();
  });

  test("is the one in front where marks overlap", () => {
    expect(at(marks([0, px(2)], [1, 0]), px(2))).toBe(0);
  });

  test("is never one that is hidden or left out", () => {
    expect(at(marks([0], [1], ["front"]), 0)).toBeNull();
    expect(at(marks([0], [255]), 0)).toBeNull();
  });

  test("is found on every copy of the world", () => {
    expect(at(marks([179.999], [0]), -180)).toBe(0);
    expect(at(marks([10], [0]), 370)).toBe(0);
  });

  test("is none that has no position", () => {
    expect(at(marks([Number.NaN], [0]), 0)).toBeNull();
  });
});

/** Every mark looked at, one after the other: the last of the best. */
function slowly({ at: places, codes, sizes, styles, hidden }: Reachable, lon: number, lat: number, zoom: number) {
  const point = projected(tableAt([[lon, lat]]));
  return (slack: number): number | null => {
    const worths = [...codes].map((code, site) => {
      const drawn = styles[code];
      if (!drawn || hidden.has(drawn.key)) return Infinity;
      const dx = places[2 * site]! - point[0]!;
      const away = Math.hypot(dx - Math.round(dx), places[2 * site + 1]! - point[1]!) * 512 * 2 ** zoom;
      const reach = drawn.radius * 1.5 * (sizes[site]! / 255) * LARGEST_SCALE;
      if (!(away <= reach + slack)) return Infinity;
      return away <= reach ? away - (drawn.front ? 1000 : 500) : away - reach;
    });
    const least = Math.min(...worths);
    return least === Infinity ? null : worths.lastIndexOf(least);
  };
}

test("a mark just across the border of a square is met from every side", () => {
  // 28.125 degrees east and the equator part squares of the grid.
  for (const [east, north] of [
    [1, 1],
    [1, -1],
    [-1, 1],
    [-1, -1],
  ] as const) {
    const site = projected(tableAt([[28.125 + east * px(1), north * px(1)]]));
    const pointer = { lon: 28.125 - east * px(1), lat: -north * px(1) };
    expect(nearestMark({ ...marks([0], [0]), at: site }, pointer, 8, 1, 3)).toBe(0);
  }
});

test("only marks near the pointer are looked at, and the answer is that of looking at all", () => {
  const degrees = fc.tuple(
    fc.oneof(fc.double({ min: -180, max: 180, noNaN: true }), fc.constantFrom(-180, 180, 179.9, 28, 28.001, 28.002)),
    fc.oneof(fc.double({ min: -90, max: 90, noNaN: true }), fc.constantFrom(-2, -2.001, 85.05, -90, Number.NaN)),
  );
  let found = 0;
  fc.assert(
    fc.property(
      fc.array(degrees, { minLength: 1, maxLength: 30 }),
      fc.nat(29),
      fc.double({ min: 0, max: 12, noNaN: true }),
      fc.constantFrom(0, 0.001, 360),
      (places, near, zoom, beside) => {
        const reachable: Reachable = {
          at: projected(tableAt(places)),
          codes: Uint8Array.from(places, (_, site) => (site * 7) % 3),
          sizes: Uint8Array.from(places, (_, site) => 32 + ((site * 50) % 200)),
          styles: [style("back", false), style("front", true, 9), style("gone", true)],
          hidden: new Set(["gone"]),
        };
        const [lon, lat] = places[near % places.length]!;
        const pointer = { lon: lon + beside, lat: Number.isNaN(lat) ? 0 : lat };
        const slow = slowly(reachable, pointer.lon, pointer.lat, zoom);
        for (const slack of [3, 14]) {
          const site = nearestMark(reachable, pointer, zoom, 1.5, slack);
          expect(site).toBe(slow(slack));
          if (site !== null) found++;
        }
      },
    ),
    { numRuns: 500, seed: 24 },
  );
  expect(found).toBeGreaterThan(300);
});

describe("a panel beside the pointer", () => {
  const panel = { width: 100, height: 50 };
  const room = { width: 400, height: 300 };

  test("stands right and below, turned over at the edges", () => {
    expect(tipPlace({ x: 50, y: 50 }, panel, room)).toEqual({ x: 64, y: 64 });
    expect(tipPlace({ x: 390, y: 290 }, panel, room)).toEqual({ x: 276, y: 226 });
  });

  test("stays within the map, however small", () => {
    const { x, y } = tipPlace({ x: 60, y: 10 }, panel, { width: 120, height: 70 });
    expect([x, y]).toEqual([8, 8]);
  });
});
