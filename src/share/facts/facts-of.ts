import { classLooks, looksBeside } from "../../ui/palette.ts";
import "../../dialects/late-words.ts";
import "../../dialects/share-words.ts";
import { encodeLink, isTooLong } from "../../dialects/link.ts";
import { t } from "../../dialects/text.ts";
import { canonicalDefinition } from "../../model/definition-hash.ts";
import { memo } from "../../state/memo.ts";
import { knownPresets } from "../../state/presets.ts";
import { CHANGE_KINDS, type ChangeKind } from "../../ui/palette.ts";
import { linkOf } from "../input-of-link.ts";
import { guardedInput } from "../protect/guard.ts";
import { placesOf } from "../protect/places-of.ts";
import { BASELINE, ENTERS, FLOW, LEAVES, NOW_CANNOT_TELL, PROPOSED, SITES } from "../protect/quantities.ts";
import { type Totals, totalsOf } from "../protect/totals.ts";
import type { ShareInput } from "../share-input.ts";
import { altOf } from "./alt.ts";
import type { Facts, MovedFact } from "./facts.ts";
import { findingOf } from "./finding.ts";
import { linesOf } from "./lines.ts";
import type { Shown } from "./shown.ts";
import { sideFacts } from "./side-facts.ts";
import { stampOf } from "./stamp.ts";

const LANGUAGE = "en";

const LABELS = {
  enters: "flow.enters",
  leaves: "flow.leaves",
  nowCannotTell: "flow.now_cannot_tell",
  cannotTellBoth: "flow.cannot_tell_both",
  same: "flow.same",
} as const;
const AT: Readonly<Record<Exclude<ChangeKind, "same">, number>> = {
  enters: ENTERS,
  leaves: LEAVES,
  nowCannotTell: NOW_CANNOT_TELL,
  cannotTellBoth: FLOW + 4,
};

const movedFacts = ({ sites, workers, same }: Totals): MovedFact[] =>
  CHANGE_KINDS.map((kind) => {
    const label = t(LABELS[kind]);
    if (kind === "same") return { kind, label, ...same };
    return { kind, label, sites: sites[AT[kind]] as Shown, workers: workers[AT[kind]] as Shown };
  });

const flowOf = (all: readonly Shown[]): Shown[][] =>
  [0, 3, 6].map((row) => [0, 1, 2].map((column) => all[FLOW + row + column] as Shown));

/** The address that reopens the view; null where it is too long to be opened. */
function linkTo(input: ShareInput): string | null {
  const hash = encodeLink(linkOf(input), knownPresets());
  return isTooLong(hash) ? null : `${input.page.replace(/#.*$/, "")}${hash}`;
}

function factsFor(asked: ShareInput): Facts {
  const input = guardedInput(asked);
  const { dataSet, choice, results, protection, view } = input;
  const { baseline: a, proposed: b } = choice;
  const totals = totalsOf(results, protection);
  const places = placesOf(input);
  const comparing = canonicalDefinition(a) !== canonicalDefinition(b);
  const { counts } = results;
  const [idsA, idsB] = [counts.baseline.classIds, counts.proposed.classIds];
  const baseline = sideFacts("A", a, idsA, looksBeside(idsA, idsB), totals, totals.baseline, BASELINE);
  const proposed = sideFacts("B", b, idsB, classLooks(idsB), totals, totals.proposed, PROPOSED);
  const found = findingOf(totals, view.what, comparing);
  const title = dataSet.synthetic ? t("facts.title.synthetic", { title: found }) : found;
  const lines = linesOf(input, totals, places, { baseline, proposed }, comparing);
  const moved = comparing && view.what === "class" ? `${findingOf(totals, "change", true)}.` : "";
  return {
    title,
    synthetic: dataSet.synthetic,
    baseline,
    proposed,
    comparing,
    flow: { sites: flowOf(totals.sites), workers: flowOf(totals.workers) },
    moved: movedFacts(totals),
    sites: totals.sites[SITES] as Shown,
    places,
    lines,
    stamp: stampOf(input, { baseline, proposed }),
    link: linkTo(input),
    alt: altOf(title, comparing ? [proposed, baseline] : [proposed], moved, lines),
    fileName: `${dataSet.synthetic ? "SYNTHETIC-" : ""}asm-lens-${proposed.hash}`,
    language: LANGUAGE,
  };
}

/** Everything that leaves the page is said here, once for all formats, under the protection that the input carries. */
export const factsOf = memo(factsFor);
