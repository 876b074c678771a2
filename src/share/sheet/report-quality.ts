import { t } from "../../dialects/text.ts";
import type { Facts } from "../facts/facts.ts";
import { shownText } from "../facts/shown-text.ts";
import type { ShareInput } from "../share-input.ts";
import { qualityOutside } from "../tables/quality-rows.ts";
import { headingSlab, INNER, paragraphSlabs, type Slab, tableSlabs } from "./report-slabs.ts";

/** What the data are worth: the counts of the page, of the whole file. Nothing where they may not leave. */
export function qualitySlabs(facts: Facts, input: ShareInput): Slab[] {
  const counts = qualityOutside(facts, input);
  if (counts.length === 0) return [];
  const columns = [
    { head: "", width: INNER - 160 },
    { head: t("tables.column.value"), width: 160, number: true },
  ];
  return [
    headingSlab(t("tables.quality"), 20, true),
    ...paragraphSlabs(t("tables.quality.note")),
    ...tableSlabs(
      columns,
      counts.map(({ label, shown }) => [label, shownText(shown)]),
    ),
  ];
}
