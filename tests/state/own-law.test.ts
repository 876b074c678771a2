import { describe, expect, test } from "vitest";
import { withHoldings } from "../../src/engine/holders.ts";
import { PairEngine } from "../../src/engine/pair-engine.ts";
import { OUT } from "../../src/engine/run.ts";
import { frontierCells, frontiersOf } from "../../src/state/borders.ts";
import { LAWS } from "../../src/state/laws.ts";
import { countryLaws, ownLaw, ownLawByHolder, sitesWithoutLaw, underSomeLaw } from "../../src/state/own-law.ts";
import { resultsOf } from "../../src/state/results.ts";
import { single, survey } from "../panels/survey.ts";

const NO_FILTERS = { workingOnly: false, clauses: [] };
const table = single(
  { country: "GHA", licence_area_ha: 5 },
  { country: "MEX" },
  { workers: 5 },
  { country: { oneOf: ["MEX", "HND"] } },
  { country: { oneOf: ["MEX", "GHA"] } },
  { country: "HND" },
);

describe("each site under its own country's law", () => {
  test("is made once, in words of the catalogue, from a law that is in use for each country", () => {
    const { definition, laws } = ownLaw();
    expect(ownLaw()).toBe(ownLaw());
    expect(definition.name).toBe("Each site under its own country’s law");
    expect(definition.classes.slice(-2).map(({ label }) => label)).toEqual([
      "Outside its country’s law",
      "No definition known",
    ]);
    expect(laws).toEqual(countryLaws());
    expect(definition.source?.reasons).toHaveLength(laws.length);
    for (const { law } of laws) expect(LAWS).toContain(law);
  });

  test("sites without a law are those whose country is known to have none", () => {
    expect([...sitesWithoutLaw(table, ownLaw().definition)]).toEqual([0, 1, 0, 1, 0, 1]);
    const other = LAWS.find(({ id }) => id === "gh-small-scale");
    expect(other && [...sitesWithoutLaw(table, other)]).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test("they leave the counts for a line of their own, and out does not hold them", () => {
    const { definition } = ownLaw();
    const filters = Uint8Array.from([1, 1, 1, 1, 1, 0]);
    const { include, withoutLaw } = underSomeLaw(table, definition, filters);
    expect([[...(include ?? [])], withoutLaw]).toEqual([[1, 0, 1, 0, 1, 0], 2]);
    const whole = resultsOf(table, { baseline: definition, proposed: definition, filters: NO_FILTERS });
    const at = whole.counts.baseline.classIds.indexOf(ownLaw().noLaw);
    expect(whole.counts.baseline.certain[at]).toBe(3);
    expect(underSomeLaw(single({ country: "GHA" }), definition, null)).toEqual({ include: null, withoutLaw: 0 });
  });
});

test("with holdings added up, only the laws that limit a holder read sums", () => {
  const ore = { country: "PER", ore_t_per_day: 200, mechanisation: "semi", mineral_group: "precious" };
  const peru = { ...ore, operator: "cooperative", licence_area_ha: 90, holder_id: "h" };
  const sites = single(peru, peru, { ...peru, country: "CHL" }, { ...peru, country: "CHL", ore_t_per_day: 150 });
  const [plain, held] = [ownLaw().definition, ownLawByHolder().definition];
  expect(ownLawByHolder().definition.classes).toEqual(plain.classes);
  const run = new PairEngine(withHoldings(sites, [held])).run(plain, held);
  const statuses = [...run.tuples].map((tuple) => [run.baseline.status[tuple], run.proposed.status[tuple]]);
  expect(statuses.slice(0, 2)).toEqual([
    [0, OUT],
    [0, OUT],
  ]);
  for (const [before, after] of statuses.slice(2)) expect(after).toBe(before);
});

test("frontiers are counted under the laws of their two countries, and drawn as they are counted", () => {
  const at = (country: string, lon: number, count: number) =>
    Array.from({ length: count }, (_, n) => ({
      id: `${country}${n}`,
      at: [lon, -2.2] as const,
      visits: [{ values: { country, licence_area_ha: 30 } }],
    }));
  const sites = survey([...at("RWA", 30.7, 4), ...at("TZA", 30.8, 5), ...at("BDI", 30.75, 2)]);
  const view = { cellDegrees: 0.5, withinKm: 25 } as const;
  const frontiers = frontiersOf(sites, null, view);
  expect(frontiers.map(({ a, b, withoutLaw, count }) => [a, b, withoutLaw, count?.sites])).toEqual([
    ["BDI", "RWA", ["BDI"], 6],
    ["BDI", "TZA", ["BDI"], 7],
    ["RWA", "TZA", [], 9],
  ]);
  expect(frontierCells(sites, null, view).features).toHaveLength(3);
  expect(frontiersOf(sites, null, { ...view, cellDegrees: 0.2 })).not.toBe(frontiers);
});
