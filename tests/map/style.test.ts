import { describe, expect, test } from "vitest";
import { AREA_SOURCES, areaLayerIds } from "../../src/map/area-layers.ts";
import type { Basemap } from "../../src/map/basemap.ts";
import type { Rgba } from "../../src/map/colour.ts";
import { styleImages } from "../../src/map/images.ts";
import { hatchPixels } from "../../src/map/pixels.ts";
import { mapStyle, paintChanges, styleLayers } from "../../src/map/style.ts";

const light = (): Rgba => [1, 1, 1, 1];
const dark = (token: string): Rgba => (token === "--m-lake" ? [0, 0, 0.2, 1] : [1, 1, 1, 1]);

describe("the style", () => {
  const empty = { type: "FeatureCollection", features: [] } as const;
  const style = mapStyle(new Proxy({}, { get: () => empty }) as unknown as Basemap, light);

  test("asks the network for nothing", () => {
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
    expect(JSON.stringify(style)).not.toMatch(/https?:|\.pbf|\.png/);
  });

  test("every layer has a source, every picture is drawn, every area layer can be shown", () => {
    const ids = style.layers.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const layer of style.layers) {
      if (layer.type !== "background") expect(Object.keys(style.sources)).toContain("source" in layer && layer.source);
    }
    const named = [...JSON.stringify(style.layers).matchAll(/"(?:icon-image|fill-pattern)":"([\w-]+)"/g)];
    expect(named.length).toBeGreaterThan(3);
    expect(Object.keys(styleImages(light))).toEqual(expect.arrayContaining(named.map(([, name]) => name)));
    expect(ids).toEqual(expect.arrayContaining(AREA_SOURCES.flatMap(areaLayerIds)));
  });

  test("a theme changes paint and nothing else", () => {
    const [before, after] = [styleLayers(light), styleLayers(dark)];
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(paintChanges(before, before)).toEqual([]);
    expect(paintChanges(before, after).map(({ layer, property }) => `${layer} ${property}`)).toEqual([
      "sea background-color",
      "lakes fill-color",
      "lake-labels text-halo-color",
    ]);
  });
});

test("the hatch goes on from tile to tile", () => {
  const { width, height, data } = hatchPixels(6, 1.5, [0, 0, 0, 1]);
  const alpha = (x: number, y: number) => data[((y % height) * width + (x % width)) * 4 + 3];
  for (let i = 0; i < 2 * width; i++) expect(alpha(i, 0)).toBe(alpha(i + 1, width - 1));
  expect(new Set(data.filter((_, at) => at % 4 === 3)).size).toBeGreaterThan(1);
});
