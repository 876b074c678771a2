import { ENTRANTS } from "../engines/registry.ts";
import type { Bandwidth } from "./bandwidth.ts";
import { built } from "./built.ts";
import type { EngineRun } from "./runs.ts";
import { answerOf, NoAnswer } from "./side.ts";

const TEN_MILLION = 10_000_000;
/** Milliseconds for an engine at one size once it is built; ten times as many sites may take longer. */
const capOf = (sites: number): number => (sites < TEN_MILLION ? 60_000 : 120_000);
/** A process that does not end by itself is ended after so many milliseconds: making sites and building take time too. */
const timeoutOf = (sites: number): number => 4 * capOf(sites);

/** What the engines' processes gave. */
export interface Engines {
  readonly bandwidth: Bandwidth;
  readonly runs: readonly EngineRun[];
  /** Engines that gave no answer, as lines. */
  readonly late: readonly string[];
  readonly broken: readonly string[];
}

function tell({ name, sites, rows, rssMb }: EngineRun): void {
  for (const { mode, path, medianMs, times } of rows)
    console.error(`${sites} sites, ${name}, ${mode} (${path}): ${medianMs.toPrecision(3)} ms, ${times} times`);
  console.error(`${sites} sites, ${name}: ${Math.round(rssMb)} MB`);
}

/** The best of both, for whatever else the machine does can only make it slower. */
const better = (one: Bandwidth, other: Bandwidth): Bandwidth => ({
  read: Math.max(one.read, other.read),
  fill: Math.max(one.fill, other.fill),
  copy: Math.max(one.copy, other.copy),
});

/** Runs every engine at every size, each in its own process, one after the other. */
export async function runEngines(sizes: readonly number[], folder: string): Promise<Engines> {
  const mover = await built("harness/bandwidth-side", folder);
  const move = (): Bandwidth => answerOf(mover, [], folder, 120_000) as Bandwidth;
  const before = move();
  const script = await built("harness/engine-side", folder);
  const found = { runs: [] as EngineRun[], late: [] as string[], broken: [] as string[] };
  for (const sites of sizes) {
    for (const [name, { tenMillion }] of Object.entries(ENTRANTS)) {
      if (sites >= TEN_MILLION && !tenMillion) continue;
      try {
        const args = [name, String(sites), String(capOf(sites))];
        const run = answerOf(script, args, folder, timeoutOf(sites)) as EngineRun;
        found.runs.push(run);
        tell(run);
      } catch (error) {
        if (!(error instanceof NoAnswer)) throw error;
        (error.late ? found.late : found.broken).push(error.message);
        console.error(error.message);
      }
    }
  }
  return { bandwidth: better(before, move()), ...found };
}
