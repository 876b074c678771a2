import { describe, expect, test } from "vitest";
import { checkDefinition } from "../../src/model/check-definition.ts";
import { checkPair } from "../../src/model/check-pair.ts";
import type { Definition } from "../../src/model/definition.ts";
import { CRITERIA, ORE } from "./workload/criteria.ts";
import { BASELINE, ORE_RANGE, PROPOSED, withOre } from "./workload/definitions.ts";
import { featuresOf } from "./workload/features.ts";
import { anywhere, oreValues, pathOf } from "./workload/path.ts";
import { makeSites } from "./workload/sites.ts";

const SITES = 2_000;
const sites = makeSites(SITES);
const known = oreValues(sites);

const asFile = (definition: Definition): unknown => JSON.parse(JSON.stringify(definition));

const cutoffs = ({ scores }: Definition): number =>
  scores["size"]?.terms.reduce((sum, { bands }) => sum + bands.length - 1, 0) ?? 0;

describe("the definitions of the workload", () => {
  test("are valid files that say nothing else once read, with seventeen cutoffs each", () => {
    for (const definition of [BASELINE, PROPOSED]) {
      expect(checkDefinition(asFile(definition))).toEqual({ ok: true, definition, notes: [] });
      expect(cutoffs(definition)).toBe(17);
    }
    expect(checkPair(BASELINE, PROPOSED)).toEqual([]);
  });

  test("stay valid wherever the cutoff is dragged to", () => {
    const paths = [0.001, 0.01, 0.1].map((share) => pathOf(known, SITES, share));
    const steps = paths.flatMap((path) => Array.from({ length: 300 }, (_, step) => path(step)));
    for (const ore of [...steps, ...anywhere(300)]) {
      expect(ore).toBeGreaterThan(ORE_RANGE[0]);
      expect(ore).toBeLessThan(ORE_RANGE[1]);
    }
    expect(checkDefinition(asFile(withOre(PROPOSED, steps[7] as number))).ok).toBe(true);
  });
});

describe("the sites of the workload", () => {
  test("are the same at every making, and the first ones are the same however many there are", () => {
    expect(makeSites(SITES)).toEqual(sites);
    expect(makeSites(100).columns[ORE]).toEqual(sites.columns[ORE]?.subarray(0, 100));
  });

  test("lack three in ten values of each criterion and are tied by their size", () => {
    for (const column of sites.columns) {
      const share = column.filter((value) => Number.isNaN(value)).length / SITES;
      expect(share).toBeGreaterThan(0.26);
      expect(share).toBeLessThan(0.34);
    }
  });

  test("as features have null where unknown and a level by its name", () => {
    const { features } = featuresOf(sites);
    const levels = CRITERIA.find(({ id }) => id === "mechanisation")?.levels ?? [];
    for (const [site, { properties }] of features.entries()) {
      const rank = sites.columns[6]?.[site] as number;
      expect(properties.mechanisation).toBe(Number.isNaN(rank) ? null : levels[rank]);
      const flag = sites.columns[7]?.[site] as number;
      expect(properties.formal_finance).toBe(Number.isNaN(flag) ? null : flag === 1);
    }
  });

  test("are passed by the cutoff one in a hundred at a step", () => {
    const many = makeSites(50_000);
    const values = oreValues(many);
    const path = pathOf(values, many.count, 0.01);
    const passed = values.filter((value) => value > path(0) && value <= path(1)).length;
    expect(passed / many.count).toBeGreaterThan(0.008);
    expect(passed / many.count).toBeLessThan(0.012);
  });
});
