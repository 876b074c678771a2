import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { crc32 } from "../../../src/model/crc32.ts";
import { embeddedState } from "../../../src/share/picture/embedded-state.ts";
import { STATE_NAME, stateJson } from "../../../src/share/picture/file-meta.ts";
import { toPdf } from "../../../src/share/picture/pdf.ts";
import { describedPng } from "../../../src/share/picture/png.ts";
import { chunksOf, PNG_SIGNATURE } from "../../../src/share/picture/png-chunks.ts";
import { textOfPng } from "../../../src/share/picture/png-text.ts";
import { toSvg } from "../../../src/share/picture/svg.ts";
import { xmlText } from "../../../src/share/picture/xml.ts";
import { trueTypeOnDisk } from "./fonts-on-disk.ts";
import { sample } from "./sample.ts";
import { sampleMeta } from "./sample-meta.ts";

const META = sampleMeta();
const JSON_TEXT = stateJson(META);
const VIEW = { kind: "view", link: META.link, definitions: META.definitions, stamp: META.stamp };
const DAMAGED = { kind: "unreadable", why: "damaged" };

/** A PNG of one pixel without a chunk of text. */
function onePixel(): Uint8Array {
  const chunk = (type: string, ...data: readonly number[]): number[] => {
    const body = [...strToU8(type), ...data];
    const four = (value: number): number[] => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
    return [...four(data.length), ...body, ...four(crc32(Uint8Array.from(body)))];
  };
  const header = chunk("IHDR", 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0);
  const pixel = chunk("IDAT", 0x78, 0x9c, 0x63, 0xf8, 0x0f, 0x00, 0x01, 0x01, 0x01, 0x00);
  return Uint8Array.from([...PNG_SIGNATURE, ...header, ...pixel, ...chunk("IEND")]);
}

const PNG = describedPng(onePixel(), 300 / 96, META);
const SVG = strToU8(toSvg(sample(), META));
const custom = (json: string): Record<string, Uint8Array> => ({
  "docProps/custom.xml": strToU8(
    `<Properties><property fmtid="{0}" pid="2" name="${STATE_NAME}"><vt:lpwstr>${xmlText(json)}</vt:lpwstr></property></Properties>`,
  ),
});
const html = (json: string): Uint8Array =>
  strToU8(
    `<!doctype html><script type="application/json" id="${STATE_NAME}">${json.replaceAll("<", "\\u003c")}</script>`,
  );

describe("the state comes back from", () => {
  test("PNG", async () => expect(await embeddedState(PNG)).toEqual(VIEW));
  test("SVG", async () => expect(await embeddedState(SVG)).toEqual(VIEW));
  test("PDF", async () => expect(await embeddedState(await toPdf([sample()], META, trueTypeOnDisk()))).toEqual(VIEW));
  test("PPTX", async () => expect(await embeddedState(zipSync(custom(JSON_TEXT)))).toEqual(VIEW));
  test("a zip", async () =>
    expect(await embeddedState(zipSync({ "a.csv": strToU8("a"), "asm-lens.json": strToU8(JSON_TEXT) }))).toEqual(VIEW));
  test("HTML", async () => expect(await embeddedState(html(JSON_TEXT))).toEqual(VIEW));
  test("a file of its own", async () => expect(await embeddedState(strToU8(JSON_TEXT))).toEqual(VIEW));
  test("a story, alone or within a page", async () => {
    const story = { $schema: "asm-story/1", id: "s", title: "T", scenes: [] };
    expect(await embeddedState(strToU8(JSON.stringify(story)))).toEqual({ kind: "story", story });
    expect(await embeddedState(html(JSON.stringify({ ...JSON.parse(JSON_TEXT), story })))).toEqual({
      kind: "story",
      story,
    });
  });
});

describe("what a PNG says of itself", () => {
  test("title, alternative, maker and day", () => {
    expect(textOfPng(PNG, "Title")).toBe(META.title);
    expect(textOfPng(PNG, "Description")).toBe(META.alt);
    expect(textOfPng(PNG, "Software")).toMatch(/^ASM Lens \d/);
    expect(textOfPng(PNG, "Creation Time")).toBe("2026-11-25");
    expect(textOfPng(PNG, "Warning")).toBeNull();
    expect(textOfPng(describedPng(onePixel(), 1, sampleMeta({ synthetic: true })), "Warning")).toBe("SYNTHETIC DATA");
  });

  test("pixels of a metre: 300 dpi", () => {
    const chunks = [...chunksOf(PNG)];
    expect(chunks[0]?.type).toBe("IHDR");
    expect(chunks.at(-1)?.type).toBe("IEND");
    const physical = chunks.find(({ type }) => type === "pHYs")!.data;
    expect(new DataView(physical.buffer, physical.byteOffset).getUint32(0)).toBe(11811);
  });
});

describe("what is not ours, torn or too new", () => {
  test("other files have no state", async () => {
    const others = [
      onePixel(),
      strToU8("%PDF-1.7\n"),
      strToU8("<svg/>"),
      strToU8('{"type":"FeatureCollection"}'),
      strToU8("a,b\n1,2"),
    ];
    for (const bytes of [...others, zipSync({ "a.csv": strToU8("a") }), new Uint8Array()]) {
      expect(await embeddedState(bytes)).toBeNull();
    }
  });

  test("half a state is damaged", async () => {
    expect(await embeddedState(html(JSON_TEXT.slice(0, 200)))).toEqual(DAMAGED);
    expect(await embeddedState(zipSync(custom(JSON_TEXT.slice(0, -1))))).toEqual(DAMAGED);
  });

  test("a link of another page, and definitions that are none, bring nothing", async () => {
    const json = JSON.stringify({
      $schema: "asm-lens-state/1",
      link: "javascript:alert(1)",
      definitions: { baseline: 1 },
    });
    expect(await embeddedState(html(json))).toEqual(DAMAGED);
  });

  test("a newer state says so", async () => {
    expect(await embeddedState(html(JSON_TEXT.replace("state/1", "state/2")))).toEqual({
      kind: "unreadable",
      why: "newer",
    });
  });

  test("no damage throws, whatever byte it hits", async () => {
    const office = zipSync(custom(JSON_TEXT));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(PNG, SVG, office), fc.nat(), fc.nat(255), async (whole, at, byte) => {
        const bytes = Uint8Array.from(whole);
        bytes[at % bytes.length] = byte;
        const found = await embeddedState(bytes);
        expect(["view", "unreadable", undefined]).toContain(found?.kind);
        await embeddedState(bytes.subarray(0, at % bytes.length));
      }),
      { seed: 11, numRuns: 400 },
    );
  });

  test("a bomb does not grow", async () => {
    const bomb = zipSync({ "asm-lens.json": new Uint8Array(50_000_000) }, { level: 9 });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await embeddedState(bomb)).toBeNull();
  });
});
