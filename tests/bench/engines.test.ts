import { describe, expect, test } from "vitest";
import {
  BIN_ROWS,
  BINS_AT,
  CLASSES,
  COUNTERS,
  FLOW_AT,
  hashOf,
  REGIONS_AT,
  STATUS_PAIRS,
  WORKERS_AT,
} from "./counters.ts";
import type { Engine, Step } from "./engines/engine.ts";
import { ENTRANTS, REFERENCE } from "./engines/registry.ts";
import { courseOf } from "./harness/paths.ts";
import { CRITERIA } from "./workload/criteria.ts";
import { REGIONS } from "./workload/sites.ts";

const SITES = 2_000;
const { workload, paths } = courseOf(SITES);

/** Places of the cutoff as drags bring them: small steps, large ones, back, and all over the slider. */
const PLACES = [...paths.values()].flatMap((path) => [0, 1, 2, 9, 3].map(path));

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

interface Answer {
  readonly counters: Float64Array;
  readonly classes: string | null;
}

const copied = ({ counters, classes }: Step): Answer => ({
  counters: counters.slice(),
  classes: classes ? hashOf(classes) : null,
});

async function answersOf(ask: (ore: number) => Step | Promise<Step>): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const ore of PLACES) answers.push(copied(await ask(ore)));
  return answers;
}

const engineOf = async (name: string): Promise<Engine> => {
  const { build } = (await ENTRANTS[name]?.load()) ?? {};
  if (!build) throw new Error(`no engine ${name}`);
  return build(workload);
};

const OTHERS = Object.keys(ENTRANTS).filter((name) => name !== REFERENCE);
const plain = await engineOf(REFERENCE);
const expected = await answersOf((ore) => plain.step(ore));

function expectEqual(answers: readonly Answer[]): void {
  for (const [at, { counters, classes }] of answers.entries()) {
    expect(counters, `place ${at}`).toEqual(expected[at]?.counters);
    if (classes !== null) expect(classes, `place ${at}`).toBe(expected[at]?.classes);
  }
}

describe("the counters", () => {
  test("are 3,175, and every part of them counts every site once", () => {
    expect(COUNTERS).toBe(3_175);
    for (const { counters } of expected) {
      expect(counters).toHaveLength(COUNTERS);
      expect(sumOf(counters.subarray(0, FLOW_AT))).toBe(SITES);
      expect(sumOf(counters.subarray(FLOW_AT, WORKERS_AT))).toBe(SITES);
      expect(sumOf(counters.subarray(REGIONS_AT, REGIONS_AT + REGIONS * STATUS_PAIRS))).toBe(SITES);
      for (const at of CRITERIA.keys()) {
        const start = BINS_AT + at * BIN_ROWS * CLASSES;
        expect(sumOf(counters.subarray(start, start + BIN_ROWS * CLASSES))).toBe(SITES);
      }
    }
  });

  test("move with the cutoff, and every class is met", () => {
    expect(new Set(expected.map(({ counters }) => hashOf(counters))).size).toBeGreaterThan(10);
    expect(Math.min(...(expected[0]?.counters.subarray(0, CLASSES) ?? []))).toBeGreaterThan(0);
  });
});

describe.each(OTHERS)("%s", (name) => {
  test("counts as the plain loop over typed arrays does, in every way it can be asked", async () => {
    const engine = await engineOf(name);
    expectEqual(await answersOf((ore) => engine.step(ore)));
    const { fullPass, grab } = engine;
    if (fullPass) expectEqual(await answersOf((ore) => fullPass.call(engine, ore)));
    if (!grab) return;
    for (const first of [true, false]) {
      const grabbed = await grab.call(engine, PLACES[0] as number, first);
      expectEqual(await answersOf((ore) => ({ counters: grabbed(ore) })));
    }
    expectEqual(await answersOf((ore) => engine.step(ore)));
  });
});
