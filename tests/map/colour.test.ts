import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { cssColour, parseColour } from "../../src/map/colour.ts";

test.each([
  ["#ffffcc", [255, 255, 204, 1]],
  ["#ffc", [255, 255, 204, 1]],
  [" #0D1013 ", [13, 16, 19, 1]],
  ["#0d101380", [13, 16, 19, 128 / 255]],
  ["rgb(20 25 29/.62)", [20, 25, 29, 0.62]],
  ["rgba(20, 25, 29, 0.5)", [20, 25, 29, 0.5]],
])("%s", (css, [r = 0, g = 0, b = 0, a = 0]) => {
  const [red, green, blue, alpha] = parseColour(css);
  expect([red * 255, green * 255, blue * 255].map(Math.round)).toEqual([r, g, b]);
  expect(alpha).toBeCloseTo(a, 5);
});

test("anything else is refused by name", () => {
  expect(() => parseColour("tomato")).toThrow("tomato");
  expect(() => parseColour("")).toThrow();
});

test("every colour of the tokens can be read, and written for the map", () => {
  const tokens = readFileSync("src/ui/tokens.css", "utf8");
  const colours = [...tokens.matchAll(/--(?:m|c|st|enter|leave|ink|hatch)[\w-]*:(#\w+|rgb\([^)]*\))/g)];
  expect(colours.length).toBeGreaterThan(40);
  for (const [, css = ""] of colours) expect(cssColour(parseColour(css))).toMatch(/^rgba\(\d+,\d+,\d+,[\d.]+\)$/);
});
