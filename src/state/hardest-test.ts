import { testWords } from "../dialects/sentence.ts";
import { standingsOf } from "../dialects/test-standing.ts";
import { clauseCounts } from "../engine/clause-counts.ts";
import type { Definition } from "../model/definition.ts";
import type { SiteTable } from "../model/site-table.ts";
import { propertyOf, testsOf } from "../model/walk.ts";
import { memo } from "./memo.ts";

/** What a clause is conditional on, or what stands under a `not`, removes no site by failing. */
function isTurned(definition: Definition, criterion: string, words: string): boolean {
  const declared = definition.criteria[criterion];
  const standings = declared ? standingsOf(definition, propertyOf(criterion, declared)) : [];
  return standings.some((standing) => standing.turned && standing.words.endsWith(words));
}

/** The test of a definition that surely fails at most sites, in words, and at how many; null where none fails. */
export const hardestTest = memo((table: SiteTable, definition: Definition, include: Uint8Array | null) => {
  const counts = clauseCounts(table, definition, include);
  const failing = testsOf(definition)
    .map(({ place, criterion, operator, operand }) => ({
      criterion,
      words: testWords(definition, criterion, operator, operand),
      sites: counts.get(place.join("."))?.fails ?? 0,
    }))
    .filter(({ criterion, words, sites }) => sites > 0 && !isTurned(definition, criterion, words));
  const [hardest] = failing.sort((a, b) => b.sites - a.sites);
  return hardest ? { words: hardest.words, sites: hardest.sites } : null;
}, 2);
