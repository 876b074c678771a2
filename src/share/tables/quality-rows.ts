import "../../dialects/data-words.ts";
import { asks } from "../../dialects/asks.ts";
import { t } from "../../dialects/text.ts";
import { attributeLabel } from "../../dialects/words.ts";
import { agesOf } from "../../engine/quality/ages.ts";
import { samePosition } from "../../engine/quality/duplicates.ts";
import { OLD_YEARS } from "../../state/quality.ts";
import { knownSites } from "../../state/site-values.ts";
import { exactly } from "../facts/shown.ts";
import { shownText } from "../facts/shown-text.ts";
import { inSteps } from "../protect/steps.ts";
import type { ShareInput } from "../share-input.ts";
import type { Cell } from "./table.ts";

/**
 * What the whole file is worth, as the page says it: how much is known of what the two definitions ask, old and undated
 * visits, positions that sites share. Under a minimum every count is a step, for what is not known is told by the rest.
 */
export function qualityRows({ dataSet, choice, protection }: ShareInput): (readonly [string, Cell])[] {
  const { table } = dataSet;
  const { fewest } = protection;
  const said = (count: number): Cell => (fewest > 1 ? shownText(inSteps(count, fewest, 0)) : shownText(exactly(count)));
  const asked = [...new Set([...asks(choice.baseline), ...asks(choice.proposed)])];
  const { old, undated } = agesOf(table, OLD_YEARS);
  return [
    ...asked.map(
      (property) =>
        [t("tables.data.known", { attribute: attributeLabel(property) }), said(knownSites(table, property))] as const,
    ),
    [t("tables.data.old", { years: OLD_YEARS }), said(old.length)],
    [t("tables.data.undated"), said(undated.length)],
    [t("tables.data.same_position"), said(samePosition(table).flat().length)],
  ];
}
