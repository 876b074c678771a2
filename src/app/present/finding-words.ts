import { listed } from "../../dialects/outcome-words.ts";
import { t } from "../../dialects/text.ts";
import type { PairCounts } from "../../engine/counts.ts";
import { findingTitle } from "../../panels/explore/Finding.tsx";
import { type Moves, movesOf, moveWords } from "../../panels/results/answer.ts";
import type { View } from "../../state/store.ts";

const ENTER_FIRST: readonly (keyof Moves)[] = ["enters", "leaves", "nowCannotTell"];
const LEAVE_FIRST: readonly (keyof Moves)[] = ["leaves", "enters", "nowCannotTell"];

function firstWords(kind: keyof Moves, n: number): string {
  if (kind === "enters") return t("present.sites.enter", { n });
  return kind === "leaves" ? t("present.sites.leave", { n }) : t("present.sites.cannot_tell", { n });
}

const thenWords = (kind: keyof Moves, n: number): string =>
  kind === "nowCannotTell" ? t("present.cannot_tell", { n }) : moveWords(kind, n);

/** Who leaves comes first where more recorded workers leave than enter. */
function movesTitle({ statusFlow }: PairCounts): string {
  const sites = movesOf({ statusFlow });
  const workers = movesOf({ statusFlow: { ...statusFlow, sites: statusFlow.workers } });
  const order = workers.leaves > workers.enters ? LEAVE_FIRST : ENTER_FIRST;
  const parts = order
    .filter((kind) => sites[kind] > 0)
    .map((kind, at) => (at === 0 ? firstWords(kind, sites[kind]) : thenWords(kind, sites[kind])));
  return parts.length === 0 ? t("present.same") : t("present.under", { moves: listed("and", parts) });
}

/** The finding of a view as a title, counted now: what moved, or how many meet B. */
export const viewTitle = (counts: PairCounts, { what }: View): string =>
  what === "change" && counts.sites > 0 ? movesTitle(counts) : findingTitle(counts);
