import { IN, OUT, type PairRun, type SideAnswers, type Status } from "../engine/run.ts";

/** What a run says of one site under one definition. */
export interface SiteAnswer {
  /** In the definition's order; one where the class is determined. */
  readonly classes: readonly string[];
  readonly status: Status;
}

const statusOf = (code: number | undefined): Status => (code === IN || code === OUT ? code : 1);

/** @param tuple index into the by-tuple arrays: `run.tuples[site]`. */
export function answerOf({ classIds, possible, status }: SideAnswers, tuple: number): SiteAnswer {
  const bits = possible[tuple] ?? 0;
  return { classes: classIds.filter((_, at) => (bits >>> at) & 1), status: statusOf(status[tuple]) };
}

/** One site under both definitions. */
export function answersOf(
  run: PairRun,
  site: number,
): { readonly baseline: SiteAnswer; readonly proposed: SiteAnswer } {
  const tuple = run.tuples[site] ?? 0;
  return { baseline: answerOf(run.baseline, tuple), proposed: answerOf(run.proposed, tuple) };
}
