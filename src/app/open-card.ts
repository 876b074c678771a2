import type { Token } from "../dialects/pieces.ts";
import type { Definition } from "../model/definition.ts";
import { propertyOf } from "../model/walk.ts";
import { useStore } from "../state/store.ts";

/** The card of a token: that of its property, or of the gate at its place. */
function cardIdOf(definition: Definition, { criterion, param, place }: Token): string {
  const declared = criterion === undefined ? undefined : definition.criteria[criterion];
  if (criterion !== undefined && declared) return propertyOf(criterion, declared);
  return param ?? place.join(".");
}

/** Opens the control of a token of the sentence: its cut becomes the open one, its card comes into view. */
export function openCard(definition: Definition, token: Token): void {
  useStore.getState().openParamOf(token.param ?? token.place.join("."));
  const card = document.getElementById(`card-${cardIdOf(definition, token)}`);
  card?.scrollIntoView({ block: "nearest" });
  card?.querySelector<HTMLElement>("[role=slider], [role=radio][aria-checked=true], input, button")?.focus({
    preventScroll: true,
  });
}
