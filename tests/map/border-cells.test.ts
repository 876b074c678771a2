import { expect, test } from "vitest";
import type { BorderFeature } from "../../src/engine/border-features.ts";
import { cellPaint } from "../../src/map/border-cells.ts";

const cell = (sites: number | null, differ: number | null): BorderFeature => ({
  type: "Feature",
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [0, 0],
        [0.5, 0],
        [0.5, 0.5],
        [0, 0.5],
        [0, 0],
      ],
    ],
  },
  properties: { a: "KEN", b: "TZA", compared: differ !== null, sites, differ, mayDiffer: null, opposite: null },
});

test("a cell is coloured by the share that differs, and says both numbers", () => {
  const { features } = cellPaint({ type: "FeatureCollection", features: [cell(10, 0), cell(10, 5), cell(10, 10)] });
  expect(features.map(({ properties }) => properties)).toEqual([
    { step: 1, label: "0 of 10" },
    { step: 3, label: "5 of 10" },
    { step: 5, label: "10 of 10" },
  ]);
});

test("a small cell, and one without a law on one side, say nothing", () => {
  const { features } = cellPaint({ type: "FeatureCollection", features: [cell(null, null), cell(12, null)] });
  expect(features.map(({ properties }) => properties)).toEqual([
    { step: 0, label: "" },
    { step: 0, label: "" },
  ]);
});
