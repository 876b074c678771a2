import type { SceneSweep } from "../../state/story.ts";
import { type Totals, totalsOf } from "../moving/apart.ts";
import { type Stop, stopOf, stopsOf } from "../moving/stops.ts";
import type { ShareInput } from "../share-input.ts";

const MOST_STOPS = 120;
/** Of fewer sites than this many times the minimum every total is given in steps, and no threshold moves. */
const STEPPED_BELOW = 20;

/** The stops with the scene's own standing at its place on the way. */
function withOwn(stops: readonly Stop[], own: Stop, { from, to }: SceneSweep): Stop[] {
  if (stops.some(({ value }) => value === own.value)) return [...stops];
  const way = Math.sign(to - from) || 1;
  return [...stops, own].sort((a, b) => way * (a.value - b.value));
}

/**
 * Where the threshold of a scene may stop in a file.
 * @param known totals that stand elsewhere in the same file; no stop's totals come closer to them than allowed, and
 * those of the stops are added, for another scene of the file must keep away from them too
 * @returns null where nothing may move: few sites, no such threshold, or fewer than two stops
 */
export function sceneStops(input: ShareInput, sweep: SceneSweep, known: Totals[]): readonly Stop[] | null {
  const { fewest } = input.protection;
  const { counts } = input.results;
  const value = input.choice.proposed.params[sweep.param]?.value;
  if (typeof value !== "number" || (fewest > 1 && counts.sites < STEPPED_BELOW * fewest)) return null;
  const stops = withOwn(stopsOf(input, sweep, MOST_STOPS, known), stopOf(input, value), sweep);
  if (stops.length < 2) return null;
  known.push(...stops.map((stop) => totalsOf(stop.input.results.counts)));
  return stops;
}
