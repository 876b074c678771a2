import type { Results } from "../../state/results.ts";
import { SAME, SHARED } from "./ledger.ts";
import { addSite, FLOW, QUANTITIES, RECORDED, WORKERS } from "./quantities.ts";

/** Sites at which workers are recorded and their workers, persons, by the quantities of a place and the same status. */
export interface Recorded {
  readonly sites: Float64Array;
  readonly persons: Float64Array;
}

export function recordedOf({ run, include, workers }: Results): Recorded {
  const byPair = new Float64Array(9 * QUANTITIES);
  for (let site = 0; site < run.siteCount; site++) {
    if (include?.[site] === 0 || Number.isNaN(workers[site])) continue;
    const outcome = run.outcomes[site] as number;
    const [from, to] = [run.baseline.status[outcome] as number, run.proposed.status[outcome] as number];
    addSite(byPair, (3 * from + to) * QUANTITIES, from, to, workers[site] as number);
  }
  const [sites, persons] = [new Float64Array(SHARED), new Float64Array(SHARED)];
  for (let pair = 0; pair < 9; pair++) {
    for (let q = 0; q < WORKERS; q++) {
      if ((byPair[pair * QUANTITIES + q] as number) === 0) continue;
      sites[q] = (sites[q] as number) + (byPair[pair * QUANTITIES + RECORDED] as number);
      persons[q] = (persons[q] as number) + (byPair[pair * QUANTITIES + WORKERS] as number);
    }
  }
  for (const all of [sites, persons]) all[SAME] = (all[FLOW] as number) + (all[FLOW + 8] as number);
  return { sites, persons };
}
