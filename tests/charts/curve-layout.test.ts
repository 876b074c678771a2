import { expect, test } from "vitest";
import { countLabels, lineNames } from "../../src/charts/curve-labels.ts";
import { CURVE, countAt, curvePicture, steepest } from "../../src/charts/curve-layout.ts";
import { sliderAxis } from "../../src/charts/slider-axis.ts";
import type { StatusCurve } from "../../src/engine/hold/held-curve.ts";

const EDGES = [0, 100, 200, 300, 400];
const sweep: StatusCurve = {
  values: Float64Array.of(0, 120, 150, 300),
  in: Uint32Array.of(10, 30, 90, 100),
  cannotTell: Uint32Array.of(5, 5, 8, 8),
  any: { in: 110, cannotTell: 5 },
};
const axis = sliderAxis(EDGES, 308, "<=", true);

test("a row holds from its value until the next one's", () => {
  expect(countAt(sweep, 119)).toEqual({ sure: 10, possible: 15 });
  expect(countAt(sweep, 120)).toEqual({ sure: 30, possible: 35 });
  expect(countAt(sweep, 1e9)).toEqual({ sure: 100, possible: 108 });
  expect(countAt(sweep, -1)).toEqual({ sure: 10, possible: 15 });
  expect(countAt(sweep, "any")).toEqual({ sure: 110, possible: 115 });
  expect(countAt({ ...sweep, any: null }, "any")).toEqual({ sure: 100, possible: 108 });
});

/** The corners of a path of absolute M, H and V. */
function corners(path: string): { x: number; y: number }[] {
  let [x, y] = [0, 0];
  return [...path.matchAll(/([MHV])([\d.]+)(?: ([\d.]+))?/g)].map(([, command, first, second]) => {
    if (command === "M") [x, y] = [Number(first), Number(second)];
    else if (command === "H") x = Number(first);
    else y = Number(first);
    return { x, y };
  });
}

test("the line steps at each value, at the height of its count, on the slider's axis", () => {
  const picture = curvePicture(sweep, axis);
  const line = corners(picture.sure);
  for (const [value, count] of [
    [120, 30],
    [150, 90],
    [300, 100],
  ] as const) {
    const x = Math.round(axis.x(value) * 2) / 2;
    expect(line).toContainEqual({ x, y: picture.y(count) });
  }
  expect(line.at(-1)).toEqual({ x: axis.to, y: picture.y(110) });
  expect(picture.y(115)).toBe(CURVE.top);
  expect(picture.y(10)).toBe(CURVE.bottom);
});

test("with the limit lifted at the low end the line begins there", () => {
  const least = sliderAxis(EDGES, 308, ">=", true);
  const picture = curvePicture(sweep, least);
  expect(corners(picture.sure)[0]).toEqual({ x: least.from, y: picture.y(110) });
  expect(picture.first).toMatchObject({ sure: 110, possible: 115 });
});

test("nothing on the axis, one count, huge counts: still a line", () => {
  const flat: StatusCurve = {
    ...sweep,
    values: Float64Array.of(-Infinity),
    in: Uint32Array.of(7),
    cannotTell: Uint32Array.of(0),
    any: null,
  };
  for (const each of [flat, { ...flat, in: Uint32Array.of(4e9) }]) {
    const { sure, band } = curvePicture(each, axis);
    expect(sure + band).not.toMatch(/NaN|Infinity/);
  }
  expect(steepest(flat, axis)).toBeNull();
});

test("a million steps draw no more corners than there are half pixels", () => {
  const n = 200_000;
  const many: StatusCurve = {
    values: Float64Array.from({ length: n }, (_, k) => (k * 400) / n),
    in: Uint32Array.from({ length: n }, (_, k) => k),
    cannotTell: new Uint32Array(n),
    any: null,
  };
  expect(corners(curvePicture(many, axis).sure).length).toBeLessThan(4 * 308);
});

test("the steepest stretch is the bar in which the count changes most", () => {
  expect(steepest(sweep, axis)).toEqual({ from: 100, to: 200, change: 80 });
  const falling: StatusCurve = { ...sweep, in: Uint32Array.of(100, 30, 20, 10) };
  expect(steepest(falling, axis)).toEqual({ from: 100, to: 200, change: -80 });
  const unsure: StatusCurve = { ...sweep, in: new Uint32Array(4), cannotTell: Uint32Array.of(1, 1, 1, 9) };
  expect(steepest(unsure, axis)).toEqual({ from: 200, to: 300, change: 8 });
});

test("numbers at the cut stay in the picture and off each other; equal counts are written once", () => {
  const picture = curvePicture(sweep, axis);
  for (const value of [0, 130, 399, "any"] as const) {
    const count = countAt(sweep, value);
    const labels = countLabels({
      picture,
      count,
      x: axis.x(value),
      rising: true,
      low: axis.from,
      high: 308,
      format: String,
    });
    expect(labels).toHaveLength(2);
    expect((labels[1]?.y ?? 0) - (labels[0]?.y ?? 0)).toBeGreaterThan(12);
    for (const { x, text, anchor } of labels)
      expect(anchor === "start" ? x + text.length * 7 : x).toBeLessThanOrEqual(308);
  }
  const told = { sure: 30, possible: 30 };
  expect(countLabels({ picture, count: told, x: 100, rising: true, low: 64, high: 308, format: String })).toHaveLength(
    1,
  );
  const names = lineNames(picture);
  expect(names.sure - names.possible).toBeGreaterThanOrEqual(13);
});
