import { hashOf } from "../counters.ts";
import type { Build, Engine, Step } from "../engines/engine.ts";
import type { Path } from "../workload/path.ts";
import { peakMb } from "./memory.ts";
import { ANYWHERE, type Course, MAIN_PATH, PLACES, SAMPLED } from "./paths.ts";
import type { EngineRun, Mode, Row, Sample } from "./runs.ts";
import { type Patience, type Timing, timeSteps } from "./timing.ts";

type Ask = (ore: number) => Step | Promise<Step>;
type Measured = Omit<Row, "name" | "sites">;

const sampleOf = (path: string, step: number, ore: number, { counters, classes }: Step): Sample => {
  const classesHash = classes ? hashOf(classes) : null;
  return { path, step, ore, hash: hashOf(counters), classesHash, counters: [...counters] };
};

const collect = (): void => globalThis.gc?.();
const megabytes = (): number => process.memoryUsage().rss / 1e6;

/** Times the steps of one drag; the steps to be compared that were not reached are then asked for as long as there is time. */
async function alongPath(ask: Ask, mode: Mode, name: string, path: Path, patience: Patience): Promise<Measured> {
  const samples: Sample[] = [];
  const keep = (step: number, answer: Step): void => {
    if (SAMPLED.has(step)) samples.push(sampleOf(name, step, path(step), answer));
  };
  collect();
  const timing = await timeSteps((step) => ask(path(step)), keep, patience);
  for (const step of SAMPLED) {
    if (samples.some((sample) => sample.step === step)) continue;
    if (performance.now() + timing.medianMs > patience.deadline) break;
    keep(step, await ask(path(step)));
  }
  return { mode, path: name, samples, ...timing };
}

/** Times the taking hold, then steps in goes of thousands, for one is too short for the clock. */
async function held(
  grab: NonNullable<Engine["grab"]>,
  paths: Course["paths"],
  patience: Patience,
): Promise<Measured[]> {
  const start = paths.get(MAIN_PATH)?.(0) as number;
  let grabbed = await grab(start, true);
  const few = { ...patience, warm: { steps: 1, ms: 0 }, least: 3, most: 9 };
  collect();
  const takeHold = (first: boolean): Promise<Timing> =>
    timeSteps(
      () => grab(start, first),
      (_, own) => {
        grabbed = own;
      },
      few,
    );
  const taking = await takeHold(true);
  const again = await takeHold(false);
  const samples = [MAIN_PATH, ANYWHERE].flatMap((name) =>
    [...SAMPLED].map((step) => {
      const ore = paths.get(name)?.(step) as number;
      return sampleOf(name, step, ore, { counters: grabbed(ore) });
    }),
  );
  const anywhere = paths.get(ANYWHERE) as Path;
  const places = Float64Array.from({ length: PLACES }, (_, at) => anywhere(at));
  // What is read of each answer is kept, so that no answer can be left out.
  let seen = 0;
  const round = (): void => {
    for (const [at, ore] of places.entries()) seen += grabbed(ore)[at] as number;
  };
  const rounds = await timeSteps(round, () => undefined, { ...few, warm: { steps: 2, ms: 500 }, most: 25 });
  if (Number.isNaN(seen)) throw new Error("a counter is no number");
  return [
    { mode: "first grab", path: MAIN_PATH, samples: [], ...taking },
    { mode: "grab", path: MAIN_PATH, samples: [], ...again },
    { mode: "grabbed step", path: ANYWHERE, samples, ...perStep(rounds) },
  ];
}

const perStep = (timing: Timing): Timing => ({
  ...timing,
  medianMs: timing.medianMs / PLACES,
  minMs: timing.minMs / PLACES,
});

/** How an engine is run. */
export interface Settings {
  readonly name: string;
  readonly sites: number;
  readonly everyPath: boolean;
  /** Milliseconds for all that is asked of an engine at one size, once it is built. */
  readonly capMs: number;
}

interface Ready extends Pick<Course, "paths"> {
  readonly engine: Engine;
  readonly buildMs: number;
}

/** The engine alone: of the workload stays what it keeps. */
async function ready(build: Build, makeCourse: () => Course): Promise<Ready> {
  const { workload, paths } = makeCourse();
  const start = performance.now();
  const engine = await build(workload);
  return { engine, paths, buildMs: performance.now() - start };
}

/** Asks an engine for all that it can do and notes time, counters and memory. */
export async function measure(build: Build, makeCourse: () => Course, settings: Settings): Promise<EngineRun> {
  const { name, sites, everyPath, capMs } = settings;
  collect();
  const before = megabytes();
  const { engine, paths, buildMs } = await ready(build, makeCourse);
  const deadline = performance.now() + capMs;
  const patience: Patience = { warm: { steps: 20, ms: 300 }, least: 5, most: 200, ms: 3_000, deadline };
  const asked = everyPath ? [...paths.keys()] : [MAIN_PATH];
  const measured: Measured[] = [];
  const along = async (mode: Mode, ask: Ask, path: string, own = patience): Promise<void> => {
    measured.push(await alongPath(ask, mode, path, paths.get(path) as Path, own));
  };
  const { fullPass, grab } = engine;
  // Where a step is a full pass its length makes no difference: beyond the main drag it is only compared.
  const once = { ...patience, warm: { steps: 0, ms: 0 }, least: 1, most: 1 };
  for (const path of asked)
    await along("step", (ore) => engine.step(ore), path, fullPass || path === MAIN_PATH ? patience : once);
  if (fullPass) await along("full pass", (ore) => fullPass.call(engine, ore), MAIN_PATH);
  if (grab) measured.push(...(await held((ore, first) => grab.call(engine, ore, first), paths, patience)));
  collect();
  const rssMb = megabytes() - before;
  const rows = measured.map((row): Row => ({ name, sites, ...row }));
  return { name, sites, buildMs, rssMb, peakMb: peakMb(), rows };
}
