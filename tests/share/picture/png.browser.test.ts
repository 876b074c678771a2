import { describe, expect, test } from "vitest";
import { loadWoff2 } from "../../../src/share/fonts/font-files.ts";
import { embeddedState } from "../../../src/share/picture/embedded-state.ts";
import type { Picture } from "../../../src/share/picture/picture.ts";
import { CanvasRefused, PRINT_SCALE, toPng } from "../../../src/share/picture/png.ts";
import { toSvg } from "../../../src/share/picture/svg.ts";
import { withSynthetic } from "../../../src/share/picture/synthetic.ts";
import { textWidthOf } from "../../../src/share/picture/text-metrics.ts";
import { weightsOf } from "../../../src/share/picture/walk-items.ts";
import { NAMES, SENTENCE, sample } from "./sample.ts";
import { sampleMeta } from "./sample-meta.ts";
import "../../../src/ui/tokens.css";

const META = sampleMeta();

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Lightness of a pixel, 0 to 255. */
  readonly at: (x: number, y: number) => number;
}

async function pixelsOf(blob: Blob): Promise<Pixels> {
  const image = new Image();
  image.src = URL.createObjectURL(blob);
  await image.decode();
  // Fonts inside an SVG may be a frame later than its shapes.
  await new Promise((resolve) => setTimeout(resolve, 300));
  const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
  const paper = canvas.getContext("2d")!;
  paper.drawImage(image, 0, 0);
  const { data, width, height } = paper.getImageData(0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  return {
    width,
    height,
    at: (x, y) => {
      const from = (y * width + x) * 4;
      return (data[from]! + data[from + 1]! + data[from + 2]!) / 3;
    },
  };
}

const pngOf = async (picture: Picture, scale = 1): Promise<Pixels> =>
  pixelsOf(new Blob([await toPng(picture, scale, META)], { type: "image/png" }));

/** Share of the pixels of a box that are darker than `limit`. */
function dark({ at }: Pixels, [x, y, w, h]: readonly [number, number, number, number], limit = 160): number {
  let count = 0;
  for (let row = y; row < y + h; row++)
    for (let column = x; column < x + w; column++) if (at(column, row) < limit) count++;
  return count / (w * h);
}

describe("PNG", () => {
  test("shows text at both ends, the hatch, the hole of a ring and what a clip cuts", async () => {
    const pixels = await pngOf(sample());
    expect([pixels.width, pixels.height]).toEqual([400, 240]);
    expect(dark(pixels, [4, 6, 40, 16])).toBeGreaterThan(0.15);
    expect(dark(pixels, [330, 220, 66, 14])).toBeGreaterThan(0.1);
    const hatch = dark(pixels, [210, 30, 80, 60]);
    expect(hatch).toBeGreaterThan(0.1);
    expect(hatch).toBeLessThan(0.6);
    expect(dark(pixels, [225, 145, 30, 20])).toBe(0);
    expect(dark(pixels, [204, 124, 10, 60])).toBe(1);
    expect(dark(pixels, [12, 152, 20, 20])).toBe(1);
    expect(dark(pixels, [0, 152, 9, 40])).toBe(0);
  });

  test("brings its state back", async () => {
    const found = await embeddedState(await toPng(sample(), 2, META));
    expect(found).toEqual({ kind: "view", link: META.link, definitions: META.definitions, stamp: META.stamp });
  });

  test("an A3 sheet at 300 dpi has all its pixels", async () => {
    const sheet: Picture = { ...sample(), width: 1587.4, height: 1122.5 };
    const bytes = await toPng(sheet, PRINT_SCALE, META);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([4961, 3508]);
  });

  test("more pixels than a browser gives are refused with their number", async () => {
    const huge = toPng({ ...sample(), width: 40_000, height: 40_000 }, 2, META);
    await expect(huge).rejects.toThrow(CanvasRefused);
    await expect(huge).rejects.toThrow("80000 x 80000");
  });

  test("invented data are called so in the pixels, and what lies below stays legible", async () => {
    const plain = await pngOf(sample());
    const marked = await pngOf(withSynthetic(sample()));
    let changed = 0;
    let most = 0;
    for (let y = 0; y < 240; y++) {
      for (let x = 0; x < 400; x++) {
        const difference = Math.abs(plain.at(x, y) - marked.at(x, y));
        if (difference > 8) changed++;
        most = Math.max(most, difference);
      }
    }
    expect(changed / (400 * 240)).toBeGreaterThan(0.02);
    expect(most).toBeLessThan(60);
  });
});

test("SVG and PNG show the same", async () => {
  const texts = NAMES.map((text, at) => ({
    kind: "text" as const,
    x: 90,
    y: 120 + at * 13,
    text: text.replace(/[\0\ud800]/g, "\ufffd"),
    size: 11,
    weight: 600 as const,
    fill: "#454e56",
  }));
  const picture = sample(texts);
  const fonts = await loadWoff2(weightsOf([picture]));
  const svg = await pixelsOf(new Blob([toSvg(picture, META, fonts)], { type: "image/svg+xml" }));
  const png = await pngOf(picture);
  expect([svg.width, svg.height]).toEqual([png.width, png.height]);
  let sum = 0;
  let far = 0;
  for (let y = 0; y < png.height; y++) {
    for (let x = 0; x < png.width; x++) {
      const difference = Math.abs(svg.at(x, y) - png.at(x, y));
      sum += difference;
      if (difference > 100) far++;
    }
  }
  expect(sum / (png.width * png.height)).toBeLessThan(1.5);
  expect(far / (png.width * png.height)).toBeLessThan(0.002);
});

test("a browser draws text as wide as the layout reckons", async () => {
  await pngOf(sample());
  const paper = new OffscreenCanvas(10, 10).getContext("2d")!;
  paper.fontKerning = "none";
  paper.textRendering = "optimizeSpeed";
  for (const weight of [400, 500, 600, 700] as const) {
    await document.fonts.load(`${weight} 40px "Noto Sans"`, SENTENCE);
    paper.font = `${weight} 40px "Noto Sans"`;
    for (const text of [
      SENTENCE,
      "AVATAR To fi ffl",
      "\u2190\u2248\u2260\u2265 1\u00a0204",
      "\u0141\u00f3d\u017a \u00c7a\u011fr\u0131",
    ]) {
      expect(paper.measureText(text).width).toBeCloseTo(textWidthOf(text, 40, weight), 0);
    }
  }
});
