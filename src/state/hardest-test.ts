import { testWords } from "../dialects/sentence.ts";
import { clauseCounts } from "../engine/clause-counts.ts";
import type { Definition } from "../model/definition.ts";
import type { SiteTable } from "../model/site-table.ts";
import { testsOf } from "../model/walk.ts";
import { memo } from "./memo.ts";

/** The test of a definition that surely fails at most sites, in words, and at how many; null where none fails. */
export const hardestTest = memo((table: SiteTable, definition: Definition, include: Uint8Array | null) => {
  const counts = clauseCounts(table, definition, include);
  const failing = testsOf(definition)
    .map((test) => ({ test, sites: counts.get(test.place.join("."))?.fails ?? 0 }))
    .filter(({ sites }) => sites > 0)
    .sort((a, b) => b.sites - a.sites);
  const [hardest] = failing;
  if (!hardest) return null;
  const { criterion, operator, operand } = hardest.test;
  return { words: testWords(definition, criterion, operator, operand), sites: hardest.sites };
}, 2);
