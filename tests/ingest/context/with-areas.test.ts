import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import { pointToPolygonDistance } from "@turf/point-to-polygon-distance";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AreaIndex } from "../../../src/ingest/context/area-index.ts";
import { Nearest } from "../../../src/ingest/context/nearest.ts";
import { Overlap } from "../../../src/ingest/context/overlap.ts";
import { polygonsOf } from "../../../src/ingest/context/polygons-of.ts";
import type { Areas } from "../../../src/ingest/context/read-areas.ts";
import { withAreas } from "../../../src/ingest/context/with-areas.ts";
import type { AreasUse } from "../../../src/model/areas.ts";
import { packOutlines } from "../../../src/model/outlines.ts";
import { collection, feature, lastKnown, pointAt, read } from "../reading.ts";

type Ring = [number, number][];
const square = (west: number, south: number, size: number): Ring => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
/** Two areas: one with a hole, and one beside it. */
const HOLED = [square(0, 0, 4), square(1, 1, 1)];
const BESIDE = [square(6, 0, 2)];
const AREAS: Areas = {
  found: {
    name: "titles.geojson",
    areas: 2,
    setAside: 0,
    properties: [],
    box: [0, 0, 8, 4],
    source: null,
    licence: null,
    issues: [],
  },
  polygons: [[HOLED], [BESIDE]],
  properties: [new Map([["name", "West"]]), new Map([["name", "East"]])],
};
const NOTHING: AreasUse = {
  nameBy: "name",
  asRegions: false,
  insideTo: null,
  nameTo: null,
  distanceTo: null,
  overlapTo: null,
  onlyUnknown: false,
};

const sites = () =>
  read(
    collection(
      feature(pointAt(3, 3), { site_id: "in", region: "old" }),
      feature(pointAt(1.5, 1.5), { site_id: "hole" }),
      feature(pointAt(0, 2), { site_id: "border" }),
      feature(pointAt(7, 1), { site_id: "east", protected_area: "no" }),
      feature(null, { site_id: "nowhere" }),
    ),
  );
const IDS = ["in", "hole", "border", "east", "nowhere"];

describe("areas of one's own", () => {
  test("inside, on the border, in a hole, without a position: yes, yes, no, unknown", async () => {
    const { dataSet, outcome } = withAreas(await sites(), AREAS, {
      ...NOTHING,
      insideTo: "designated_zone",
      nameTo: "zone",
    });
    const of = (property: string, type: "flag" | "nominal") => IDS.map((id) => lastKnown(dataSet, id, property, type));
    expect(of("designated_zone", "flag")).toEqual([true, false, true, true, undefined]);
    expect(of("zone", "nominal")).toEqual(["West", undefined, "West", "East", undefined]);
    expect(outcome).toEqual({ inside: 3, outside: 1, unplaced: 1, outlined: 0 });
    expect(dataSet.issues.filter(({ code }) => code === "areas.used").map(({ column }) => column)).toEqual([
      "designated_zone",
      "zone",
    ]);
  });

  test("as regions they take the place of the file's, or fill in what it does not know", async () => {
    const before = await sites();
    const regions = (onlyUnknown: boolean) => {
      const { dataSet } = withAreas(before, AREAS, { ...NOTHING, asRegions: true, onlyUnknown });
      return IDS.map((id) => lastKnown(dataSet, id, "region", "nominal"));
    };
    expect(regions(false)).toEqual(["West", undefined, "West", "East", undefined]);
    expect(regions(true)).toEqual(["old", undefined, "West", "East", undefined]);
    expect(before.table.columns.get("region")).toBeDefined();
    expect(IDS.map((id) => lastKnown(before, id, "region", "nominal"))[0]).toBe("old");
  });

  test("what the file states stays where only unknown values are filled in", async () => {
    const { dataSet } = withAreas(await sites(), AREAS, { ...NOTHING, insideTo: "protected_area", onlyUnknown: true });
    expect(IDS.map((id) => lastKnown(dataSet, id, "protected_area", "flag"))).toEqual([
      true,
      false,
      true,
      false,
      undefined,
    ]);
  });

  test("the distance is kilometres on the sphere, 0 inside, unknown without a position", async () => {
    const { dataSet } = withAreas(await sites(), AREAS, { ...NOTHING, distanceTo: "title_km" });
    const [inside, hole, border, east, nowhere] = IDS.map((id) => lastKnown(dataSet, id, "title_km", "number"));
    expect([inside, border, east, nowhere]).toEqual([0, 0, 0, undefined]);
    // Half a degree from every side of the hole.
    expect(Number(hole)).toBeGreaterThan(55);
    expect(Number(hole)).toBeLessThan(56);
  });

  test("the overlap is the share of a site's own outline, areas on top of each other counted once", async () => {
    const dataSet = await sites();
    const outlines = packOutlines(5, new Map([[3, [[square(5, 0, 2)]]]]));
    const twice: Areas = { ...AREAS, polygons: [[BESIDE], [BESIDE]] };
    const { dataSet: after, outcome } = withAreas({ ...dataSet, outlines }, twice, { ...NOTHING, overlapTo: "share" });
    const [inside, , , east] = IDS.map((id) => lastKnown(after, id, "share", "number"));
    expect(inside).toBeUndefined();
    expect(Number(east)).toBeCloseTo(50, 1);
    expect(outcome.outlined).toBe(1);
  });
});

