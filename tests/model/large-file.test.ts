import { describe, expect, test } from "vitest";
import { fitFor, type LargeFile, neededFor, stepsFor } from "../../src/model/large-file.ts";
import { fitOf, stepThatFits } from "../../src/model/memory-fit.ts";
import { STEPS } from "../../src/model/portion.ts";

const GIGABYTE = 1_000_000_000;
const table = (size: number, has: number, share = 1): LargeFile => ({
  name: "sites.csv",
  format: "csv",
  bytes: size,
  inside: size,
  has,
  columns: { all: 10, asked: 4, share, properties: ["workers"] },
});

describe("what fits", () => {
  test("more than half of what the machine has is tight, more than all of it beyond", () => {
    expect([0, 2, 2.1, 4, 4.1].map((needed) => fitOf(needed, 4))).toEqual(["easy", "easy", "tight", "tight", "beyond"]);
  });

  test("the largest sample with ease, else the largest at all, else none", () => {
    expect(stepThatFits((oneIn) => 100 / oneIn, 10)).toBe(20);
    expect(stepThatFits((oneIn) => 6 + 100 / oneIn, 10)).toBe(50);
    expect(stepThatFits(() => 11, 10)).toBe(null);
  });

  test("a smaller sample and fewer columns never need more", () => {
    const file = table(30 * GIGABYTE, 4 * GIGABYTE, 0.3);
    for (const [at, oneIn] of STEPS.entries()) {
      expect(neededFor(file, { oneIn, properties: [] })).toBeLessThan(neededFor(file, { oneIn }));
      expect(neededFor(file, { oneIn })).toBeLessThanOrEqual(neededFor(file, { oneIn: STEPS[at - 1] ?? 1 }));
    }
    expect(fitFor(file, {})).toBe("beyond");
  });
});

describe("samples to choose from", () => {
  test.each([
    ["that may fit whole", table(2 * GIGABYTE, 4 * GIGABYTE), {}, [1, 2, 5, 10]],
    ["beyond the machine", table(4 * GIGABYTE, 4 * GIGABYTE), {}, [2, 5, 10, 20]],
    ["far beyond", table(100 * GIGABYTE, 4 * GIGABYTE), {}, [50, 100, 200, 500]],
    ["of which few columns are asked", table(4 * GIGABYTE, 4 * GIGABYTE, 0.2), { properties: [] }, [1, 2, 5]],
  ])("of a file %s", (_, file, portion, steps) => {
    expect(stepsFor(file, portion)).toEqual(steps);
  });

  test("of what is held whole anyway there are none", () => {
    expect(stepsFor({ ...table(4 * GIGABYTE, 4 * GIGABYTE), format: "xlsx" }, {})).toEqual([]);
  });
});
