import { describe, expect, test } from "vitest";
import type { Rgba } from "../../src/map/colour.ts";
import { LARGEST_SCALE, markCodes, markPositions, markSizes, NOT_DRAWN } from "../../src/map/mark-codes.ts";
import { changeStyles, classStyles, STYLE_ROOM, styleTexels } from "../../src/map/mark-styles.ts";
import { runOf, tableAt } from "./small-table.ts";

const table = tableAt([
  [28, -2],
  [29, -2],
  [30, -2],
  [Number.NaN, Number.NaN],
  [31, -2],
]);
const run = runOf([
  [0, 0],
  [0, 2],
  [2, -1],
  [0, 0],
  [2, 1],
]);

describe("one byte a site", () => {
  test("in the view of classes it is the class, the last one undetermined, 255 not placed", () => {
    expect([...markCodes(table, run, "class", null)]).toEqual([0, 2, 3, NOT_DRAWN, 1]);
  });

  test("in the view of change it is the kind of change", () => {
    expect([...markCodes(table, run, "change", null)]).toEqual([4, 1, 2, NOT_DRAWN, 0]);
  });

  test("a site that a filter leaves out is not drawn", () => {
    const include = Uint8Array.of(1, 0, 1, 1, 1);
    expect([...markCodes(table, run, "class", include)]).toEqual([0, NOT_DRAWN, 3, NOT_DRAWN, 1]);
  });

  test("no position is not a number on the graphics card", () => {
    expect([...markPositions(table)].every(Number.isFinite)).toBe(true);
  });
});

describe("sizes by workers", () => {
  const scaleOf = (byte: number | undefined): number => ((byte ?? 0) / 255) * LARGEST_SCALE;

  test("area goes with workers, and an unknown number has the usual size", () => {
    const [usual, four, unknown] = markSizes(3, Float64Array.of(100, 400, Number.NaN));
    expect(scaleOf(usual)).toBeCloseTo(1, 1);
    expect(scaleOf(four) / scaleOf(usual)).toBeCloseTo(2, 1);
    expect(unknown).toBe(usual);
  });

  test("neither none nor very many leave the scale", () => {
    const [none, many] = markSizes(2, Float64Array.of(0, 1e9));
    expect(scaleOf(none)).toBeGreaterThan(0.4);
    expect(many).toBe(255);
  });
});

describe("styles", () => {
  const theme = (token: string): Rgba => (token === "--enter" ? [1, 0, 1, 1] : [0, 0, 0, 1]);
  const radiusAt = (texels: Float32Array, at: number) => texels[(2 * STYLE_ROOM + at) * 4 + 1];
  const opacityAt = (texels: Float32Array, at: number) => texels[at * 4 + 3];

  test("a hidden row has no radius; the others keep theirs", () => {
    const texels = styleTexels(changeStyles(theme), new Set(["leaves"]), null);
    expect(radiusAt(texels, 1)).toBe(0);
    expect(radiusAt(texels, 0)).toBeGreaterThan(0);
  });

  test("while a row is lit the others are dimmed; a row of another view dims nothing", () => {
    const lit = styleTexels(changeStyles(theme), new Set(), "enters");
    expect(opacityAt(lit, 0)).toBe(1);
    expect(opacityAt(lit, 1)).toBeLessThan(0.5);
    expect(opacityAt(styleTexels(changeStyles(theme), new Set(), "artisanal"), 1)).toBe(1);
  });

  test("the undetermined are hollow rings behind the classes", () => {
    const styles = classStyles(["artisanal", "small"], theme);
    expect(styles.map(({ shape }) => shape)).toEqual(["circle", "square", "ring"]);
    expect(styles[2]?.fill[3]).toBe(0);
    expect(styles[2]?.front).toBe(false);
  });
});
