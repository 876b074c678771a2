import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { opened } from "./opened.ts";

const gpx = (content: string) =>
  strToU8(`<?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">${content}</gpx>`);

test("a way-point is a row with its name, height and time", async () => {
  const { format, rows, codes } = await opened(
    gpx('<wpt lat="-2" lon="28"><ele>1460.5</ele><time>2020-10-31T08:00:00Z</time><name>a</name><desc>Or</desc></wpt>'),
  );
  expect([format, rows[0]?.position, codes]).toEqual(["gpx", [28, -2], []]);
  expect(rows[0]?.values).toMatchObject({ name: "a", ele: 1460.5, time: "2020-10-31T08:00:00Z", desc: "Or" });
});

test("a track and a route are a row each, halfway along, and it is said", async () => {
  const point = (tag: string, lon: number) => `<${tag} lat="0" lon="${lon}"/>`;
  const track = `<trk><name>t</name><trkseg>${[28, 29, 30].map((lon) => point("trkpt", lon)).join("")}</trkseg></trk>`;
  const route = `<rte><name>r</name>${[20, 24].map((lon) => point("rtept", lon)).join("")}</rte>`;
  const { rows, codes } = await opened(gpx(track + route));
  expect(rows.map(({ values, position }) => [values["name"], position])).toEqual([
    ["t", [expect.closeTo(29, 6), expect.closeTo(0, 6)]],
    ["r", [expect.closeTo(22, 6), expect.closeTo(0, 6)]],
  ]);
  expect(codes).toContain("ingest.point_on_surface");
});
