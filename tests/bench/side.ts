import { type Counters, SIDES } from "./load-sides.ts";

/** One side's run: what it counted, how long it took, and the most memory its process ever held. */
export interface Run {
  readonly counters: Counters;
  readonly seconds: number;
  readonly peakMb: number;
}

/** A process of its own for each side: `side.js SIDE FILE` prints its run as JSON. */
const [, , side = "", file = ""] = process.argv;
const start = performance.now();
const counters = await SIDES.get(side)?.(file);
if (!counters) throw new Error(`no side ${side}`);
const seconds = (performance.now() - start) / 1_000;
console.log(JSON.stringify({ counters, seconds, peakMb: process.resourceUsage().maxRSS / 1_024 } satisfies Run));
