import { expect, test } from "vitest";
import { cutSide, levelBars, levelPasses, unknownBar } from "../../src/charts/ordinal-layout.ts";
import { valueParts } from "../../src/charts/value-parts.ts";

const levels = [
  { id: "manual", label: "Manual", counts: [6, 0, 2] },
  { id: "semi", label: "Semi", counts: [0, 4, 0] },
  { id: "heavy", label: "Heavy", counts: [0, 0, 0] },
];

test("levels are drawn on one scale, their parts end to end", () => {
  expect(levelBars(levels)).toEqual([
    [
      { series: 0, from: 0, share: 0.75 },
      { series: 2, from: 0.75, share: 0.25 },
    ],
    [{ series: 1, from: 0, share: 0.5 }],
    [],
  ]);
});

test("the unknown keep the scale; beyond it their bar is broken, alone it is full", () => {
  expect(unknownBar(levels, 4)).toEqual({ share: 0.5, broken: false });
  expect(unknownBar(levels, 9000)).toEqual({ share: 1, broken: true });
  expect(unknownBar([], 3)).toEqual({ share: 1, broken: false });
  expect(unknownBar(levels, 0)).toEqual({ share: 0, broken: false });
});

test("which levels pass, and on which side of its level the line lies, agree", () => {
  for (const operator of ["<=", "<", ">=", ">"] as const) {
    const passing = [0, 1, 2].filter((level) => levelPasses(operator, level, 1));
    const lineAfter = cutSide(operator) === "below" ? 1 : 0;
    // The line parts the passing from the others: all on one side of it.
    expect(new Set(passing.map((level) => level <= lineAfter)).size).toBe(1);
    expect(passing.length).toBeGreaterThan(0);
  }
  expect([0, 1, 2].map((level) => levelPasses("==", level, 1))).toEqual([false, true, false]);
  expect([0, 1, 2].map((level) => levelPasses("!=", level, 1))).toEqual([true, false, true]);
  expect(levelPasses("<", 2, "any")).toBe(true);
  expect(cutSide("==")).toBeNull();
});

const values = [
  { key: "tin", label: "tin", count: 50 },
  { key: "gold", label: "gold", count: 20 },
  { key: "jade", label: "jade", count: 4 },
  { key: "iron", label: "iron", count: 9 },
  { key: "salt", label: "salt", count: 4 },
  { key: "clay", label: "clay", count: 0 },
];
const rest = { most: 3, label: (n: number) => `${n} others` };

test("wanted values come first, small others become one part, and no site is lost", () => {
  const parts = valueParts(values, (key) => key === "gold", rest);
  expect(parts.map(({ label, count, kind }) => [label, count, kind])).toEqual([
    ["gold", 20, "meets"],
    ["tin", 50, "fails"],
    ["iron", 9, "fails"],
    ["2 others", 8, "fails"],
  ]);
  expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(87);
});

test("where no value passes or fails by itself, none is painted as if it did", () => {
  const parts = valueParts(values, null, rest);
  expect(new Set(parts.map(({ kind }) => kind))).toEqual(new Set(["plain"]));
  expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(87);
});

test("a wanted value that no site has is still named", () => {
  const parts = valueParts(values, (key) => key === "clay", rest);
  expect(parts[0]).toMatchObject({ label: "clay", count: 0, kind: "meets" });
  expect(valueParts([], () => true, rest)).toEqual([]);
});
