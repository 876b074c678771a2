import type { ReactNode } from "react";
import { formatNumber, t } from "../../dialects/text.ts";
import type { PairCounts } from "../../engine/counts.ts";
import { type ChangeKind, changeKind } from "../../ui/palette.ts";
import { ChangeMark } from "../../ui/shapes.tsx";
import { StatusSwatch } from "./StatusSwatch.tsx";
import { useThrottled } from "./use-throttled.ts";
import "../panels.css";
import "./results.css";

type Counts = Pick<PairCounts, "sites" | "proposed" | "statusFlow">;

interface Props {
  readonly counts: Counts;
  /** For the one live region of the page; called at most twice a second, and with the last answer always. */
  readonly onAnnounce: (text: string) => void;
}

const MOVES = ["enters", "leaves", "nowCannotTell"] as const satisfies readonly ChangeKind[];
type Moves = Readonly<Record<(typeof MOVES)[number], number>>;

/** Sites by what happens to their status, from the 3 by 3 flow. */
export function movesOf({ statusFlow }: Pick<Counts, "statusFlow">): Moves {
  const moves = { enters: 0, leaves: 0, nowCannotTell: 0 };
  for (const [from, row] of statusFlow.sites.entries()) {
    for (const [to, sites] of row.entries()) {
      const kind = changeKind(from, to);
      if (kind === "enters" || kind === "leaves" || kind === "nowCannotTell") moves[kind] += sites;
    }
  }
  return moves;
}

function moveWords(kind: keyof Moves, n: number): string {
  if (kind === "enters") return t("answer.enter", { n });
  return kind === "leaves" ? t("answer.leave", { n }) : t("answer.now_cannot_tell", { n });
}

function announcement({ sites, proposed, statusFlow }: Counts): string {
  const moves = movesOf({ statusFlow });
  const words = MOVES.filter((kind) => moves[kind] > 0).map((kind) => moveWords(kind, moves[kind]));
  const moved = words.length === 0 ? t("answer.same") : words.reduce((a, b) => t("list.comma", { a, b }));
  return t("answer.announce", { n: sites, ...proposed.status, moved });
}

const Part = ({ mark, children }: { readonly mark: ReactNode; readonly children: ReactNode }) => (
  <span className="answer-part">
    {mark}
    {children}
  </span>
);

/** The answer in one line, always in view: status under B, and what moved against A. */
export function ResultsLine({ counts, onAnnounce }: Props) {
  useThrottled(announcement(counts), onAnnounce);
  const { in: inside, cannotTell, out } = counts.proposed.status;
  const moves = movesOf(counts);
  return (
    <p className="answer-line" data-testid="results-line">
      <Part mark={<StatusSwatch status="in" />}>
        <b>{formatNumber(inside)}</b> {t("table.status.in")}
      </Part>
      <Part mark={<StatusSwatch status="cannotTell" />}>
        <b>{formatNumber(cannotTell)}</b> {t("table.status.cannot_tell")}
      </Part>
      <Part mark={<StatusSwatch status="out" />}>
        <b>{formatNumber(out)}</b> {t("table.status.out")}
      </Part>
      <span className="muted">{t("answer.of", { n: counts.sites })}</span>
      <span className="answer-moves">
        <span className="muted">{t("answer.against")}</span>
        {MOVES.map((kind) => (
          <Part key={kind} mark={<ChangeMark kind={kind} size={14} />}>
            {moveWords(kind, moves[kind])}
          </Part>
        ))}
      </span>
    </p>
  );
}
