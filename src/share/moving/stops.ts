import type { PairCounts } from "../../engine/counts.ts";
import type { Choice } from "../../state/choice.ts";
import { withParam } from "../../state/edit.ts";
import { heldUp } from "../../state/holdings.ts";
import { type Results, resultsOf } from "../../state/results.ts";
import type { Protection } from "../../state/sharing.ts";
import type { SceneSweep } from "../../state/story.ts";
import type { StatusShown } from "../facts/facts.ts";
import type { Shown } from "../facts/shown.ts";
import { PROPOSED, SITES } from "../protect/quantities.ts";
import { totalsOf as shownTotals } from "../protect/totals.ts";
import type { ShareInput } from "../share-input.ts";
import { farEnough, type Totals, totalsOf } from "./apart.ts";
import { roundValues } from "./round-values.ts";

/** One value of the threshold that moves, and the state with it. */
export interface Stop {
  readonly value: number;
  readonly input: ShareInput;
  /** All sites, and those in, cannot tell and out under B, as they may leave. */
  readonly shown: StatusShown & { readonly all: Shown };
}

function shownOf(results: Results, protection: Protection): Stop["shown"] {
  const { sites } = shownTotals(results, protection);
  const at = (quantity: number): Shown => sites[quantity] as Shown;
  return { all: at(SITES), in: at(PROPOSED), cannotTell: at(PROPOSED + 1), out: at(PROPOSED + 2) };
}

export const stopOf = (input: ShareInput, value: number): Stop => ({
  value,
  input,
  shown: shownOf(input.results, input.protection),
});

/** The state with one parameter of the proposed definition moved; limits bound to it follow, as on the page. */
export function inputAt(input: ShareInput, param: string, value: number): ShareInput {
  const { choice, results, dataSet } = input;
  const moved: Choice = { ...choice, proposed: withParam(choice.proposed, param, value) };
  const addsUp = results.asked.table !== results.table;
  return { ...input, choice: moved, results: resultsOf(dataSet.table, moved, addsUp ? heldUp : null) };
}

const countsOf = ({ results }: ShareInput): PairCounts => results.counts;

/** The parameter's step; of a threshold that stands at a whole number, 1. */
function stepOf({ choice }: ShareInput, param: string): number {
  const { step, value } = choice.proposed.params[param] ?? {};
  return step ?? (Number.isInteger(value) ? 1 : 0);
}

/**
 * The values at which a moving threshold is shown. Two neighbouring pictures are two files one step apart: a value
 * whose totals differ from those of another by fewer sites than the protection allows is left out, whichever picture
 * the other is, the state itself included.
 * @param others totals that the same file shows elsewhere
 */
export function stopsOf(
  input: ShareInput,
  { param, from, to }: SceneSweep,
  atMost: number,
  others: readonly Totals[] = [],
): Stop[] {
  const { fewest } = input.protection;
  const known: Totals[] = [totalsOf(countsOf(input)), ...others];
  const stops: Stop[] = [];
  for (const value of roundValues(from, to, atMost, stepOf(input, param))) {
    const at = inputAt(input, param, value);
    const totals = totalsOf(countsOf(at));
    if (!known.every((other) => farEnough(totals, other, fewest))) continue;
    known.push(totals);
    stops.push(stopOf(at, value));
  }
  return stops;
}
