import { type SiteWords, siteWords } from "../../dialects/explain-words.ts";
import { type Explanation, explainSite } from "../../engine/explain.ts";
import type { PairRun } from "../../engine/run.ts";
import { readerOf } from "../../engine/site-reader.ts";
import type { Definition } from "../../model/definition.ts";
import type { SiteTable } from "../../model/site-table.ts";
import type { Side } from "../../state/choice.ts";
import { memo } from "../../state/memo.ts";
import { answersOf } from "../../state/site-status.ts";

/** Why a site is what it is under one definition, as facts and as words. */
export interface Explained {
  readonly definition: Definition;
  readonly explanation: Explanation;
  readonly words: SiteWords;
}

/** The outcome is the run's, so that the card never differs from the map and the counts. */
export const explained = memo(
  (table: SiteTable, run: PairRun, site: number, side: Side, definition: Definition): Explained => {
    const explanation = { ...explainSite(readerOf(table, site), definition), outcome: answersOf(run, site)[side] };
    return { definition, explanation, words: siteWords(definition, explanation) };
  },
);
