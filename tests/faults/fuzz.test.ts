import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { UnreadableFile } from "../../src/model/issue.ts";
import { collection, feature, isAccountedFor, pointAt, read } from "../ingest/reading.ts";
import { refusal, wordsOf } from "./told.ts";

const GEOJSON = collection(
  feature(pointAt(29.5, -1.5), { site_id: "a", workers: 12, name: "Eita é", inner: { a: [1, null] } }),
  feature(
    {
      type: "Polygon",
      coordinates: [
        [
          [1, 1],
          [2, 1],
          [2, 2],
          [1, 1],
        ],
      ],
    },
    { workers: "1e2", observed_on: "2020-01-01" },
  ),
  feature(null, { site_id: "a", mercury: true, observed_on: "2021" }),
);
const CSV = 'site_id;lon;lat;workers;name\r\na;29,5;-1,5;1.200;"x;""y"\r\nb;30,5;2,5;;\r\n';

const encoder = new TextEncoder();

/** A valid file with some bytes turned, taken out, doubled or cut off. */
const broken = (text: string) =>
  fc
    .array(
      fc.record({
        at: fc.nat(),
        kind: fc.constantFrom("turn", "take", "double", "cut"),
        byte: fc.constantFrom(...encoder.encode('{}[]",:;\n\\-0e9\u0000é<')),
      }),
      { minLength: 1, maxLength: 6 },
    )
    .map((changes) => {
      let bytes = [...encoder.encode(text)];
      for (const { at: anywhere, kind, byte } of changes) {
        const at = bytes.length > 0 ? anywhere % bytes.length : 0;
        if (kind === "turn") bytes[at] = byte;
        else if (kind === "take") bytes.splice(at, 1);
        else if (kind === "double") bytes.splice(at, 0, ...bytes.slice(at, at + 40));
        else if (at > bytes.length / 2) bytes = bytes.slice(0, at);
      }
      return Uint8Array.from(bytes);
    });

/** Either a data set in which every row is accounted for and every issue has words, or a refusal that has words. */
async function isDealtWith(bytes: Uint8Array): Promise<void> {
  try {
    const dataSet = await read(bytes);
    const rows = dataSet.table.visitCount + dataSet.setAside;
    expect(isAccountedFor(dataSet, rows)).toBe(true);
    for (const issue of dataSet.issues) wordsOf(issue);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    expect(await refusal(bytes, "sites")).toMatch(/\S/);
  }
}

describe("whatever the bytes, a data set or words", () => {
  test.each([
    ["a broken GeoJSON", broken(GEOJSON), 1_500],
    ["a broken table", broken(CSV), 1_500],
    ["any bytes", fc.uint8Array({ maxLength: 200 }), 500],
    ["any text", fc.string({ unit: "grapheme", maxLength: 200 }).map((text) => encoder.encode(text)), 500],
    ["any JSON", fc.json().map((text) => encoder.encode(text)), 500],
  ] as const)("%s", async (_, bytes, numRuns) => {
    await fc.assert(fc.asyncProperty(bytes, isDealtWith), { seed: 11, numRuns });
  });
});
