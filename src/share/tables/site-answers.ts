import type { PairRun, SideAnswers } from "../../engine/run.ts";
import { type ChangeKind, changeKind } from "../../ui/palette.ts";
import { STATUSES } from "./labels.ts";

/** What one definition says of a site, in the words of the command line's CSV. */
export interface SiteAnswer {
  /** Class ids in the definition's order, joined by a space. */
  readonly possible: string;
  /** Empty unless determined. */
  readonly class: string;
  readonly asm: string;
}

export interface PairAnswer {
  readonly baseline: SiteAnswer;
  readonly proposed: SiteAnswer;
  readonly change: ChangeKind;
}

const sideAnswer = ({ classIds, possible, determined, status }: SideAnswers, outcome: number): SiteAnswer => ({
  possible: classIds.filter((_id, bit) => ((possible[outcome] ?? 0) >>> bit) & 1).join(" "),
  class: classIds[determined[outcome] ?? -1] ?? "",
  asm: STATUSES[status[outcome] ?? -1] ?? "",
});

/** What a run says of each site, by its row in the table. */
export function siteAnswers(run: PairRun): (site: number) => PairAnswer {
  const answers = Array.from(
    { length: run.outcomeCount },
    (_, outcome): PairAnswer => ({
      baseline: sideAnswer(run.baseline, outcome),
      proposed: sideAnswer(run.proposed, outcome),
      change: changeKind(run.baseline.status[outcome] ?? 0, run.proposed.status[outcome] ?? 0),
    }),
  );
  return (site) => answers[run.outcomes[site] ?? 0] as PairAnswer;
}
