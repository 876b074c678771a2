import { formatNumber, t } from "../../dialects/text.ts";
import type { PairCounts } from "../../engine/counts.ts";
import { StatusBar3 } from "../../ui/StatusBar3.tsx";
import { StatusSwatch } from "../results/StatusSwatch.tsx";
import "../results/results.css";

const KINDS = ["in", "cannotTell", "out"] as const;
const LABELS = { in: "status.in", cannotTell: "status.cannot_tell", out: "status.out" } as const;

const signed = (change: number): string =>
  change === 0 ? "" : `${change > 0 ? "+" : "−"}${formatNumber(Math.abs(change))}`;

interface Props {
  readonly counts: PairCounts;
  /** A draft has mistakes: the numbers are those of what is in force. */
  readonly waiting: boolean;
}

/** The status under what is in force, with its difference from A. */
export function StatusAgainst({ counts, waiting }: Props) {
  const { proposed, baseline, sites } = counts;
  const { in: inside, cannotTell } = proposed.status;
  return (
    <section className="panel-section" aria-labelledby="editor-status">
      <header className="panel-heading">
        <h2 id="editor-status">{t("results.title")}</h2>
        <span className="spring" />
        <span className="muted">{t("editor.sites", { n: sites })}</span>
      </header>
      <dl className="status-numbers">
        {KINDS.map((kind) => (
          <div key={kind}>
            <dt>
              <StatusSwatch status={kind} />
              {t(LABELS[kind])}
            </dt>
            <dd className="status-count" data-status={kind}>
              {formatNumber(proposed.status[kind])}
            </dd>
            <dd className="muted">{signed(proposed.status[kind] - baseline.status[kind])}</dd>
          </div>
        ))}
      </dl>
      <StatusBar3 {...proposed.status} />
      <p className="note-line">
        {cannotTell === 0
          ? t("results.sentence.told", { low: inside, total: sites })
          : t("results.sentence", { low: inside, high: inside + cannotTell, total: sites, n: cannotTell })}{" "}
        <span className="muted">{t(waiting ? "editor.status.in_force" : "editor.status.against")}</span>
      </p>
    </section>
  );
}
