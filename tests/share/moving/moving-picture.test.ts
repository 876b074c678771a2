import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type AdminFile, decodeBasemap, type PlacesFile, type WaterFile } from "../../../src/map/basemap.ts";
import { factsOf } from "../../../src/share/facts/facts-of.ts";
import { shownText } from "../../../src/share/facts/shown-text.ts";
import { MOVING_SIZE, movingPicture } from "../../../src/share/moving/moving-picture.ts";
import { type SweepFrame, sweepFrames } from "../../../src/share/moving/sweep-frames.ts";
import { SYNTHETIC } from "../../../src/share/picture/synthetic.ts";
import { textsOf } from "../../../src/share/picture/walk-items.ts";
import type { ShareInput } from "../../../src/share/share-input.ts";
import { testWith } from "../../real-data.ts";
import { demoInput, realInput, testPair } from "./share-input.ts";

const read = (name: string): unknown => JSON.parse(readFileSync(`data/basemap/${name}.json`, "utf8"));
const basemap = decodeBasemap(read("admin") as AdminFile, read("water") as WaterFile, read("places") as PlacesFile);
const PARAM = "small_workers";

const framesOf = (input: ShareInput, from: number, to: number, frames: number): SweepFrame[] =>
  sweepFrames({
    input,
    param: PARAM,
    from,
    to,
    frames,
    picture: (own, stops, at) => movingPicture(own, basemap, PARAM, stops, at),
  });

const wordsOf = (frame: SweepFrame): string[] => [...textsOf(frame.picture().items)].map(({ text }) => text);

describe("the pictures of a moving threshold", () => {
  test("each says its own value and counts, and that its sites are invented", async () => {
    const input = await demoInput(testPair());
    for (const frame of framesOf(input, 100, 500, 3)) {
      const words = wordsOf(frame);
      const { status } = factsOf(frame.input).proposed;
      for (const count of Object.values(status)) expect(words).toContain(shownText(count));
      expect(words.join(" ")).toContain(`${frame.value} workers`);
      expect(words).toContain(SYNTHETIC);
    }
  });

  testWith("ipis-drc-sites.geojson")("nothing is written beyond the picture or too small to read", async () => {
    const frame = framesOf(await realInput(), 100, 500, 5)[1];
    const { width, height, items } = frame?.picture() ?? { width: 0, height: 0, items: [] };
    expect({ width, height }).toEqual(MOVING_SIZE);
    for (const item of textsOf(items)) {
      expect(item.size, item.text).toBeGreaterThanOrEqual(10.5);
      expect(item.y, item.text).toBeLessThanOrEqual(height - 4);
    }
    const words = frame ? wordsOf(frame) : [];
    expect(words).not.toContain(SYNTHETIC);
    expect(words.join(" ")).not.toMatch(/codmine|-?\d+\.\d{3,}/);
  });
});
