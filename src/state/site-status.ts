import { IN, OUT, type PairRun, type SideAnswers, type Status } from "../engine/run.ts";

/** What a run says of one site under one definition. */
export interface SiteAnswer {
  /** In the definition's order; one where the class is determined. */
  readonly classes: readonly string[];
  readonly status: Status;
}

const statusOf = (code: number | undefined): Status => (code === IN || code === OUT ? code : 1);

/** @param outcome index into the by-outcome arrays: `run.outcomes[site]`. */
export function answerOf({ classIds, possible, status }: SideAnswers, outcome: number): SiteAnswer {
  const bits = possible[outcome] ?? 0;
  return { classes: classIds.filter((_, at) => (bits >>> at) & 1), status: statusOf(status[outcome]) };
}

/** One site under both definitions. */
export function answersOf(
  run: PairRun,
  site: number,
): { readonly baseline: SiteAnswer; readonly proposed: SiteAnswer } {
  const outcome = run.outcomes[site] ?? 0;
  return { baseline: answerOf(run.baseline, outcome), proposed: answerOf(run.proposed, outcome) };
}
