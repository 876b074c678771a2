import { expect, test } from "vitest";
import { sourceOf } from "../../src/ingest/byte-source.ts";
import type { FileReading } from "../../src/ingest/file-reading.ts";
import { openGeoJsonStream } from "../../src/ingest/formats/geojson-stream.ts";
import { readGeoJson } from "../../src/ingest/geojson.ts";
import { IssueLog } from "../../src/ingest/issue-log.ts";
import { JsonSplitter } from "../../src/ingest/json-splitter.ts";
import { collection, feature, pointAt } from "./reading.ts";

const TRICKY = [
  feature(pointAt(1, 2), { name: 'a ] } , { [ \\ " b', features: [1, [2], {}] }),
  feature(pointAt(3, 4), { name: "Kéré 💎", nested: { features: [] } }),
  feature(null, {}),
];

test("a document cut after any character gives the same features", () => {
  const text = `{"licence":"CC0","bbox":[1,[2]],"features":${JSON.stringify(TRICKY)},"source":"x"}`;
  for (let cut = 0; cut <= text.length; cut++) {
    const splitter = new JsonSplitter();
    const cuts = [splitter.feed(text.slice(0, cut)), splitter.feed(text.slice(cut))];
    const features = cuts.flatMap((each) => (each ? (JSON.parse(`[${each.text}]`) as unknown[]) : []));
    expect(features).toEqual(TRICKY);
    expect(cuts.reduce((sum, each) => sum + (each?.features ?? 0), 0)).toBe(TRICKY.length);
    expect(JSON.parse(splitter.around)).toEqual({ licence: "CC0", bbox: [1, [2]], features: [], source: "x" });
    expect(splitter.isComplete).toBe(true);
  }
});

async function rowsOf(reading: FileReading): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const { rows } of reading.batches())
    for (const { number, position, properties } of rows) all.push([number, position, [...properties]]);
  return all;
}

test("piece by piece, the rows and the issues are those of the whole text", async () => {
  const text = collection(...TRICKY, feature(pointAt("x", 2), { n: 1 }), 5, feature(pointAt(5, 6), { n: 2 }));
  const [whole, pieces] = [new IssueLog(), new IssueLog()];
  const expected = await rowsOf(readGeoJson(text, whole));
  const streamed = await openGeoJsonStream(sourceOf(new TextEncoder().encode(text), "s"), { issues: pieces });
  expect(await rowsOf(streamed)).toEqual(expected);
  expect(pieces.list()).toEqual(whole.list());
});

test("3: a long document that ends too early is refused with the place in the whole of it", async () => {
  // Whole features on lines of their own: what stands around them alone would end on line 2.
  const text = `{"type":"FeatureCollection","features":[\n${TRICKY.map((each) => JSON.stringify(each)).join(",\n")}\n]`;
  const reading = openGeoJsonStream(sourceOf(new TextEncoder().encode(text), "s"), { issues: new IssueLog() });
  await expect(reading.then(rowsOf)).rejects.toMatchObject({
    code: "faults.json_incomplete",
    params: { line: 5, column: 2 },
  });
});
