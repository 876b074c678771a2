import { describe, expect, test } from "vitest";
import { PairEngine } from "../../src/engine/pair-engine.ts";
import { IN, OUT } from "../../src/engine/run.ts";
import type { Definition } from "../../src/model/definition.ts";
import { frontierCells, frontiersOf } from "../../src/state/borders.ts";
import { byHolder, heldUp, holdingMoves, recordsHolders } from "../../src/state/holdings.ts";
import { LAWS } from "../../src/state/laws.ts";
import { countryLaws, ownLaw } from "../../src/state/own-law.ts";
import { resultsOf } from "../../src/state/results.ts";
import { sitesWithoutLaw, underSomeLaw } from "../../src/state/without-law.ts";
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
    expect([whole.counts.baseline.certain[at], whole.counts.sites, whole.withoutLaw]).toEqual([0, 3, 3]);
    expect(underSomeLaw(single({ country: "GHA" }), definition, null)).toEqual({ include: null, withoutLaw: 0 });
  });
});

describe("with holdings added up", () => {
  const ore = { country: "PER", ore_t_per_day: 200, mechanisation: "semi", mineral_group: "precious" };
  const peru = { ...ore, operator: "cooperative", licence_area_ha: 90, holder_id: "h" };
  const chile = { ...peru, country: "CHL", holder_id: "k", ore_t_per_day: 150 };
  const sites = single(peru, peru, chile, chile);
  const statuses = (before: Definition, after: Definition) => {
    const held = heldUp(sites, before, after);
    const run = new PairEngine(held.table).run(before, held.proposed);
    return [...run.outcomes].map((tuple) => [run.baseline.status[tuple], run.proposed.status[tuple]]);
  };
  const leaves = [IN, OUT];
  const stays = [IN, IN];

  test("only laws that limit a holder read sums, each country's for itself", () => {
    const { definition } = ownLaw();
    expect(statuses(definition, definition)).toEqual([leaves, leaves, stays, stays]);
    expect(holdingMoves(sites, definition, null)).toEqual({ leave: 2, nowCannotTell: 0, enter: 0 });
    expect(holdingMoves(sites, definition, Uint8Array.from([1, 0, 1, 1])).leave).toBe(1);
  });

  test("a moved limit stays moved, and adds nothing up again", () => {
    const { definition } = ownLaw();
    const param = "pe-small-mining:t_small_metal";
    const moved = { ...definition, params: { ...definition.params, [param]: { value: 400 } } };
    expect(statuses(moved, moved)).toEqual([stays, stays, stays, stays]);
    expect(heldUp(sites, moved, moved).table).toBe(heldUp(sites, definition, definition).table);
  });

  test("a law by itself, and a definition that is no law, are read as ever", () => {
    const law = (id: string) => LAWS.find((own) => own.id === id) as Definition;
    const [enami, lens] = [law("cl-small-enami"), law("new-lens")];
    expect(byHolder(lens)).toBe(lens);
    expect(heldUp(sites, lens, lens)).toEqual({ table: sites, baseline: lens, proposed: lens });
    expect(statuses(enami, enami).slice(2)).toEqual([leaves, leaves]);
    expect(holdingMoves(sites, lens, null)).toEqual({ leave: 0, nowCannotTell: 0, enter: 0 });
    expect([recordsHolders(sites), recordsHolders(table)]).toEqual([true, false]);
  });
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
