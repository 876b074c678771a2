import { expect, test } from "vitest";
import "../../../src/dialects/share-words.ts";
import { InWords, reasonOf } from "../../../src/app/share/reason.ts";
import { UnsoundPackage } from "../../../src/share/office/check-package.ts";
import { CanvasRefused } from "../../../src/share/picture/png.ts";

test("a canvas that is refused says its size and what to choose instead", () => {
  const words = reasonOf(new CanvasRefused(4961, 3508));
  expect(words).toContain("4961 × 3508");
  expect(words).toMatch(/smaller size, SVG or PDF/);
});

test("a part that cannot be had is said in the same words, whatever the browser says", () => {
  const said = [
    "Failed to fetch dynamically imported module: https://lens.example/assets/pdf-1234.js",
    "error loading dynamically imported module: https://lens.example/assets/pdf-1234.js",
    "Importing a module script failed.",
    "Failed to fetch",
    "/assets/basemap-1234.json: 503",
  ].map((message) => reasonOf(new TypeError(message)));
  expect(new Set(said).size).toBe(1);
  expect(said[0]).toMatch(/^A part of this page could not be loaded/);
});

test("what is in words stays as it is, and anything else keeps its detail behind words", () => {
  expect(reasonOf(new InWords("Open a threshold first."))).toBe("Open a threshold first.");
  expect(reasonOf(new UnsoundPackage("ppt/slide1.xml repeats an id"))).toMatch(/was not saved \(ppt\/slide1\.xml/);
  expect(reasonOf(new RangeError("boom"))).toBe("The browser says: boom");
  expect(reasonOf("boom")).toBe("The browser says: boom");
});
