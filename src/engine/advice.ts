import type { Definition } from "../model/definition.ts";
import type { Issue } from "../model/issue.ts";
import { advise, Bench } from "./advice-bench.ts";
import { adviseOnCorners } from "./advice-corners.ts";
import { adviseOnField } from "./advice-field.ts";
import { adviseOnCriteria, adviseOnRules } from "./advice-ladder.ts";
import { adviseOnText } from "./advice-written.ts";
import { DefinitionTooLarge } from "./diagram.ts";

function onMeaning(definition: Definition): Issue[] {
  try {
    const bench = new Bench(definition);
    return [adviseOnCorners, adviseOnField, adviseOnRules, adviseOnCriteria].flatMap((ask) => ask(bench));
  } catch (error) {
    if (!(error instanceof DefinitionTooLarge)) throw error;
    return [advise("not_checked", "rules", error.params)];
  }
}

/**
 * What the author of a definition may want to know, surprise corners first. Exact over every possible value, or said
 * to be not checked. Notes with code `advice.*`, facts in `params` and the place in `column`.
 */
export const adviseOn = (definition: Definition): Issue[] => [...onMeaning(definition), ...adviseOnText(definition)];
