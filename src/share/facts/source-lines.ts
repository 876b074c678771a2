import { t } from "../../dialects/text.ts";
import { isUndated, type SiteTable } from "../../model/site-table.ts";
import { placedCount } from "../../state/results.ts";
import type { Protection } from "../../state/sharing.ts";
import { yearOf } from "../../state/site-values.ts";
import { shownOf } from "../protect/of-whole.ts";
import { inSteps, isSmall } from "../protect/steps.ts";
import type { Totals } from "../protect/totals.ts";
import type { ShareInput } from "../share-input.ts";
import { slot } from "./finding.ts";
import { isExact, type Shown } from "./shown.ts";
import { spokenText } from "./shown-text.ts";

/** An address or a path says where a file lay; a source is a name. */
const PLACE_OF_FILE = /^([a-z][\w+.-]*:\/\/|[a-z]:[\\/]|[\\/.~])/i;

interface Visits {
  readonly count: number;
  /** Years; null where no visit is dated. */
  readonly years: readonly [number, number] | null;
}

/** Visits of the sites that are counted. */
function visitsOf({ siteCount, visitStart, observedOn }: SiteTable, include: Uint8Array | null): Visits {
  let count = 0;
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let site = 0; site < siteCount; site++) {
    if (include?.[site] === 0) continue;
    const [from, end] = [visitStart[site] as number, visitStart[site + 1] as number];
    count += end - from;
    for (let visit = from; visit < end; visit++) {
      const day = observedOn[visit] as number;
      if (!isUndated(day)) [first, last] = [Math.min(first, day), Math.max(last, day)];
    }
  }
  return { count, years: first > last ? null : [yearOf(first), yearOf(last)] };
}

/** Visits as exact as the sites: many files have one of each, and then one number is the other. */
function visitWords(visits: Visits, sites: number, { fewest }: Protection, totals: Totals): string {
  // That two or three sites were visited again tells of few sites too.
  const again = isSmall(visits.count - sites, fewest);
  const words = t("facts.source.visits", {
    n: slot(again ? inSteps(visits.count, fewest, 0) : totals.other(visits.count)),
  });
  if (!visits.years) return words;
  const [first, last] = visits.years.map(String) as [string, string];
  return t(first === last ? "facts.source.year" : "facts.source.years", { visits: words, first, last });
}

/** Who recorded the sites, when, under which licence, in what frame; and whose the ground is. */
export function sourceText({ dataSet, results, protection }: ShareInput, totals: Totals): string {
  const { synthetic, source, name, licence, citation, frame, table } = dataSet;
  const named = source && !PLACE_OF_FILE.test(source) ? source : null;
  const own = protection.sensitivity === "public" && !PLACE_OF_FILE.test(name) ? name : t("facts.source.own");
  const visits = visitWords(visitsOf(table, results.include), results.counts.sites, protection, totals);
  const parts = [
    synthetic ? t("facts.source.invented") : (named ?? own),
    visits,
    t("facts.source.last_known"),
    ...(licence ? [licence] : []),
  ];
  const from = `${parts.reduce((a, b) => t("list.comma", { a, b }))}.`;
  const framed = frame ? [t("facts.source.frame", { frame })] : [];
  const cited = citation ? [t("facts.source.citation", { citation })] : [];
  return [from, ...cited, ...framed, t("facts.source.ground")].reduce((a, b) => t("facts.sentences", { a, b }));
}

const isNone = (shown: Shown): boolean => isExact(shown) && shown.min === 0;

/** That positions look wrong, where some do; a step that may hold none is not said. */
function suspiciousWords(
  whole: number,
  positions: ShareInput["positions"],
  { fewest }: Protection,
  isTold: boolean,
): string[] {
  if (!positions || !isTold) return [];
  const shown = shownOf(positions.zero + positions.swapped + positions.outside, whole, fewest);
  return shown.min === 0 ? [] : [t("facts.counted.suspicious", { n: slot(shown) })];
}

/** What the numbers count, and what none of them counts. */
export function countedText(
  { dataSet, results, choice: { filters }, positions, protection }: ShareInput,
  totals: Totals,
): string {
  const { siteCount } = dataSet.table;
  const sites = totals.sites[0] as Shown;
  const unplaced = totals.other(results.counts.sites - placedCount(dataSet.table, results.include));
  const leftOut = totals.other(siteCount - results.counts.sites - results.withoutLaw);
  const withoutLaw = totals.other(results.withoutLaw);
  const parts = [
    t("facts.counted.sites", { n: slot(sites) }),
    isNone(unplaced) ? t("facts.counted.all_placed") : t("facts.counted.not_placed", { n: spokenText(unplaced) }),
    t("facts.counted.set_aside", { n: slot(totals.other(dataSet.setAside)) }),
    // What cannot be is not said to be few.
    ...(isNone(leftOut) || !(filters.workingOnly || filters.clauses.length > 0)
      ? []
      : [t("facts.counted.left_out", { n: spokenText(leftOut) })]),
    ...(results.withoutLaw === 0 ? [] : [t("facts.counted.without_law", { n: spokenText(withoutLaw) })]),
    ...suspiciousWords(dataSet.table.siteCount, positions, protection, isExact(sites)),
    t("facts.counted.workers", { n: spokenText(totals.notRecorded) }),
  ];
  return parts.reduce((a, b) => t("facts.sep", { a, b }));
}
