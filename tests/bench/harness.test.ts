import { describe, expect, test } from "vitest";
import { COUNTERS, counterName, FLOW_AT, hashOf } from "./counters.ts";
import type { Build } from "./engines/engine.ts";
import { build as plain } from "./engines/typed-arrays.ts";
import { differences } from "./harness/compare.ts";
import { measure } from "./harness/measure.ts";
import { courseOf, MAIN_PATH } from "./harness/paths.ts";
import type { EngineRun, Mode } from "./harness/runs.ts";
import { timeSteps } from "./harness/timing.ts";
import { ratiosOf } from "./report/ratios.ts";
import { tables } from "./report/tables.ts";

const SITES = 500;
const CAP_MS = 500;

/** The plain loop as an engine that can be asked everything; `spoil` may change an answer. */
const spoilt =
  (spoil: (counters: Float64Array) => void): Build =>
  async (workload) => {
    const engine = await plain(workload);
    const other = await plain(workload);
    const step = async (ore: number) => {
      const { counters, classes } = await engine.step(ore);
      spoil(counters);
      return classes ? { counters, classes } : { counters };
    };
    const counters = (ore: number): Float64Array => (other.step(ore) as { counters: Float64Array }).counters;
    return { step, fullPass: step, grab: () => counters };
  };

const runOf = (name: string, build: Build): Promise<EngineRun> =>
  measure(build, () => courseOf(SITES), { name, sites: SITES, everyPath: true, capMs: CAP_MS });

const bandwidth = { read: 20, fill: 10, copy: 30 };
const load = { cpu: "", cores: 2, memory: 1e9, node: "v20", date: "2026-01-01", load: 0 };

describe("the harness", () => {
  test("compares every engine with the first, and tells what an engine can do in a table", async () => {
    const runs = [
      await runOf("typed-arrays", plain),
      await runOf(
        "other",
        spoilt(() => undefined),
      ),
    ];
    expect(differences(runs)).toEqual([]);
    expect(runs[1]?.rows.map(({ mode, path }) => `${mode}, ${path}`)).toEqual([
      "step, 1 %",
      "step, 0.1 %",
      "step, 10 %",
      "step, anywhere",
      "full pass, 1 %",
      "first grab, 1 %",
      "grab, 1 %",
      "grabbed step, anywhere",
    ]);
    const engines = { bandwidth, runs, late: [], broken: [] };
    const text = tables({ engines, machine: { start: load, end: load } });
    expect(text).toContain("other, full pass");
    expect(text).toContain("typed arrays, the obvious loop, step of 1 %");
    expect(text).not.toContain("typed arrays, the obvious loop, step of 10 %");
    expect(ratiosOf({ engines })).toEqual({});
  });

  test("names the engine, the step and the first counter that differs", async () => {
    const spoil = (counters: Float64Array): void => {
      counters[FLOW_AT + 7] = -1;
    };
    const lines = differences([await runOf("typed-arrays", plain), await runOf("wrong", spoilt(spoil))]);
    expect(lines[0]).toMatch(
      /^wrong, step, 500 sites, drag of 1 %, step 0: counter 12 \(sites, small to medium\) is -1, not \d+ as in typed-arrays$/,
    );
  });

  test("says where an engine was held against nothing", async () => {
    const run = await runOf("typed-arrays", plain);
    const silent = { ...run, name: "silent", rows: [] };
    expect(differences([run, silent])).toEqual(["silent, 500 sites: no step was compared"]);
  });

  test("makes the fewest steps that are wanted, stops when the time is up, and says so", async () => {
    const patience = { warm: { steps: 1, ms: 0 }, least: 3, most: 9, ms: 0, deadline: Infinity };
    const nothing = (): void => undefined;
    expect((await timeSteps(nothing, nothing, patience)).times).toBeGreaterThanOrEqual(3);
    const late = await timeSteps(nothing, nothing, { ...patience, deadline: 0 });
    expect(late).toMatchObject({ times: 1, cutShort: true });
  });
});

describe("the ratios", () => {
  const row = (name: string, sites: number, mode: Mode, medianMs: number): EngineRun => ({
    name,
    sites,
    buildMs: 0,
    rssMb: 0,
    peakMb: 0,
    rows: [{ name, sites, mode, path: MAIN_PATH, samples: [], medianMs, minMs: 0, times: 3, cutShort: false }],
  });
  const [small, large] = [10_000, 1_000_000];

  test("say how many times faster ours is, and where less is better ours to the other", () => {
    const runs = [
      row("objects", large, "step", 700),
      row("duckdb-wasm", large, "step", 350),
      row("ours", large, "full pass", 10),
      row("ours", large, "step", 0.9),
      row("ours", large, "first grab", 90),
      row("ours", large, "grab", 50),
      row("ours", large, "grabbed step", 0.5),
      row("ours", small, "grabbed step", 0.25),
    ];
    // 43 MB at 20 GB/s are 2.15 ms.
    expect(ratiosOf({ engines: { bandwidth, runs, late: [], broken: [] } })).toEqual({
      refresh_vs_objects: 70,
      drag_vs_objects: 1_400,
      drag_vs_duckdb_wasm: 700,
      drag_1m_vs_10k: 2,
      grab_vs_full_pass: 5,
      full_pass_vs_floor: 10 / 2.15,
    });
  });

  test("are not told where one side was not measured", () => {
    const runs = [row("objects", large, "step", 700), row("ours", large, "grabbed step", 0.5)];
    expect(ratiosOf({ engines: { bandwidth, runs, late: [], broken: [] } })).toEqual({ drag_vs_objects: 1_400 });
  });
});

describe("the layout", () => {
  test("names every counter, each by a name of its own", () => {
    expect(new Set(Array.from({ length: COUNTERS }, (_, at) => counterName(at))).size).toBe(COUNTERS);
    expect(counterName(COUNTERS - 1)).toBe("formal_finance, bin 32, undetermined");
  });

  test("is hashed as FNV-1a", () => {
    expect(hashOf(new TextEncoder().encode("foobar"))).toBe("bf9cf968");
  });
});
