import fc from "fast-check";
import { expect, test } from "vitest";
import { placeBeside } from "../../src/ui/place.ts";
import { rovingTarget } from "../../src/ui/roving-focus.ts";
import { restingStop, stopAtKey, stopHeight } from "../../src/ui/sheet-height.ts";
import { stackSegments } from "../../src/ui/status-segments.ts";

test("a stacked bar fills its width, shows every part that is not zero, and overlaps nowhere", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constant(0), fc.nat(5), fc.nat(4_000_000)), { minLength: 1, maxLength: 6 }),
      (counts) => {
        const segments = stackSegments(
          counts.map((count, at) => [String(at), count]),
          288,
        );
        expect(segments.length).toBe(counts.filter((count) => count > 0).length);
        let end = 0;
        for (const { x, width } of segments) {
          expect(x).toBeGreaterThanOrEqual(end - 1e-9);
          expect(width).toBeGreaterThanOrEqual(2 - 1e-9);
          end = x + width;
        }
        if (segments.length > 0) expect(end).toBeCloseTo(288, 6);
      },
    ),
    { seed: 4, numRuns: 200 },
  );
});

test("a sheet pulled all the way up leaves the bar in reach, also on a page enlarged four times", () => {
  expect([stopHeight("full", 844), stopHeight("full", 256)]).toEqual([776, 208]);
});

test("a released sheet rests at the nearest stop, or where a flick sends it", () => {
  const page = 800;
  expect(stopHeight("low", page)).toBeLessThan(stopHeight("half", page));
  expect(stopHeight("half", page)).toBeLessThan(stopHeight("full", page));
  expect(restingStop(stopHeight("half", page) + 40, 0, page)).toBe("half");
  expect(restingStop(stopHeight("half", page) + 40, 1, page)).toBe("full");
  expect(restingStop(stopHeight("half", page) - 40, -1, page)).toBe("low");
  expect(restingStop(9000, 1, page)).toBe("full");
  expect(restingStop(0, -1, page)).toBe("low");
});

test("keys on the handle", () => {
  expect([stopAtKey("ArrowUp", "low"), stopAtKey("ArrowUp", "full"), stopAtKey("ArrowDown", "full")]).toEqual([
    "half",
    "full",
    "half",
  ]);
  expect([stopAtKey("Home", "full"), stopAtKey("End", "low"), stopAtKey("a", "low")]).toEqual(["low", "full", null]);
});

test("arrow keys skip what is disabled and go round", () => {
  const enabled = [true, false, true];
  expect([rovingTarget("ArrowRight", 0, enabled), rovingTarget("ArrowRight", 2, enabled)]).toEqual([2, 0]);
  expect([rovingTarget("Home", 2, enabled), rovingTarget("End", 0, enabled), rovingTarget("x", 0, enabled)]).toEqual([
    0,
    2,
    null,
  ]);
  expect(rovingTarget("ArrowDown", 0, [false])).toBeNull();
});

test("a floating panel is never beyond the window", () => {
  const page = { width: 400, height: 300 };
  for (const side of ["below", "right"] as const) {
    for (const [left, top] of [
      [0, 0],
      [380, 0],
      [0, 280],
      [380, 280],
      [190, 140],
    ] as const) {
      const anchor = { left, top, right: left + 20, bottom: top + 20 };
      const panel = { width: 200, height: 120 };
      const at = placeBeside(anchor, panel, page, { side, align: "start" });
      expect(at.left).toBeGreaterThanOrEqual(8);
      expect(at.left + panel.width).toBeLessThanOrEqual(392);
      expect(at.top).toBeGreaterThanOrEqual(0);
      expect(at.top + Math.min(panel.height, at.maxHeight)).toBeLessThanOrEqual(300);
    }
  }
});
