import { formatNumber, t } from "../../dialects/text.ts";
import type { StatusCounts } from "../../engine/counts.ts";
import { StatusBar3 } from "../../ui/StatusBar3.tsx";
import { Frame } from "../Frame.tsx";
import { oneSite } from "./answer.ts";
import { StatusSwatch } from "./StatusSwatch.tsx";
import "../panels.css";
import "./results.css";

interface Props {
  readonly counts: StatusCounts;
  readonly baseline: StatusCounts;
  /** Whether the answer is said as a sentence here; elsewhere it is the title. */
  readonly said?: boolean;
  readonly placed: number;
  /** What the data set set out to record; printed beside n. */
  readonly frame: string | null;
  readonly workers: StatusCounts;
  /** Sites whose workers are not recorded, by status. */
  readonly notRecorded: StatusCounts;
}

const KINDS = ["in", "cannotTell", "out"] as const;
const LABELS = { in: "status.in", cannotTell: "status.cannot_tell", out: "status.out" } as const;

const signed = (difference: number): string =>
  difference === 0 ? "±0" : `${difference > 0 ? "+" : "−"}${formatNumber(Math.abs(difference))}`;

/** From here on three numbers do not stand beside each other at their full size. */
const LONG = 100_000;

const total = (counts: StatusCounts): number => counts.in + counts.cannotTell + counts.out;

/** How many meet B: a range where some cannot be told. */
function sentenceOf({ in: low, cannotTell: n }: StatusCounts, all: number): string {
  if (all === 1) return oneSite({ in: low, cannotTell: n });
  if (n === 0) return t("results.sentence.told", { low, total: all });
  return t("results.sentence", { low, high: low + n, total: all, n });
}

/** Three numbers, one bar, one sentence: the answer of the page. */
export function StatusSummary({ counts, baseline, said = true, placed, frame, workers, notRecorded }: Props) {
  const n = total(counts);
  return (
    <section className="panel-section" aria-labelledby="status-title">
      <header className="panel-heading">
        <h2 id="status-title">{t("results.title")}</h2>
        <span className="spring" />
        <span className="muted">
          {placed === n ? t("results.all_placed", { n }) : t("results.placed", { n, placed })}
        </span>
      </header>
      <dl className="status-numbers" data-testid="status-numbers" data-long={n >= LONG || undefined}>
        {KINDS.map((kind) => (
          <div key={kind}>
            <dt>
              <StatusSwatch status={kind} />
              {t(LABELS[kind])}
            </dt>
            <dd className="status-count" data-status={kind}>
              {formatNumber(counts[kind])}
            </dd>
            <dd className="muted">{t("results.against", { change: signed(counts[kind] - baseline[kind]) })}</dd>
          </div>
        ))}
      </dl>
      <StatusBar3 {...counts} />
      {said && (
        <p className="note-line">
          {sentenceOf(counts, n)} {frame && <Frame frame={frame} />}
        </p>
      )}
      <p className="note-line">
        {t("results.workers", {
          in: workers.in,
          cannotTell: workers.cannotTell,
          out: workers.out,
          n: total(notRecorded),
        })}
      </p>
    </section>
  );
}
