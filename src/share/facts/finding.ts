import { listed } from "../../dialects/outcome-words.ts";
import { t } from "../../dialects/text.ts";
import type { View } from "../../state/store.ts";
import { ENTERS, FLOW, LEAVES, NOW_CANNOT_TELL, PROPOSED, SITES } from "../protect/quantities.ts";
import type { Totals } from "../protect/totals.ts";
import { isExact, type Shown } from "./shown.ts";
import { shownMiddle, spokenText } from "./shown-text.ts";

/** For the slot of a message: a number, so that its plural is right, where it is one. */
export const slot = (shown: Shown): number | string => (isExact(shown) ? shown.min : spokenText(shown));

const read = (all: readonly Shown[], at: number): Shown => all[at] as Shown;
const isNone = ({ max }: Shown): boolean => max === 0;
const isUntold = ({ max }: Shown): boolean => max === null;
/** The first word of a title. */
const raised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** How many meet definition B: a range where some cannot be told. */
function meetTitle({ sites }: Totals): string {
  const [total, inside, cannotTell] = [read(sites, SITES), read(sites, PROPOSED), read(sites, PROPOSED + 1)];
  if (isNone(total)) return t("finding.title.none");
  if (isExact(total) && total.min === 1) return oneSite(inside, cannotTell);
  if ([total, inside, cannotTell].some(isUntold)) return t("facts.title.few");
  if (![total, inside, cannotTell].every(isExact)) {
    return t("facts.title.between", { total: spokenText(total), in: spokenText(inside), n: slot(cannotTell) });
  }
  const slots = { low: inside.min, high: inside.min + cannotTell.min, total: total.min, n: cannotTell.min };
  return t(isNone(cannotTell) ? "finding.title.told" : "finding.title", slots);
}

function oneSite(inside: Shown, cannotTell: Shown): string {
  if (inside.min === 1) return t("results.sentence.one.in");
  return t(cannotTell.min === 1 ? "results.sentence.one.cannot_tell" : "results.sentence.one.out");
}

/** Whether more workers leave than enter, or, where these are alike or withheld, more sites. */
function leavesFirst({ sites, workers }: Totals): boolean {
  const [leave, enter] = [shownMiddle(read(workers, LEAVES)), shownMiddle(read(workers, ENTERS))];
  if (leave !== null && enter !== null && leave !== enter) return leave > enter;
  return (shownMiddle(read(sites, LEAVES)) ?? 0) > (shownMiddle(read(sites, ENTERS)) ?? 0);
}

const FIRST = {
  [ENTERS]: "finding.enters",
  [LEAVES]: "finding.leaves",
  [NOW_CANNOT_TELL]: "finding.now_cannot_tell",
} as const;
const THEN = {
  [ENTERS]: "answer.enter",
  [LEAVES]: "answer.leave",
  [NOW_CANNOT_TELL]: "finding.then.now_cannot_tell",
} as const;

const UNTOLD = {
  [ENTERS]: "facts.title.enter",
  [LEAVES]: "facts.title.leave",
  [NOW_CANNOT_TELL]: "facts.title.now_cannot_tell",
} as const;

type Move = keyof typeof FIRST;

/** Of those that enter or leave, the flow cell of which it could not be told before. */
const FROM_CANNOT_TELL: Readonly<Record<Move, number | null>> = {
  [ENTERS]: FLOW + 3,
  [LEAVES]: FLOW + 5,
  [NOW_CANNOT_TELL]: null,
};

/** "1,805 sites leave (1,327 of them could not be told before)". */
function moveWords({ sites }: Totals, move: Move, first: boolean): string {
  const moved = t((first ? FIRST : THEN)[move], { n: slot(read(sites, move)) });
  const before = FROM_CANNOT_TELL[move];
  const unknown = before === null ? null : read(sites, before);
  if (!unknown || unknown.min === 0) return moved;
  return t("facts.title.untold_before", { moved, n: slot(unknown) });
}

/** "Under B, 49 sites leave, 89 enter and 184 can no longer be told", or that nothing moves. */
function changeTitle(totals: Totals): string {
  const order = leavesFirst(totals)
    ? ([LEAVES, ENTERS, NOW_CANNOT_TELL] as const)
    : ([ENTERS, LEAVES, NOW_CANNOT_TELL] as const);
  const kinds = order.filter((kind) => !isNone(read(totals.sites, kind)));
  const [untold, told] = [true, false].map((is) => kinds.filter((kind) => isUntold(read(totals.sites, kind)) === is));
  const moves = listed(
    "and",
    (told ?? []).map((kind, at) => moveWords(totals, kind, at === 0)),
  );
  const unsaid = listed(
    "or",
    (untold ?? []).map((kind) => t(UNTOLD[kind])),
  );
  if (moves === "") {
    return unsaid === "" ? t("facts.title.change.same") : t("facts.title.change.all_untold", { moves: unsaid });
  }
  const title = t("facts.title.change", { moves });
  return unsaid === "" ? title : t("facts.title.change.untold", { title, moves: unsaid });
}

/** Who leaves, said before how many are left, where they are more workers than those who enter. */
function withLeaving(totals: Totals, title: string): string {
  const [sites, workers] = [read(totals.sites, LEAVES), read(totals.workers, LEAVES)];
  if (isNone(sites) || isUntold(sites) || isNone(workers) || !leavesFirst(totals)) return title;
  const leaving = isUntold(workers)
    ? t("facts.title.leaving.sites", { n: slot(sites) })
    : t("facts.title.leaving", { n: slot(sites), workers: spokenText(workers) });
  return raised(t("facts.title.leave_first", { leaving, title: title.slice(0, 1).toLowerCase() + title.slice(1) }));
}

/** The finding as a title, of what the view shows: how many meet definition B, or what moved. */
export function findingOf(totals: Totals, what: View["what"], comparing: boolean): string {
  if (what === "class" || !comparing) return comparing ? withLeaving(totals, meetTitle(totals)) : meetTitle(totals);
  return changeTitle(totals);
}
