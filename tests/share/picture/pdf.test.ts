import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { toPdf } from "../../../src/share/picture/pdf.ts";
import { drawable } from "../../../src/share/picture/pdf-text.ts";
import { textsOf } from "../../../src/share/picture/walk-items.ts";
import { trueTypeOnDisk } from "./fonts-on-disk.ts";
import { NAMES, sample } from "./sample.ts";
import { sampleMeta } from "./sample-meta.ts";

const made = (pages = [sample()]): Promise<Uint8Array> => toPdf(pages, sampleMeta(), trueTypeOnDisk());
const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");

function present(tool: string): boolean {
  try {
    execFileSync(tool, ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    console.warn(`SKIPPED, not checked: ${tool} is not on this machine (poppler-utils)`);
    return false;
  }
}

function readBy(tool: string, bytes: Uint8Array, ...more: readonly string[]): string {
  const file = join(mkdtempSync(join(tmpdir(), "asm-lens-")), "picture.pdf");
  writeFileSync(file, bytes);
  return execFileSync(tool, [file, ...more], { encoding: "utf8" });
}

test("the same pages give the same bytes", async () => {
  expect(latin(await made())).toBe(latin(await made()));
});

test("a page is as large as its picture at 96 dpi", async () => {
  const text = latin(await made([sample(), { ...sample(), width: 200, height: 960 }]));
  const boxes = [...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, w, h]) => [Number(w), Number(h)]);
  expect(boxes).toEqual([
    [300, 180],
    [150, 720],
  ]);
});

test("says its language, its title, its alternative and no script", async () => {
  const text = latin(await made());
  expect(text).toContain("/Lang (en)");
  expect(text).toContain("/Title (49 sites leave & <b>89</b> enter)");
  expect(text).toContain("/DisplayDocTitle true");
  expect(text).toContain("/CreationDate (D:20261125000000+00'00')");
  expect(text).not.toMatch(/\/JavaScript|\/JS\b|\/URI\b|\/Launch/);
});

test("letters that the embedded fonts lack are boxes, and none after them is lost", () => {
  expect(drawable("a \u6f22\u5b57 \u0645 b\u0000\u202e \ud800!")).toBe("a \ufffd\ufffd \ufffd b \ufffd!");
  expect(drawable("e\u0301 \u2264")).toBe("\u00e9 \u2264");
});

test.runIf(present("pdftotext"))("every text of the picture can be read from the page", async () => {
  const names = NAMES.map((text, at) => ({
    kind: "text" as const,
    x: 4,
    y: 110 + at * 14,
    text,
    size: 8,
    weight: 600 as const,
    fill: "#000000",
  }));
  const picture = sample(names);
  const text = readBy("pdftotext", await made([picture]), "-").replace(/\s/g, "");
  // Turned letters are read in an order of their own.
  for (const item of textsOf(picture.items)) {
    if (!item.turn) expect(text).toContain(drawable(item.text).replace(/\s/g, ""));
  }
});

test.runIf(present("pdffonts"))("its fonts are embedded, cut down to what is used, and can be searched", async () => {
  const rows = readBy("pdffonts", await made())
    .trim()
    .split("\n")
    .slice(2);
  expect(rows).toHaveLength(3);
  for (const row of rows) expect(row).toMatch(/NotoSans-\d+ +CID TrueType +Identity-H +yes +\S+ +yes/);
});

test("a PDF without a page is refused", async () => {
  await expect(made([])).rejects.toThrow(RangeError);
});
