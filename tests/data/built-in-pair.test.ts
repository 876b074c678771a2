import { describe, expect, test } from "vitest";
import fourLimits from "../../data/definitions/four-limits.json";
import newLens from "../../data/definitions/new-lens.json";
import { drawDemonstration, written } from "../../data/demo/demonstration.ts";
import { SEED, SITES } from "../../data/demo/size.ts";
import { countPair, type PairCounts, type StatusCounts } from "../../src/engine/counts.ts";
import { PairEngine } from "../../src/engine/pair-engine.ts";
import { readFile } from "../../src/ingest/read-file.ts";
import type { SiteTable } from "../../src/model/site-table.ts";
import { NO_FILTERS } from "../../src/state/choice.ts";
import { includedSites } from "../../src/state/filtering.ts";
import { siteNumbers } from "../../src/state/site-values.ts";
import { checked } from "../fixture.ts";
import { demoText } from "./demo-file.ts";

const BASELINE = checked(fourLimits);
const PROPOSED = checked(newLens);

async function tableOf(text: string): Promise<SiteTable> {
  const { table, setAside, issues } = await readFile(new TextEncoder().encode(text), "demonstration");
  expect([setAside, issues.length]).toEqual([0, 0]);
  return table;
}

/** Counts of the built-in pair, over working mines or over every site. */
function count(table: SiteTable, workingOnly: boolean): PairCounts {
  const workers = siteNumbers(table, "workers");
  return countPair(
    new PairEngine(table).run(BASELINE, PROPOSED),
    workers,
    includedSites(table, { ...NO_FILTERS, workingOnly }),
  );
}

const percent = (n: number, of: number): number => (100 * n) / of;
const shares = ({ in: inside, cannotTell, out }: StatusCounts, sites: number): number[] =>
  [inside, cannotTell, out].map((n) => percent(n, sites));

/** Each share within `points` of what is expected. */
function expectNear(actual: readonly number[], expected: readonly number[], points: number): void {
  for (const [at, value] of actual.entries()) expect(Math.abs(value - (expected[at] ?? 0))).toBeLessThan(points);
}

const recorded = await tableOf(demoText);
const known = await tableOf(written(drawDemonstration(SEED, SITES, [], "complete")));

describe("the built-in pair on the demonstration data", () => {
  test("as recorded, both definitions leave as much open as a good survey would", () => {
    const { sites, baseline, proposed } = count(recorded, true);
    expectNear(shares(baseline.status, sites), [57.6, 21.6, 20.7], 2.5);
    expectNear(shares(proposed.status, sites), [63.5, 25.2, 11.2], 2.5);
    for (const { status } of [baseline, proposed]) expect(percent(status.cannotTell, sites)).toBeLessThan(30);
  });

  test("so too with idle, abandoned, processing and trading sites", () => {
    const { sites, baseline, proposed } = count(recorded, false);
    expect(sites).toBe(SITES);
    expectNear(shares(baseline.status, sites), [57.6, 21.6, 20.7], 3.5);
    expectNear(shares(proposed.status, sites), [63.5, 25.2, 11.2], 2.5);
    for (const { status } of [baseline, proposed]) expect(percent(status.cannotTell, sites)).toBeLessThan(30);
  });

  test("were everything known: nearly the same total, but one working mine in four changes side", () => {
    const { sites, baseline, proposed, statusFlow } = count(known, true);
    expect([baseline.status.cannotTell, proposed.status.cannotTell]).toEqual([0, 0]);
    expect(Math.abs(percent(proposed.status.in - baseline.status.in, sites))).toBeLessThan(5);
    const [, , leaves = 0] = statusFlow.sites[0] ?? [];
    const [enters = 0] = statusFlow.sites[2] ?? [];
    for (const share of [percent(enters, sites), percent(leaves, sites)]) {
      expect(share).toBeGreaterThan(8);
      expect(share).toBeLessThan(16);
    }
  });

  /** By an evaluator that shares no code with the engine: it tries every cell that an unknown value could lie in. */
  /** These and the next by an evaluator that shares no code with the engine and tries every cell of the unknown. */
  test("the exact classes, by working mines", () => {
    const { baseline, proposed } = count(recorded, true);
    expect([baseline.classIds, baseline.certain, baseline.undetermined]).toEqual([
      ["artisanal", "small", "beyond"],
      [1420, 865, 917],
      1371,
    ]);
    expect([proposed.classIds, proposed.certain, proposed.undetermined]).toEqual([
      ["artisanal", "small", "semi", "beyond"],
      [2504, 247, 149, 474],
      1199,
    ]);
  });

  test("the exact flow of the status: a change of data, definitions or engine shows here", () => {
    expect(count(recorded, true).statusFlow.sites).toEqual([
      [1976, 504, 142],
      [481, 471, 82],
      [464, 203, 250],
    ]);
    expect(count(recorded, false).statusFlow.sites).toEqual([
      [2106, 526, 155],
      [595, 537, 97],
      [485, 232, 267],
    ]);
    expect(count(known, true).statusFlow.sites).toEqual([
      [3027, 0, 478],
      [0, 0, 0],
      [701, 0, 367],
    ]);
  });
});
