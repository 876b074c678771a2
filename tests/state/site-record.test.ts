import { describe, expect, test } from "vitest";
import { recordParts, whenceOf } from "../../src/panels/site/record-parts.ts";
import { filterables, valueCounts } from "../../src/state/facets.ts";
import { lastKnown, recordsOf, siteRecord, visitsOf } from "../../src/state/site-record.ts";
import { siteNumbers, siteText } from "../../src/state/site-values.ts";
import { rawLabel, valueLabel } from "../../src/state/value-label.ts";
import { survey } from "../panels/survey.ts";

const table = survey([
  {
    id: "a",
    visits: [
      { values: { workers: 5, source: "someone" } },
      { on: "2009-05-01", values: { workers: 43, mercury: "non", pits: 2 } },
      { on: "2017-08-08", values: { mercury: true, armed_presence: true, name: "A" } },
    ],
  },
  { id: "b", visits: [{ values: {} }] },
]);

describe("the record of a site", () => {
  test("the last known value is the last recorded one, not the last visit's", () => {
    expect(lastKnown(table, "workers", 0)).toBe(43);
    expect(lastKnown(table, "workers", 1)).toBeUndefined();
    expect(lastKnown(table, "nothing", 0)).toBeUndefined();
    expect(siteNumbers(table, "workers")[0]).toBe(43);
    expect(siteText(table, "mercury", 0)).toBe("true");
  });

  test("every value with its day and source, the latest first, the undated last", () => {
    expect(visitsOf(table, 0)).toEqual([2, 1, 0]);
    expect(recordsOf(table, "workers", 0)).toEqual([
      { raw: 43, observedOn: 14_365, source: null },
      { raw: 5, observedOn: null, source: "someone" },
    ]);
  });

  test("by lens in the order of the catalogue, the file's own last; what was never recorded is not listed", () => {
    expect(siteRecord(table, 0).map(({ lens }) => lens)).toEqual([
      "workforce",
      "impact",
      "sensitive",
      "identity",
      "file",
    ]);
    expect(siteRecord(table, 1)).toEqual([]);
  });

  test("what is sensitive, or named like it, is kept apart", () => {
    const lenses = siteRecord(
      survey([{ id: "a", visits: [{ values: { armed_group1: "x", pits: 1, armada: 2 } }] }]),
      0,
    );
    const { open, sensitive } = recordParts(lenses);
    expect(sensitive.map(({ property }) => property)).toEqual(["armed_group1"]);
    expect(open.flatMap(({ properties }) => properties.map(({ property }) => property))).toEqual(["armada", "pits"]);
  });

  test("one day and source are said once, else beside each value", () => {
    const one = survey([{ id: "a", visits: [{ on: "2020-05-17", values: { workers: 1, pits: 2, source: "S" } }] }]);
    expect(whenceOf(siteRecord(one, 0)).forAll).toBe("All of 2020-05-17, S.");
    const whence = whenceOf(siteRecord(table, 0));
    expect(whence.forAll).toBeNull();
    expect(whence.of({ raw: 1, observedOn: null, source: "someone" })).toBe("undated, someone");
  });
});

describe("a value that its type cannot read", () => {
  const spelt = survey([
    {
      id: "a",
      visits: [
        { on: "2010-01-01", values: { mechanisation: "semi", mercury: true, workers: 4, method: "x", tier: "low" } },
        {
          on: "2015-01-01",
          values: { mechanisation: "Manual", mercury: "rather", workers: "many", method: "?", tier: "HIGH" },
        },
      ],
    },
    { id: "b", visits: [{ values: { mechanisation: "Manual" } }] },
    { id: "c", visits: [{ values: { mechanisation: { min: "semi" }, workers: { max: 9 } } }] },
  ]);

  test("is passed over for the one before, as the engine does", () => {
    const known = (property: string) => [siteText(spelt, property, 0), lastKnown(spelt, property, 0)];
    expect(known("mechanisation")).toEqual(["semi", "semi"]);
    expect(known("mercury")).toEqual(["true", true]);
    expect(known("workers")).toEqual(["4", 4]);
    expect(known("method")).toEqual(["x", "x"]);
    // A property of the file's own has no type yet.
    expect(known("tier")).toEqual(["HIGH", "HIGH"]);
  });

  test("is unknown where there is no other", () => {
    expect([siteText(spelt, "mechanisation", 1), lastKnown(spelt, "mechanisation", 1)]).toEqual(["", undefined]);
    expect(siteRecord(spelt, 1)).toMatchObject([{ properties: [{ values: [{ raw: "Manual" }] }] }]);
  });

  test("stands in the record behind the one that is known", () => {
    expect(recordsOf(spelt, "mechanisation", 0).map(({ raw }) => raw)).toEqual(["semi", "Manual"]);
    expect(recordsOf(spelt, "tier", 0).map(({ raw }) => raw)).toEqual(["HIGH", "low"]);
  });

  test("is no value to filter by; what is partly known is", () => {
    const filters = { workingOnly: false, clauses: [] };
    expect(valueCounts(spelt, filters, "mechanisation")).toEqual([
      { value: "semi", sites: 1 },
      { value: '{"oneOf":["semi","heavy","full"]}', sites: 1 },
      { value: "", sites: 1 },
    ]);
    expect(filterables(spelt).find(({ property }) => property === "mechanisation")?.known).toBe(2);
    expect(valueLabel("workers", siteText(spelt, "workers", 2))).toBe("at most 9 workers");
    expect(siteText(spelt, "workers", 2)).toBe('{"max":9}');
  });
});

describe("a value in words", () => {
  test.each([
    ["workers", 1, "1 worker"],
    ["workers", 1_204, "1,204 workers"],
    ["ore_t_per_day", 2.5, "2.5 t/d"],
    ["mercury", "oui", "used"],
    ["mercury", 0, "not used"],
    ["mechanisation", "manual", "manual"],
    ["country", "COD", "DR Congo"],
    ["region", "north_east", "north_east"],
    ["pits", 3, "3"],
    ["workers", { min: 50, max: 100 }, "50 to 100 workers"],
    ["workers", { min: 50 }, "at least 50 workers"],
    ["workers", { max: 100 }, "at most 100 workers"],
    ["operator", { oneOf: ["group", "domestic_company"] }, "group or domestic company"],
  ] as const)("%s %j: %s", (property, raw, words) => {
    expect(rawLabel(property, raw)).toBe(words);
  });

  test("a filter's value reads like the value it stands for; blank is not recorded", () => {
    expect(valueLabel("workers", "")).toBe("not recorded");
    expect(valueLabel("workers", '{"min":50,"max":100}')).toBe("50 to 100 workers");
    expect(valueLabel("region", "{min}")).toBe("{min}");
    expect(rawLabel("workers", undefined)).toBe("not recorded");
  });
});
