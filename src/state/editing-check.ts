import { Compiled, planOf, sideOf } from "../engine/compiled.ts";
import { DefinitionTooLarge } from "../engine/diagram.ts";
import { type Checked, checkDefinition, parseDefinition } from "../model/check-definition.ts";
import { checkPair } from "../model/check-pair.ts";
import type { Definition } from "../model/definition.ts";
import type { DefinitionError } from "../model/findings.ts";

function sizeErrors(baseline: Definition, proposed: Definition): DefinitionError[] {
  try {
    void new Compiled(planOf(sideOf(baseline), sideOf(proposed)));
    return [];
  } catch (error) {
    if (!(error instanceof DefinitionTooLarge)) throw error;
    return [{ code: "definition.too_large", place: "rules", params: error.params }];
  }
}

function beside(checked: Checked, other: Definition): Checked {
  if (!checked.ok) return checked;
  const pair = checkPair(other, checked.definition);
  const errors = pair.length > 0 ? pair : sizeErrors(other, checked.definition);
  return errors.length > 0 ? { ok: false, errors } : checked;
}

/** Whether a draft can come into force: valid by itself, comparable with the other definition, and not too large. */
export const checkDraft = (draft: Definition, other: Definition): Checked => beside(checkDefinition(draft), other);

/** The same from text. */
export const checkText = (text: string, other: Definition): Checked => beside(parseDefinition(text), other);
