import type { Definition } from "../../model/definition.ts";
import type { Results } from "../../state/results.ts";

/** What every card of the definition panel is drawn from. */
export interface CardContext {
  readonly results: Results;
  /** B, whose cards these are. */
  readonly definition: Definition;
  readonly baseline: Definition;
  /** B before the gesture under way: what the curves of cards that are not held are drawn from. */
  readonly atRest: Definition;
}
