import fc from "fast-check";
import { checkDefinition } from "../../../src/model/check-definition.ts";
import type { Definition } from "../../../src/model/definition.ts";
import fixtureA from "../../fixtures/definition-a.json";

/** A site of one of a few cells, provinces and countries. */
export interface RandomSite {
  readonly lon?: number;
  readonly lat?: number;
  readonly country: string;
  readonly region?: string;
  readonly workers?: number;
  readonly [property: string]: unknown;
}

const COUNTRIES = ["COD", "GHA", "PER"];

/** Places are chosen unevenly, so that there are large and small ones. */
const uneven = fc.integer({ min: 0, max: 99 }).map((at) => Math.floor((at * at) / 2000));

const site: fc.Arbitrary<RandomSite> = fc
  .record({
    country: uneven.map((at) => COUNTRIES[Math.min(2, at)] as string),
    province: uneven,
    cell: uneven,
    placed: fc.integer({ min: 0, max: 15 }),
    workers: fc.option(fc.constantFrom(10, 40, 50, 51, 60, 99, 100, 101, 250, 300, 301, 900), {
      freq: 6,
      nil: undefined,
    }),
  })
  .map(({ country, province, cell, placed, workers }) => ({
    country,
    ...(province < 4 && { region: `${country}-${province}` }),
    // Provinces share some cells: their border runs through them.
    ...(placed > 0 && { lon: COUNTRIES.indexOf(country) * 10 + province + cell * 0.25 + 0.05, lat: 0.05 }),
    ...(workers !== undefined && { workers }),
  }));

export const randomSites = fc.array(site, { minLength: 12, maxLength: 160 });

/** A ladder of one limit on workers, moved. */
export function limit(workers: number): Definition {
  const { small_workers: small, ...params } = fixtureA.params as Record<string, { value: number }>;
  const result = checkDefinition({ ...fixtureA, params: { ...params, small_workers: { ...small, value: workers } } });
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.definition;
}
