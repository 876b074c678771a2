import type { Facts, StatusShown } from "../../share/facts/facts.ts";
import { isExact, type Shown } from "../../share/facts/shown.ts";
import type { Left } from "../../state/left-before.ts";
import type { Protection } from "../../state/sharing.ts";

const exact = (shown: Shown): number | null => (isExact(shown) ? shown.min : null);
const statusTotals = ({ in: inside, cannotTell, out }: StatusShown): (number | null)[] =>
  [inside, cannotTell, out].map(exact);

/** What is remembered of a file that leaves: its totals, and how it shows places. */
export const leftNow = (facts: Facts, { geometry, fewest }: Protection, at: number): Left => ({
  at,
  geometry,
  fewest,
  totals: [exact(facts.sites), ...statusTotals(facts.baseline.status), ...statusTotals(facts.proposed.status)],
});
