import "../../dialects/data-words.ts";
import { asks } from "../../dialects/asks.ts";
import { t } from "../../dialects/text.ts";
import { attributeLabel } from "../../dialects/words.ts";
import { agesOf } from "../../engine/quality/ages.ts";
import { samePosition } from "../../engine/quality/duplicates.ts";
import { OLD_YEARS } from "../../state/quality.ts";
import { knownSites } from "../../state/site-values.ts";
import type { Facts } from "../facts/facts.ts";
import { isExact, type Shown } from "../facts/shown.ts";
import { shownOf } from "../protect/of-whole.ts";
import type { ShareInput } from "../share-input.ts";
import { issueTallies } from "./issue-tallies.ts";

/** One count of what the file is worth, as it may leave. */
export interface QualityCount {
  /** For machines: "known.workers", "swapped". */
  readonly key: string;
  readonly label: string;
  readonly shown: Shown;
}

const PLACES = ["zero", "swapped", "outside", "coarse"] as const;

/**
 * What the whole file is worth, as the page says it: how much is known of what the two definitions ask, old and undated
 * visits, positions, rows set aside and values read as unknown by reason. Under a minimum every count is a step.
 */
export function qualityRows({ dataSet, choice, protection, positions }: ShareInput): QualityCount[] {
  const { table } = dataSet;
  const { old, undated } = agesOf(table, OLD_YEARS);
  const ofSites = (key: string, label: string, count: number): QualityCount => ({
    key,
    label,
    shown: shownOf(count, table.siteCount, protection.fewest),
  });
  const asked = [...new Set([...asks(choice.baseline), ...asks(choice.proposed)])];
  return [
    ...asked.map((property) =>
      ofSites(
        `known.${property}`,
        t("tables.data.known", { attribute: attributeLabel(property) }),
        knownSites(table, property),
      ),
    ),
    ofSites("old", t("tables.data.old", { years: OLD_YEARS }), old.length),
    ofSites("undated", t("tables.data.undated"), undated.length),
    ofSites("same_position", t("tables.data.same_position"), samePosition(table).flat().length),
    ...(positions ? PLACES.map((kind) => ofSites(kind, t(`tables.quality.${kind}`), positions[kind])) : []),
    ...issueTallies(dataSet)
      .filter(({ effect }) => effect !== "note")
      .map(({ code, effect, count }) => ({
        key: `${effect}.${code}`,
        label: t(`tables.data.issue.${effect}`, { code }),
        shown: shownOf(count, Number.POSITIVE_INFINITY, protection.fewest),
      })),
  ];
}

/** The same where totals may be told exactly; nothing where they may not, for the file would tell of the few shown. */
export const qualityOutside = ({ sites }: Pick<Facts, "sites">, input: ShareInput): QualityCount[] =>
  isExact(sites) ? qualityRows(input) : [];
