import { DefinitionTooLarge } from "../engine/diagram.ts";
import type { SiteTable } from "../model/site-table.ts";
import type { Choice } from "./choice.ts";
import { type HeldUp, type Results, resultsOf } from "./results.ts";

interface Applied {
  /** null where no pair could yet be applied to these data. */
  readonly results: Results | null;
  /** Why the results are not those of the pair asked for. */
  readonly fault: DefinitionTooLarge | null;
}

let good: Results | null = null;

/** What the pair says of the sites or, where it is too large to be applied, what the last good pair said. */
export function lastGood(table: SiteTable, choice: Choice, heldUp: HeldUp | null): Applied {
  try {
    good = resultsOf(table, choice, heldUp);
    return { results: good, fault: null };
  } catch (error) {
    if (!(error instanceof DefinitionTooLarge)) throw error;
    return { results: good?.table === table ? good : null, fault: error };
  }
}
