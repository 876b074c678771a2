import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { countPair } from "../../src/engine/counts.ts";
import { PairEngine } from "../../src/engine/pair-engine.ts";
import { regionCounts } from "../../src/engine/region-counts.ts";
import { tallyGroup } from "../../src/engine/tally-sites.ts";
import { readingOf, readSites } from "../../src/engine/site-readings.ts";
import { sweepStatus } from "../../src/engine/sweep.ts";
import { readFile } from "../../src/ingest/read-file.ts";
import { NUMBERS } from "../../src/model/scale.ts";
import type { DataSet, SiteTable } from "../../src/model/site-table.ts";
import { checked, fixture } from "../fixture.ts";

const FOLDER = process.env["ASM_LENS_DATA"] ?? "../shared/data";
const present = existsSync(join(FOLDER, "ipis-drc-sites.geojson"));
if (!present) console.warn(`SKIPPED: no IPIS file in "${FOLDER}"; set ASM_LENS_DATA to check the published figures.`);

const read = (name: string): Promise<DataSet> => readFile(readFileSync(join(FOLDER, name)), name);

function workersOf(table: SiteTable): Float64Array {
  const readings = readSites(table, "workers", NUMBERS);
  return Float64Array.from({ length: table.siteCount }, (_, site) => {
    const value = readingOf(readings, site);
    return value?.kind === "known" ? Number(value.value) : Number.NaN;
  });
}

const a = checked(fixture("definition-a"));
const b = checked(fixture("definition-b"));

describe.skipIf(!present)("IPIS sites in eastern DRC", () => {
  test("a headcount ladder against a wider one with a mercury clause", async () => {
    const { table } = await read("ipis-drc-sites.geojson");
    const run = new PairEngine(table).run(a, b);
    const counts = countPair(run, workersOf(table), null);
    expect(counts.sites).toBe(2988);
    expect(counts.baseline.status).toEqual({ in: 2226, cannotTell: 353, out: 409 });
    expect(counts.proposed.status).toEqual({ in: 2135, cannotTell: 537, out: 316 });
    expect(counts).toMatchObject({ certainlyMoved: 983, mayMove: 537, certainlyUnchanged: 1468 });
    const [, , out] = counts.statusFlow.sites;
    const [inside, unsure] = counts.statusFlow.sites;
    expect([unsure![0]! + out![0]!, inside![2]! + unsure![2]!, inside![1]! + out![1]!]).toEqual([89, 49, 184]);
    const { workers } = counts.statusFlow;
    expect([workers[1]![0]! + workers[2]![0]!, workers[0]![2]! + workers[1]![2]!]).toEqual([23_694, 7_164]);

    const everywhere = regionCounts(tallyGroup(run, { of: new Uint8Array(table.siteCount), count: 1, by: "status" }, null), 1);
    expect([everywhere.enters[0], everywhere.leaves[0], everywhere.nowCannotTell[0]]).toEqual([89, 49, 184]);

    const curve = sweepStatus(table, a, "small_workers", null)!;
    const row = curve.values.findLastIndex((value) => value <= 200);
    expect([curve.in[row], curve.cannotTell[row], curve.out[row]]).toEqual([2226, 353, 409]);
  });

  test("the visits of the same sites: at most 50 workers", async () => {
    const { table } = await read("ipis-drc-visits.csv");
    const fifty = {
      ...a,
      asmUpTo: "artisanal",
      rules: [{ class: "artisanal", when: { is: ["workers", "<=", 50] as const } }],
    };
    const { baseline } = countPair(new PairEngine(table).run(fifty, fifty), workersOf(table), null);
    expect(baseline.status).toEqual({ in: 1015, cannotTell: 353, out: 1620 });
  });
});
