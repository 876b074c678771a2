import { DefinitionTooLarge } from "../engine/diagram.ts";
import type { SiteTable } from "../model/site-table.ts";
import { isSmall, useBeside } from "./beside.ts";
import type { Choice } from "./choice.ts";
import { askedOf } from "./linked.ts";
import { askedFor, type HeldUp, isProvided, type Results, resultsOf } from "./results.ts";

interface Applied {
  /** null where no pair could yet be applied to these data. */
  readonly results: Results | null;
  /** Why the results are not those of the pair asked for. */
  readonly fault: DefinitionTooLarge | null;
}

let good: Results | null = null;

/** The results last shown. */
export const resultsNow = (): Results | null => good;

/** A large table's run is asked for beside the page; until it comes, the results before it stay. */
function large(table: SiteTable, choice: Choice, heldUp: HeldUp | null): Applied {
  const { asked, include, workers } = askedFor(table, choice, heldUp);
  if (isProvided(asked)) {
    good = resultsOf(table, choice, heldUp);
    return { results: good, fault: null };
  }
  const before = good?.table === table ? good : null;
  const groupings = before ? askedOf(before.run) : [];
  const fault = useBeside.getState().part?.runBeside(asked, { include, workers, groupings }) ?? null;
  return { results: before, fault };
}

/** What the pair says of the sites or, where it is too large to be applied, what the last good pair said. */
export function lastGood(table: SiteTable, choice: Choice, heldUp: HeldUp | null): Applied {
  const inHand = useBeside.getState().part?.resultsInHand(choice);
  if (inHand?.table === table) {
    good = inHand;
    return { results: good, fault: null };
  }
  if (!isSmall(table)) return large(table, choice, heldUp);
  try {
    good = resultsOf(table, choice, heldUp);
    return { results: good, fault: null };
  } catch (error) {
    if (!(error instanceof DefinitionTooLarge)) throw error;
    return { results: good?.table === table ? good : null, fault: error };
  }
}
