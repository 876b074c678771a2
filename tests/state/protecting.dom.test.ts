import { beforeEach, expect, test } from "vitest";
import {
  needsConfirming,
  protect,
  protectionNow,
  readProtection,
  settled,
  underSensitivity,
} from "../../src/state/protecting.ts";
import { GEOMETRIES, GEOMETRIES_OF, type Protection, protectionOf, type Sensitivity } from "../../src/state/sharing.ts";
import { dataSetOf, single } from "../panels/survey.ts";

beforeEach(() => localStorage.clear());

let files = 0;
/** A file that this visit has not met. */
const file = (synthetic = false) =>
  dataSetOf(single({ workers: 1 }), { hash: `${(++files).toString(16).padStart(12, "0")}ffff`, synthetic });

const ALL: readonly Sensitivity[] = ["public", "restricted", "confidential"];

test("a dropped file is restricted until its owner says otherwise, invented sites are public", () => {
  expect(protectionNow(file())).toMatchObject({ sensitivity: "restricted", geometry: "0.2", fewest: 5 });
  expect(protectionNow(file(true))).toMatchObject({ sensitivity: "public", geometry: "exact", fewest: 1 });
});

test("whatever is asked for, the protection is never finer than its sensitivity allows, nor finer than asked", () => {
  for (const sensitivity of ALL) {
    for (const geometry of GEOMETRIES) {
      const inside = settled({ sensitivity, geometry, fewest: 0, columns: [] });
      expect(GEOMETRIES_OF[sensitivity]).toContain(inside.geometry);
      expect(GEOMETRIES.indexOf(inside.geometry)).toBeGreaterThanOrEqual(GEOMETRIES.indexOf(geometry));
      expect(inside.fewest).toBeGreaterThanOrEqual(sensitivity === "public" ? 1 : 3);
    }
  }
});

test("data that become restricted get cells, the usual minimum, and no columns", () => {
  const open: Protection = { sensitivity: "public", geometry: "exact", fewest: 1, columns: ["mineral"] };
  expect(underSensitivity(open, "restricted")).toMatchObject({ geometry: "0.2", fewest: 5, columns: [] });
  expect(underSensitivity(open, "confidential")).toMatchObject({ geometry: "admin-1", fewest: 5 });
});

test("what was chosen is kept by file; that single sites may leave is not", () => {
  const mine = file();
  protect(mine, { ...protectionOf(mine), geometry: "admin-1", fewest: 8 });
  expect(protectionNow(mine)).toMatchObject({ geometry: "admin-1", fewest: 8 });
  const [key] = Object.keys(localStorage);
  expect(key).not.toContain(mine.hash);
  expect(protectionNow(file())).toMatchObject({ geometry: "0.2" });

  // Another file with the same beginning of its hash stands for the same file on the next visit.
  protect(mine, { ...protectionOf(mine), sensitivity: "public", geometry: "exact" });
  expect(protectionNow(mine).geometry).toBe("exact");
  expect(protectionNow({ ...mine, hash: `${mine.hash.slice(0, 12)}0000` }).geometry).toBe("0.1");
});

test("damaged or finer text in the browser's storage never loosens anything", () => {
  expect(readProtection("{")).toBeNull();
  expect(readProtection('{"sensitivity":"open","geometry":"exact","fewest":1,"columns":[]}')).toBeNull();
  expect(readProtection('{"sensitivity":"restricted","geometry":"exact","fewest":1,"columns":[1,"mineral"]}')).toEqual({
    sensitivity: "restricted",
    geometry: "0.1",
    fewest: 3,
    columns: ["mineral"],
  });
});

test("single sites of a file need a confirmation, those of invented data do not", () => {
  expect(needsConfirming(file(), "exact")).toBe(true);
  expect(needsConfirming(file(), "0.01")).toBe(true);
  expect(needsConfirming(file(), "0.1")).toBe(false);
  expect(needsConfirming(file(true), "exact")).toBe(false);
});
