import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Filters, NO_FILTERS, withClause } from "../../src/state/choice.ts";
import { extentOf, filterables, valueCounts } from "../../src/state/facets.ts";
import { clauseWords, filtersText, keptWords } from "../../src/state/filter-words.ts";
import { countIncluded, includedSites, notWorking } from "../../src/state/filtering.ts";
import { dataSetOf, single, survey } from "../panels/survey.ts";

const table = single(
  { country: "COD", workers: 20, mercury: "oui", stage: "exploitation" },
  { country: "COD", workers: 300, mercury: true, stage: "idle" },
  { country: "GHA", mercury: 0, site_type: "processing" },
  { workers: 50, mercury: false, licence: "held", armed_presence: true },
);
const kept = (filters: Partial<Filters>): number[] => {
  const include = includedSites(table, { workingOnly: false, clauses: [], ...filters });
  return [0, 1, 2, 3].filter((site) => include === null || include[site] === 1);
};

describe("which sites the filters keep", () => {
  test("nothing filtered is null, so that no one need look", () => {
    expect(includedSites(table, { workingOnly: false, clauses: [] })).toBeNull();
    expect(includedSites(single({ workers: 1 }), NO_FILTERS)).toBeNull();
  });

  test("the default leaves out what is no working mine, each site counted once by kind", () => {
    expect(kept({ workingOnly: true })).toEqual([0, 3]);
    expect([...notWorking(table).counts]).toEqual([
      ["idle", 1],
      ["processing", 1],
    ]);
  });

  test("a site that is out for two reasons is counted once", () => {
    const both = single({ stage: "idle", site_type: "processing" }, { site_type: "processing" });
    expect([...notWorking(both).counts]).toEqual([
      ["idle", 1],
      ["processing", 1],
    ]);
  });

  test("a site whose stage is not recorded is kept: unknown is never idle", () => {
    expect(kept({ workingOnly: true })).toContain(3);
  });

  test("values are kept by what they say, not by how the file spells them", () => {
    expect(kept({ clauses: [{ property: "mercury", values: ["true"] }] })).toEqual([0, 1]);
    expect(kept({ clauses: [{ property: "country", values: [""] }] })).toEqual([3]);
    expect(kept({ clauses: [{ property: "country", values: [] }] })).toEqual([]);
  });

  test("ranges hold both ends, and never a site without a number", () => {
    expect(kept({ clauses: [{ property: "workers", min: 20, max: 50 }] })).toEqual([0, 3]);
    expect(kept({ clauses: [{ property: "workers", min: null, max: null }] })).toEqual([0, 1, 3]);
    expect(kept({ clauses: [{ property: "observed_on", min: 2020, max: null }] })).toEqual([0, 1, 2, 3]);
    expect(kept({ clauses: [{ property: "observed_on", min: 2021, max: null }] })).toEqual([]);
  });

  test("clauses narrow together, whatever their order", () => {
    const clause = fc.oneof(
      fc.record({
        property: fc.constant("country"),
        values: fc.subarray(["", "COD", "GHA"]),
      }),
      fc.record({
        property: fc.constant("workers"),
        min: fc.constantFrom(null, 20, 60),
        max: fc.constantFrom(null, 300),
      }),
      fc.record({ property: fc.constant("mercury"), values: fc.subarray(["true", "false"]) }),
    );
    fc.assert(
      fc.property(fc.array(clause, { maxLength: 3 }), (clauses) => {
        const together = kept({ clauses });
        expect(kept({ clauses: clauses.toReversed() })).toEqual(together);
        const each = clauses.map((one) => new Set(kept({ clauses: [one] })));
        expect(together).toEqual([0, 1, 2, 3].filter((site) => each.every((set) => set.has(site))));
      }),
      { numRuns: 200, seed: 5 },
    );
  });

  test("counting follows", () => {
    expect(countIncluded(null, 4)).toBe(4);
    expect(countIncluded(Uint8Array.of(1, 0, 1, 1), 4)).toBe(3);
  });
});

describe("what can be filtered by", () => {
  test("catalogue order, the file's own after it, sensitive ones last, names never", () => {
    const own = single({ name: "x", zeta: "a", pits: 3, armed_presence: true, workers: 1, country: "COD" });
    expect(filterables(own).map(({ property, kind }) => [property, kind])).toEqual([
      ["workers", "range"],
      ["country", "values"],
      ["pits", "range"],
      ["zeta", "values"],
      ["armed_presence", "values"],
    ]);
  });

  test("a count says what ticking the value would show: its own clause does not narrow it", () => {
    const filters = { workingOnly: false, clauses: [{ property: "country", values: ["GHA"] }] };
    expect(valueCounts(table, filters, "country")).toEqual([
      { value: "COD", sites: 2 },
      { value: "GHA", sites: 1 },
      { value: "", sites: 1 },
    ]);
    expect(valueCounts(table, filters, "mercury")).toEqual([
      { value: "false", sites: 1 },
      { value: "true", sites: 0 },
    ]);
  });

  test("levels stand in their order, not by frequency", () => {
    const levels = single({ licence: "held" }, { licence: "held" }, { licence: "none" }, {}, { licence: "applied" });
    expect(valueCounts(levels, NO_FILTERS, "licence").map(({ value }) => value)).toEqual([
      "none",
      "applied",
      "held",
      "",
    ]);
  });

  test("the ends of a number, with the sites that have none; of the last visit in years", () => {
    expect(extentOf(table, "workers")).toEqual({ min: 20, max: 300, unknown: 1 });
    expect(extentOf(table, "depth_m")).toBeNull();
    const visited = survey([
      {
        id: "a",
        visits: [
          { on: "2009-01-01", values: {} },
          { on: "2017-12-31", values: {} },
        ],
      },
      { id: "b", visits: [{ values: {} }] },
    ]);
    expect(extentOf(visited, "observed_on")).toEqual({ min: 2017, max: 2017, unknown: 1 });
  });
});

describe("filters in words", () => {
  test("short enough for a chip", () => {
    expect(clauseWords(table, { property: "country", values: ["COD"] })).toBe("DR Congo");
    expect(clauseWords(table, { property: "country", values: ["COD", ""] })).toBe("DR Congo, not recorded");
    expect(clauseWords(table, { property: "country", values: ["COD", "GHA", ""] })).toBe("3 of 3");
    expect(clauseWords(table, { property: "workers", min: null, max: 1_500 })).toBe("20–1,500");
    expect(clauseWords(table, { property: "observed_on", min: 2020, max: null })).toBe("2020");
    expect(keptWords(table, NO_FILTERS, "country")).toBe("all");
    expect(keptWords(dataSetOf(single({ country: "COD" })).table, NO_FILTERS, "country")).toBe("DR Congo");
  });

  test("whole, for wherever numbers leave the page", () => {
    const filters = withClause(NO_FILTERS, "mercury", { property: "mercury", values: ["true"] });
    expect(filtersText(table, filters)).toBe("working mines only; Mercury: used");
    expect(filtersText(table, { workingOnly: false, clauses: [] })).toBe("");
  });

  test("one clause a property: a new one takes the place of the old", () => {
    const once = withClause(NO_FILTERS, "workers", { property: "workers", min: 1, max: null });
    const twice = withClause(once, "workers", { property: "workers", min: 2, max: null });
    expect(twice.clauses).toEqual([{ property: "workers", min: 2, max: null }]);
    expect(withClause(twice, "workers", null)).toEqual(NO_FILTERS);
  });
});
