import { describe, expect, test } from "vitest";
import { coverageOf, knownByRegion, unrecorded } from "../../src/state/coverage.ts";
import { withParam } from "../../src/state/edit.ts";
import { wider } from "../dialects/definitions.ts";
import { single } from "../panels/survey.ts";

const table = single({ workers: 3, gold: true }, { workers: 5 }, { gold: "perhaps" }, {});
const regionOf = Uint32Array.from([1, 1, 2, 2]);

describe("how much of what is asked the data can answer", () => {
  test("what a site records in a way that cannot be read is not known", () => {
    expect(coverageOf(table, wider)).toEqual({ asks: 3, recorded: 2 });
    expect(unrecorded(table, wider)).toEqual(["mercury"]);
    expect([...knownByRegion(table, wider, regionOf, 3, null)]).toEqual([0, 0.5, 0]);
    expect([...knownByRegion(table, wider, regionOf, 3, Uint8Array.from([0, 1, 1, 1]))]).toEqual([0, 1 / 3, 0]);
  });

  test("one answer serves a whole drag, and none where something else is asked", () => {
    const moved = withParam(wider, "small_workers", 250);
    const first = knownByRegion(table, wider, regionOf, 3, null);
    expect(knownByRegion(table, moved, regionOf, 3, null)).toBe(first);
    const less = { ...wider, rules: wider.rules.slice(0, 1) };
    expect([...knownByRegion(table, less, regionOf, 3, null)]).toEqual([0, 1, 0]);
  });
});
