import { listed } from "../../dialects/outcome-words.ts";
import { t } from "../../dialects/text.ts";
import type { View } from "../../state/store.ts";
import { ENTERS, LEAVES, NOW_CANNOT_TELL, PROPOSED, SITES } from "../protect/quantities.ts";
import type { Totals } from "../protect/totals.ts";
import { isExact, type Shown } from "./shown.ts";
import { shownMiddle, shownText } from "./shown-text.ts";

/** For the slot of a message: a number, so that its plural is right, where it is one. */
export const slot = (shown: Shown): number | string => (isExact(shown) ? shown.min : shownText(shown));

const read = (all: readonly Shown[], at: number): Shown => all[at] as Shown;
const isNone = ({ max }: Shown): boolean => max === 0;

/** How many meet definition B: a range where some cannot be told. */
function meetTitle({ sites }: Totals): string {
  const [total, inside, cannotTell] = [read(sites, SITES), read(sites, PROPOSED), read(sites, PROPOSED + 1)];
  if (isNone(total)) return t("finding.title.none");
  if (isExact(total) && total.min === 1) return oneSite(inside, cannotTell);
  if (![total, inside, cannotTell].every(isExact)) {
    return t("facts.title.between", { total: shownText(total), in: shownText(inside), n: slot(cannotTell) });
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

/** "49 sites leave, 89 enter and 184 can no longer be told"; "" where none does. */
function moves(totals: Totals): string {
  const order = leavesFirst(totals)
    ? ([LEAVES, ENTERS, NOW_CANNOT_TELL] as const)
    : ([ENTERS, LEAVES, NOW_CANNOT_TELL] as const);
  const kinds = order.filter((kind) => !isNone(read(totals.sites, kind)));
  const words = kinds.map((kind, at) => t((at === 0 ? FIRST : THEN)[kind], { n: slot(read(totals.sites, kind)) }));
  return listed("and", words);
}

/** Who leaves, said before how many are left, where they are more workers than those who enter. */
function withLeaving(totals: Totals, title: string): string {
  const [sites, workers] = [read(totals.sites, LEAVES), read(totals.workers, LEAVES)];
  if (isNone(sites) || isNone(workers) || !leavesFirst(totals)) return title;
  const leaving = t("facts.title.leaving", { n: slot(sites), workers: shownText(workers) });
  return t("facts.title.leave_first", { leaving, title: title.slice(0, 1).toLowerCase() + title.slice(1) });
}

/** The finding as a title, of what the view shows: how many meet definition B, or what moved. */
export function findingOf(totals: Totals, what: View["what"], comparing: boolean): string {
  if (what === "class" || !comparing) return comparing ? withLeaving(totals, meetTitle(totals)) : meetTitle(totals);
  const moved = moves(totals);
  return moved === "" ? t("facts.title.change.same") : t("facts.title.change", { moves: moved });
}
