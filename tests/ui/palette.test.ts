import { expect, test } from "vitest";
import { changeKind, classLooks, looksBeside, NOT_COVERED_LOOK, shareStep } from "../../src/ui/palette.ts";
import { shapePath } from "../../src/ui/shape-path.ts";

const tokens = (...ids: string[]) => classLooks(ids).map((look) => look.token.replace("--c-", ""));

test("the usual classes keep their colour whatever the definition leaves out", () => {
  expect(tokens("artisanal", "small", "semi", "medium", "large")).toEqual([
    "artisanal",
    "small",
    "semi",
    "medium",
    "large",
  ]);
  expect(tokens("small", "large")).toEqual(["small", "large"]);
});

test("a class of the definition's own takes the free rung after its predecessor", () => {
  expect(tokens("artisanal", "small", "beyond")).toEqual(["artisanal", "small", "semi"]);
  expect(tokens("artisanal", "petite", "medium")).toEqual(["artisanal", "small", "medium"]);
  expect(tokens("garimpo", "lavra")).toEqual(["artisanal", "small"]);
});

test("where no rung is free, or the order is unusual, colours go by position and none is used twice", () => {
  expect(tokens("artisanal", "petite", "small")).toEqual(["artisanal", "small", "semi"]);
  for (const ids of [
    ["small", "artisanal", "mine"],
    ["large", "beyond"],
    ["a", "b", "c", "d", "e"],
  ])
    expect(new Set(tokens(...ids)).size).toBe(ids.length);
});

test("beyond five classes colours repeat in order and no two classes look alike", () => {
  const looks = classLooks(["a", "b", "c", "d", "e", "f", "g", "h"]);
  expect(new Set(looks.map((look) => `${look.token} ${look.shape}`)).size).toBe(8);
});

test("not covered is no rung and takes none", () => {
  const looks = classLooks(["artisanal", "small", "not-covered"]);
  expect(looks.map((look) => look.shape)).toEqual(["circle", "square", "cross"]);
  expect(looks[2]).toBe(NOT_COVERED_LOOK);
});

test("a change is named by where it arrives", () => {
  const rows = [0, 1, 2].map((a) => [0, 1, 2].map((b) => changeKind(a, b)));
  expect(rows).toEqual([
    ["same", "nowCannotTell", "leaves"],
    ["enters", "cannotTellBoth", "leaves"],
    ["enters", "nowCannotTell", "same"],
  ]);
});

test("a share that lies on a step's end is in the step above", () => {
  expect([0, 0.499, 0.5, 0.65, 0.75, 0.8, 1].map(shareStep)).toEqual([0, 0, 1, 2, 3, 4, 4]);
});

test("a triangle pointing down is the same triangle upside down", () => {
  expect(shapePath("triangle", 10, 10, 10)).toBe("M10 -2L21.4 18.6L-1.4 18.6Z");
  expect(shapePath("triangle", 10, 10, 10, true)).toBe("M10 22L21.4 1.4L-1.4 1.4Z");
});

test("beside each other, a class of both definitions looks the same and no look means two classes", () => {
  const proposed = ["artisanal", "small", "semi", "beyond"];
  const baseline = ["artisanal", "old", "beyond", "not-covered"];
  const looks = looksBeside(baseline, proposed);
  expect(looks[0]).toEqual(classLooks(proposed)[0]);
  expect(looks[2]).toEqual(classLooks(proposed)[3]);
  expect(classLooks(baseline)[2]).not.toEqual(looks[2]);
  expect(classLooks(proposed).map(({ token }) => token)).not.toContain(looks[1]?.token);
  expect(looks[3]).toEqual(NOT_COVERED_LOOK);
});
