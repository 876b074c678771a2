import { t } from "../../dialects/text.ts";
import type { Facts, SideFacts } from "../facts/facts.ts";
import type { Picture } from "../picture/picture.ts";
import { pagesOf } from "./report-pages.ts";
import { headingSlab, paragraphSlabs, type Slab, space } from "./report-slabs.ts";

/** One definition in words, with where it comes from. */
export function definitionSlabs({ letter, name, version, sentence, citation }: SideFacts): Slab[] {
  return [
    headingSlab(t("report.definition", { letter, name, version }), 15),
    ...paragraphSlabs(sentence),
    ...citation.flatMap((line) => paragraphSlabs(line, 12)),
    space(10),
  ];
}

/** B, and A where the two differ. */
export const sidesOf = ({ baseline, proposed, comparing }: Facts): SideFacts[] =>
  comparing ? [proposed, baseline] : [proposed];

/**
 * Pages that hold both definitions without a cut.
 * @param before pages of the document that stand before them
 */
export const fullDefinitions = (facts: Facts, before: number): Picture[] =>
  pagesOf(
    [headingSlab(t("sheet.definitions.full"), 20), ...sidesOf(facts).flatMap(definitionSlabs)],
    facts,
    t("sheet.definitions"),
    before,
  );
