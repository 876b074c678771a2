import { writeFileSync } from "node:fs";
import { peakMb } from "../harness/memory.ts";
import { type Counters, SIDES } from "./load-sides.ts";

/** One side's run: what it counted, how long it took, and the most memory its process ever held. */
export interface LoadRun {
  readonly counters: Counters;
  readonly seconds: number;
  readonly peakMb: number;
}

/** A process of its own for each side: `load-side.js SIDE SITES_FILE FILE` writes its run into the last file. */
const [, , side = "", file = "", answer = ""] = process.argv;
const start = performance.now();
const counters = await SIDES.get(side)?.(file);
if (!counters) throw new Error(`no side ${side}`);
const seconds = (performance.now() - start) / 1_000;
const run: LoadRun = { counters, seconds, peakMb: peakMb() };
writeFileSync(answer, JSON.stringify(run));
