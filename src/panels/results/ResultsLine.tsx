import type { ReactNode } from "react";
import { formatNumber, t } from "../../dialects/text.ts";
import { ChangeMark } from "../../ui/shapes.tsx";
import { type AnswerCounts, MOVES, movesOf, moveWords } from "./answer.ts";
import { StatusSwatch } from "./StatusSwatch.tsx";
import "../panels.css";
import "./results.css";

const Part = ({ mark, children }: { readonly mark: ReactNode; readonly children: ReactNode }) => (
  <span className="answer-part">
    {mark}
    {children}
  </span>
);

/** The answer in one line, always in view: status under B, and what moved against A. */
export function ResultsLine({ counts }: { readonly counts: AnswerCounts }) {
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
