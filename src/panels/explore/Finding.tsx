import "../../dialects/late-words.ts";
import { listed } from "../../dialects/outcome-words.ts";
import { t } from "../../dialects/text.ts";
import type { PairCounts } from "../../engine/counts.ts";
import { Frame } from "../Frame.tsx";
import { type Moves, movesOf, oneSite } from "../results/answer.ts";
import "../panels.css";
import "./explore.css";

export type FindingCounts = Pick<PairCounts, "sites" | "proposed" | "statusFlow">;

/** Sites and recorded workers by what happens to their status. */
const moving = ({ statusFlow: { sites, workers } }: FindingCounts): { sites: Moves; workers: Moves } => ({
  sites: movesOf({ statusFlow: { sites, workers } }),
  workers: movesOf({ statusFlow: { sites: workers, workers } }),
});

/** The finding as a title. */
export function findingTitle({ sites: total, proposed }: FindingCounts): string {
  const { in: low, cannotTell: n } = proposed.status;
  if (total === 0) return t("finding.title.none");
  if (total === 1) return oneSite({ in: low, cannotTell: n });
  return n === 0 ? t("finding.title.told", { low, total }) : t("finding.title", { low, high: low + n, total, n });
}

type Move = keyof Moves;
const ENTER_FIRST: readonly Move[] = ["enters", "leaves", "nowCannotTell"];
const LEAVE_FIRST: readonly Move[] = ["leaves", "enters", "nowCannotTell"];

/** "89 sites enter" where it comes first, "89 enter" after another. */
function moveText(kind: Move, n: number, first: boolean): string {
  if (kind === "enters") return t(first ? "finding.enters" : "answer.enter", { n });
  if (kind === "leaves") return t(first ? "finding.leaves" : "answer.leave", { n });
  return t(first ? "finding.now_cannot_tell" : "finding.then.now_cannot_tell", { n });
}

/**
 * What moved, in sentences. Those who leave are named first where more workers leave than enter: a loss of people is not
 * to be hidden behind a gain of sites.
 */
export function findingMoves(counts: FindingCounts): string[] {
  const { sites, workers } = moving(counts);
  const leaveFirst =
    workers.leaves > workers.enters || (workers.leaves === workers.enters && sites.leaves > sites.enters);
  const order = leaveFirst ? LEAVE_FIRST : ENTER_FIRST;
  const parts = order.filter((kind) => sites[kind] > 0).map((kind, at) => moveText(kind, sites[kind], at === 0));
  const said = parts.length === 0 ? t("finding.same") : t("finding.moves", { moves: listed("and", parts) });
  if (workers.enters + workers.leaves === 0) return [said];
  const key = leaveFirst ? "finding.workers.leave_first" : "finding.workers.enter_first";
  return [said, t(key, { leaving: workers.leaves, entering: workers.enters })];
}

interface Props {
  readonly counts: FindingCounts;
  /** What the data set set out to record; printed beside n. */
  readonly frame: string | null;
}

/** The right panel's answer in words: the finding as its title, what moved below it. */
export function Finding({ counts, frame }: Props) {
  return (
    <section className="panel-section finding" aria-labelledby="finding-title">
      <h2 id="finding-title" className="finding-title">
        {findingTitle(counts)}
      </h2>
      <p className="finding-moves">
        {counts.sites > 0 && findingMoves(counts).join(" ")} {frame && <Frame frame={frame} />}
      </p>
    </section>
  );
}
