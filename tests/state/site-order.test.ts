import { describe, expect, test } from "vitest";
import { lineDistances, linesOf, relativeDistance } from "../../src/state/line-distance.ts";
import {
  NEAREST_FIRST,
  nextUndetermined,
  type SortKey,
  type StatusFlow,
  siteOrder,
} from "../../src/state/site-order.ts";
import { headcount, oneRule, wider } from "../dialects/definitions.ts";
import { runOf, single } from "../panels/survey.ts";

const table = single(
  { name: "Émile", workers: 20, mechanisation: "manual" },
  { name: "alpha", workers: 300, gold: true },
  { name: "Bravo", workers: 99, mechanisation: "full" },
  { mechanisation: "motorised" },
  { name: "Zulu", workers: 2_000, gold: false },
);
const run = runOf(table, headcount, wider);
const order = (by: SortKey, descending = false, only: StatusFlow | null = null, include: Uint8Array | null = null) => [
  ...siteOrder(table, run, wider, include, { by, descending }, only),
];

describe("lines", () => {
  test("every number that an ordered test compares with, parameters resolved", () => {
    expect([...linesOf(wider)]).toEqual([["workers", [100, 300, 1_000]]]);
    expect([...linesOf(oneRule({ is: ["workers", "in", [1, 2]] }))]).toEqual([]);
    expect([...linesOf(oneRule({ is: ["workers", "<=", { param: "open" }] }))]).toEqual([]);
    expect([...linesOf(oneRule({ not: { is: ["ore", ">", 5] } }))]).toEqual([["ore_t_per_day", [5]]]);
  });

  test("nearness is a part of the line; a site without a number is near to none", () => {
    expect(relativeDistance(99, 100)).toBeCloseTo(0.01);
    expect(relativeDistance(3, 0)).toBe(3);
    expect([...lineDistances(table, wider)]).toEqual([0.8, 0, 0.01, Infinity, 1]);
  });
});

describe("the order of the table", () => {
  test("nearest to a line first, those near to none last", () => {
    expect(order("nearest")).toEqual([1, 2, 0, 4, 3]);
  });

  test("names without case and accents; a site without a name by its id", () => {
    expect(order("name")).toEqual([1, 2, 0, 3, 4]);
  });

  test("what is not recorded stands last in either direction", () => {
    expect(order({ property: "workers" })).toEqual([0, 2, 1, 4, 3]);
    expect(order({ property: "workers" }, true)).toEqual([4, 1, 2, 0, 3]);
  });

  test("levels by their order, ties nearest to a line first", () => {
    expect(order({ property: "mechanisation" })).toEqual([0, 3, 2, 1, 4]);
  });

  test("classes from the first rung; an undetermined one after those that surely have it", () => {
    expect(order("proposed")).toEqual([2, 0, 3, 1, 4]);
  });

  test("changed statuses come first", () => {
    expect(order("status")[0]).toBe(1);
  });

  test("filters and flows narrow it", () => {
    expect(order("nearest", false, null, Uint8Array.of(1, 0, 1, 0, 0))).toEqual([2, 0]);
    expect(order("nearest", false, { from: 2, to: 1 })).toEqual([1]);
    expect(order("nearest", false, { from: 0, to: 2 })).toEqual([]);
  });

  test("the same question has the same answer, so that rows do not jump", () => {
    const ask = () => siteOrder(table, run, wider, null, NEAREST_FIRST, null);
    expect(ask()).toBe(ask());
  });
});

describe("the next site that cannot be told", () => {
  const sites = Uint32Array.of(1, 2, 0, 4, 3);

  test("walks either way and round the end", () => {
    expect(nextUndetermined(run, sites, null, 1)).toBe(1);
    expect(nextUndetermined(run, sites, 1, 1)).toBe(3);
    expect(nextUndetermined(run, sites, 3, 1)).toBe(1);
    expect(nextUndetermined(run, sites, null, -1)).toBe(3);
    expect(nextUndetermined(run, sites, 4, -1)).toBe(1);
  });

  test("none is null, and one alone leads back to itself", () => {
    expect(nextUndetermined(run, Uint32Array.of(0, 2, 4), 0, 1)).toBeNull();
    expect(nextUndetermined(run, new Uint32Array(), null, 1)).toBeNull();
    expect(nextUndetermined(run, Uint32Array.of(3), 3, 1)).toBe(3);
  });
});
