import { sentence } from "../../dialects/sentence.ts";
import { t, tCode } from "../../dialects/text.ts";
import { classLabel } from "../../dialects/words.ts";
import { type Definition, UNDETERMINED } from "../../model/definition.ts";
import { hashDefinition } from "../../model/definition-hash.ts";
import type { ClassLook } from "../../ui/palette.ts";
import type { SideTotals, Totals } from "../protect/totals.ts";
import type { ClassFact, SideFacts, StatusShown } from "./facts.ts";
import type { Shown } from "./shown.ts";

/** Digits of a hash that are printed. */
export const HASH_DIGITS = 8;

export function statusShown(all: readonly Shown[], at: number): StatusShown {
  return { in: all[at] as Shown, cannotTell: all[at + 1] as Shown, out: all[at + 2] as Shown };
}

function classFacts(
  definition: Definition,
  classIds: readonly string[],
  looks: readonly ClassLook[],
  { classes }: SideTotals,
): ClassFact[] {
  const facts = classIds.map((id, at): ClassFact => {
    return { id, label: classLabel(definition, id), look: looks[at] ?? null, sites: classes[at] as Shown };
  });
  const undetermined = classes[classIds.length] as Shown;
  return [...facts, { id: UNDETERMINED, label: t("legend.undetermined"), look: null, sites: undetermined }];
}

/** Where a definition comes from, a line each: instrument, what it speaks of, source, standing, what was approximated. */
function citation({ source }: Definition): string[] {
  if (!source) return [];
  const { instrument, article, year, unit, checked, url, status, country, approximated = [] } = source;
  const cited = [instrument, article, year].filter((part) => part !== undefined && part !== "").map(String);
  return [
    ...(cited.length > 0 ? [cited.reduce((a, b) => t("list.comma", { a, b }))] : []),
    ...(status ? [tCode(`status.${status}`)] : []),
    ...(unit ? [t("facts.citation.speaks_of", { unit })] : []),
    ...(url ? [url] : []),
    ...(checked ? [t("facts.citation.checked", { date: checked })] : []),
    ...approximated.map((text) => t("facts.citation.approximated", { text })),
    ...(country ? [t("about.not_legal_advice")] : []),
  ];
}

/** What one definition says of the sites shown. */
export function sideFacts(
  letter: SideFacts["letter"],
  definition: Definition,
  classIds: readonly string[],
  looks: readonly ClassLook[],
  totals: Totals,
  side: SideTotals,
  quantity: number,
): SideFacts {
  return {
    letter,
    id: definition.id,
    name: definition.name,
    version: definition.version,
    hash: hashDefinition(definition).slice(0, HASH_DIGITS),
    sentence: sentence(definition),
    classes: classFacts(definition, classIds, looks, side),
    status: statusShown(totals.sites, quantity),
    workers: statusShown(totals.workers, quantity),
    notRecorded: statusShown(side.notRecorded, 0),
    citation: citation(definition),
  };
}
