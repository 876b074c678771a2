import { describe, expect, test } from "vitest";
import { cameraFrame, deepestZoom, fittingFrame, frameX, frameY } from "../../../src/share/map/frame.ts";

const CONGO = { west: 22, south: -12, east: 31, north: 5 };

describe("the window of a map outside the page", () => {
  test("holds all of an extent, whichever side is longer", () => {
    for (const [width, height] of [
      [520, 640],
      [900, 300],
    ] as const) {
      const frame = fittingFrame(CONGO, width, height, 14);
      for (const lon of [CONGO.west, CONGO.east])
        expect(Math.abs(frameX(frame, lon) - width / 2)).toBeLessThan(width / 2);
      for (const lat of [CONGO.south, CONGO.north])
        expect(Math.abs(frameY(frame, lat) - height / 2)).toBeLessThan(height / 2);
    }
  });

  test("goes the short way over the antimeridian", () => {
    const frame = fittingFrame({ west: 177, south: -19, east: 182, north: -15 }, 500, 500, 14);
    expect(frameX(frame, 179)).toBeLessThan(frameX(frame, -179));
    expect(frameX(frame, -179) - frameX(frame, 179)).toBeCloseTo((2 / 360) * frame.world, 6);
  });

  test("never shows a cell larger than forty pixels, wherever the page's map looks", () => {
    for (const degrees of [0.1, 0.2]) {
      const frame = cameraFrame({ lon: 28, lat: -2, zoom: 16 }, 1600, 1600, deepestZoom(degrees, false));
      expect((degrees / 360) * frame.world).toBeLessThanOrEqual(40 + 1e-9);
      expect((degrees / 360) * frame.world).toBeGreaterThan(39);
    }
    expect(deepestZoom(null, false)).toBeLessThan(deepestZoom(0.1, false));
  });
});
