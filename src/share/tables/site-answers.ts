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

const sideAnswer = ({ classIds, possible, determined, status }: SideAnswers, tuple: number): SiteAnswer => ({
  possible: classIds.filter((_id, bit) => ((possible[tuple] ?? 0) >>> bit) & 1).join(" "),
  class: classIds[determined[tuple] ?? -1] ?? "",
  asm: STATUSES[status[tuple] ?? -1] ?? "",
});

/** What a run says of each site, by its row in the table. */
export function siteAnswers(run: PairRun): (site: number) => PairAnswer {
  const answers = Array.from(
    { length: run.tupleCount },
    (_, tuple): PairAnswer => ({
      baseline: sideAnswer(run.baseline, tuple),
      proposed: sideAnswer(run.proposed, tuple),
      change: changeKind(run.baseline.status[tuple] ?? 0, run.proposed.status[tuple] ?? 0),
    }),
  );
  return (site) => answers[run.tuples[site] ?? 0] as PairAnswer;
}