/** Degrees as files state them, to a metre or so. */
const degree = (low: number, high: number) =>
  fc.integer({ min: low * 100_000, max: high * 100_000 }).map((whole) => whole / 100_000);
const someSquares = fc.array(fc.tuple(degree(-20, 20), degree(-20, 20), degree(0.1, 6)), {
  minLength: 1,
  maxLength: 12,
});

test("the index finds what trying every area finds", () => {
  fc.assert(
    fc.property(someSquares, degree(-22, 28), degree(-22, 28), (stated, lon, lat) => {
      const areas = stated.map(([west, south, size]) => [[square(west, south, size)]]);
      const brute = areas.findIndex(([rings]) =>
        booleanPointInPolygon([lon, lat], { type: "Polygon", coordinates: rings ?? [] }),
      );
      expect(new AreaIndex(areas).at(lon, lat)).toBe(brute);
    }),
    { numRuns: 300 },
  );
});

test("the nearest area is the nearest of all, though not all are measured", () => {
  fc.assert(
    fc.property(someSquares, degree(-60, 60), degree(-50, 50), (stated, lon, lat) => {
      const areas = stated.map(([west, south, size]) => [[square(west, south, size)]]);
      const all = areas.map(([rings]) =>
        Math.max(
          0,
          pointToPolygonDistance([lon, lat], { type: "Polygon", coordinates: rings ?? [] }, { units: "kilometers" }),
        ),
      );
      expect(new Nearest(areas).kilometres(lon, lat)).toBeCloseTo(Math.min(...all), 6);
    }),
    { numRuns: 200 },
  );
});

describe("polygons of a geometry", () => {
  test("a ring that is open is closed; a hole that is no ring is left out; a point is none", () => {
    const open = square(0, 0, 1).slice(0, 4);
    expect(polygonsOf({ type: "Polygon", coordinates: [open, [[0, 0]]] })).toEqual([[square(0, 0, 1)]]);
    expect(polygonsOf({ type: "Point", coordinates: [0, 0] })).toBeUndefined();
    expect(
      polygonsOf({
        type: "Polygon",
        coordinates: [
          [
            [500, 0],
            [1, 1],
            [2, 2],
          ],
        ],
      }),
    ).toBeUndefined();
    const collected = { type: "GeometryCollection", geometries: [{ type: "Polygon", coordinates: [square(2, 2, 1)] }] };
    expect(polygonsOf(collected)).toEqual([[square(2, 2, 1)]]);
  });

  test("an outline without an area has no share", () => {
    const line: Ring = [
      [0, 0],
      [1, 1],
      [0, 0],
      [0, 0],
    ];
    expect(new Overlap([[BESIDE]]).share([[line]])).toBeUndefined();
  });
});
