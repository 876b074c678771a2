import { t } from "../../dialects/text.ts";
import type { PairCounts } from "../../engine/counts.ts";
import { type ChangeKind, changeKind } from "../../ui/palette.ts";

/** What the answer in one line is made of. */
export type AnswerCounts = Pick<PairCounts, "sites" | "proposed" | "statusFlow">;

export const MOVES = ["enters", "leaves", "nowCannotTell"] as const satisfies readonly ChangeKind[];
export type Moves = Readonly<Record<(typeof MOVES)[number], number>>;

/** Sites by what happens to their status, from the 3 by 3 flow. */
export function movesOf({ statusFlow }: Pick<AnswerCounts, "statusFlow">): Moves {
  const moves = { enters: 0, leaves: 0, nowCannotTell: 0 };
  for (const [from, row] of statusFlow.sites.entries()) {
    for (const [to, sites] of row.entries()) {
      const kind = changeKind(from, to);
      if (kind === "enters" || kind === "leaves" || kind === "nowCannotTell") moves[kind] += sites;
    }
  }
  return moves;
}

/** A range and a plural have no meaning for one site. */
export function oneSite({ in: inside, cannotTell }: { readonly in: number; readonly cannotTell: number }): string {
  if (inside === 1) return t("results.sentence.one.in");
  return t(cannotTell === 1 ? "results.sentence.one.cannot_tell" : "results.sentence.one.out");
}

/** "89 enter" */
export function moveWords(kind: keyof Moves, n: number): string {
  if (kind === "enters") return t("answer.enter", { n });
  return kind === "leaves" ? t("answer.leave", { n }) : t("answer.now_cannot_tell", { n });
}

/** The whole answer, said. */
export function announcement({ sites, proposed, statusFlow }: AnswerCounts): string {
  const moves = movesOf({ statusFlow });
  const words = MOVES.filter((kind) => moves[kind] > 0).map((kind) => moveWords(kind, moves[kind]));
  const moved = words.length === 0 ? t("answer.same") : words.reduce((a, b) => t("list.comma", { a, b }));
  return t("answer.announce", { n: sites, ...proposed.status, moved });
}
