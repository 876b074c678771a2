import booleanPointInPolygon from "@turf/boolean-point-in-polygon";
import { describe, expect, test } from "vitest";
import { codes, collection, feature, isAccountedFor, pointAt, positions, read } from "./reading.ts";

const placeOf = async (geometry: unknown) => positions(await read(collection(feature(geometry))))["row-1"];

const isInside = (place: readonly (number | undefined)[] | undefined, coordinates: number[][][]): boolean =>
  booleanPointInPolygon(place as number[], { type: "Polygon", coordinates }, { ignoreBoundary: true });

describe("where a site is placed", () => {
  test("11, 22: height and measure are ignored, coordinates as text are read", async () => {
    const dataSet = await read(collection(feature(pointAt(10, 20, 300, 4)), feature(pointAt("28.5", "-2.1"))));
    expect(positions(dataSet)).toEqual({ "row-1": [10, 20], "row-2": [28.5, -2.1] });
    expect(codes(dataSet, "note")).toEqual(["ingest.text_coordinates"]);
  });

  test("20: a horseshoe's point lies inside it, where its mean of corners does not", async () => {
    const ring = [
      [0, 0],
      [10, 0],
      [10, 2],
      [2, 2],
      [2, 8],
      [10, 8],
      [10, 10],
      [0, 10],
      [0, 0],
    ];
    const place = await placeOf({ type: "Polygon", coordinates: [ring] });
    expect(isInside(place, [ring])).toBe(true);
    expect(isInside([5.6, 5], [ring])).toBe(false);
  });

  test("a hole holds no site", async () => {
    const rings = [
      [
        [0, 0],
        [9, 0],
        [9, 9],
        [0, 9],
        [0, 0],
      ],
      [
        [1, 1],
        [8, 1],
        [8, 8],
        [1, 8],
        [1, 1],
      ],
    ];
    const place = await placeOf({ type: "Polygon", coordinates: rings });
    expect(isInside(place, rings)).toBe(true);
  });

  test("19, 21: of several polygons the widest, of points the middle one, of a line its middle", async () => {
    const square = (x: number, size: number) => [
      [
        [x, 1],
        [x + size, 1],
        [x + size, 1 + size],
        [x, 1 + size],
        [x, 1],
      ],
    ];
    expect((await placeOf({ type: "MultiPolygon", coordinates: [square(0, 1), square(50, 4)] }))?.[0]).toBe(52);
    expect(
      await placeOf({
        type: "MultiPoint",
        coordinates: [
          [1, 1],
          [2, 2],
          [9, 9],
          [4, 4],
        ],
      }),
    ).toEqual([4, 4]);
    expect(
      await placeOf({
        type: "LineString",
        coordinates: [
          [0, 1],
          [4, 1],
          [10, 1],
        ],
      }),
    ).toEqual([5, 1]);
  });

  test("18: collections, also nested ones, are taken apart; area goes before points", async () => {
    const inner = {
      type: "GeometryCollection",
      geometries: [
        {
          type: "Polygon",
          coordinates: [
            [
              [4, 4],
              [6, 4],
              [6, 6],
              [4, 6],
              [4, 4],
            ],
          ],
        },
      ],
    };
    expect(await placeOf({ type: "GeometryCollection", geometries: [pointAt(50, 50), inner] })).toEqual([5, 5]);
  });

  test("16, 17: a site without a geometry is kept and not placed; one with an empty geometry is set aside", async () => {
    const dataSet = await read(
      collection(
        feature(null),
        feature(undefined),
        feature(pointAt()),
        feature({ type: "Polygon", coordinates: [] }),
        feature({ type: "GeometryCollection", geometries: [] }),
      ),
    );
    expect(positions(dataSet)).toEqual({ "row-1": [Number.NaN, Number.NaN], "row-2": [Number.NaN, Number.NaN] });
    expect(codes(dataSet, "set-aside")).toEqual(Array(3).fill("ingest.empty_geometry"));
    expect(isAccountedFor(dataSet, 5)).toBe(true);
  });

  test.each([
    ["ingest.null_island", pointAt(0, 0)],
    ["ingest.null_island", pointAt(-0, 0)],
    ["ingest.off_globe", pointAt(540, 91)],
    ["ingest.off_globe", pointAt(181, 5)],
    ["ingest.swapped", pointAt(-2.5, 128.2)],
    ["ingest.metres", pointAt(795_609, 618_963)],
    ["ingest.bad_coordinates", pointAt("east", 5)],
    ["ingest.no_coordinates", pointAt(5)],
    ["ingest.no_coordinates", { type: "Polygon" }],
    ["ingest.bad_coordinates", { type: "Point", coordinates: { x: 1, y: 2 } }],
    ["ingest.bad_geometry", { type: "Circle", coordinates: [1, 2] }],
    ["ingest.bad_geometry", "POINT (1 2)"],
    ["ingest.not_a_feature", undefined],
  ])("%s: the row is set aside, the others are read", async (code, geometry) => {
    const bad = code === "ingest.not_a_feature" ? { site_id: "x" } : feature(geometry);
    const dataSet = await read(collection(feature(pointAt(1, 1)), bad, feature(pointAt(2, 2))));
    expect(dataSet.issues).toMatchObject([{ code, effect: "set-aside", row: 2 }]);
    expect(isAccountedFor(dataSet, 3)).toBe(true);
  });

  describe("across the antimeridian", () => {
    const box = (west: number, east: number, size = 2) => [
      [west, 10],
      [east, 10],
      [east, 10 + size],
      [west, 10 + size],
      [west, 10],
    ];

    test.each([
      ["a polygon", { type: "Polygon", coordinates: [box(179, -179)] }, [180, 11]],
      ["one that lies more to the east", { type: "Polygon", coordinates: [box(179, -175)] }, [-178, 11]],
      ["one of many", { type: "MultiPolygon", coordinates: [[box(5, 6)], [box(178, -177)]] }, [-179.5, 11]],
      [
        "a line",
        {
          type: "LineString",
          coordinates: [
            [179, 10],
            [-177, 10],
          ],
        },
        [-179, 10],
      ],
    ])("%s is placed the short way round", async (_, geometry, place) => {
      expect(await placeOf(geometry)).toEqual(place);
    });

    test("a hole on one side of it holds no site", async () => {
      const [lon = 0] =
        (await placeOf({ type: "Polygon", coordinates: [box(178, -174, 4), box(-180, -175, 4)] })) ?? [];
      expect(lon).toBe(179);
    });

    test("the frame of a world map, and one too far east, stay as they are", async () => {
      expect(await placeOf({ type: "Polygon", coordinates: [box(-180, 180)] })).toEqual([0, 11]);
      expect(
        codes(await read(collection(feature({ type: "Polygon", coordinates: [box(100, 700)] }))), "set-aside"),
      ).toEqual(["ingest.off_globe"]);
    });
  });

  test("33: the edges of the globe are on it", async () => {
    for (const corner of [
      [180, 90],
      [-180, -90],
      [0, 5],
      [5, 0],
    ])
      expect(await placeOf(pointAt(...corner))).toEqual(corner);
  });
});
