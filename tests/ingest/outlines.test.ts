import { expect, test } from "vitest";
import { outlineOf } from "../../src/model/outlines.ts";
import { buffersOf } from "../../src/worker/protocol.ts";
import { collection, feature, pointAt, read } from "./reading.ts";

const square = (west: number, south: number) => [
  [west, south],
  [west + 1, south],
  [west + 1, south + 1],
  [west, south + 1],
  [west, south],
];

test("sites that are stated as polygons keep their outlines, holes and parts; points have none", async () => {
  const two = [[square(0, 0), square(0.2, 0.2)], [square(3, 3)]];
  const dataSet = await read(
    collection(
      feature(pointAt(9, 9), { site_id: "point" }),
      feature({ type: "Polygon", coordinates: [square(5, 5)] }, { site_id: "one", visit_id: "1" }),
      feature({ type: "MultiPolygon", coordinates: two }, { site_id: "two" }),
      feature({ type: "Polygon", coordinates: [square(6, 6)] }, { site_id: "one", visit_id: "2" }),
    ),
  );
  if (!dataSet.outlines) throw new Error("no outlines");
  const of = (id: string) => outlineOf(dataSet.outlines!, dataSet.table.siteIds.indexOf(id));
  expect(of("point")).toEqual([]);
  expect(of("one")).toEqual([[square(6, 6)]]);
  expect(of("two")).toEqual(two);
  expect(buffersOf(dataSet)).toContain(dataSet.outlines.degrees.buffer);
});

test("a file of points has no outlines at all", async () => {
  expect((await read(collection(feature(pointAt(1, 1), {})))).outlines).toBeUndefined();
});
