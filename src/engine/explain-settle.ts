import type { Possible } from "./explain-logic.ts";
import type { Outcome, Survey } from "./explain-survey.ts";
import type { Asked, Cell } from "./explain-values.ts";
import { CANNOT_TELL } from "./run.ts";

/** What learning one property would tell. */
export interface Question extends Asked {
  /** Cells in ascending order; neighbours that lead to one outcome are one answer. */
  readonly answers: readonly Answer[];
  /** Every answer settles the status. */
  readonly decisive: boolean;
}
export interface Answer {
  readonly cells: readonly Cell[];
  readonly outcome: Outcome;
}

const same = (a: Outcome, b: Outcome): boolean => a.status === b.status && a.classes.join(" ") === b.classes.join(" ");

function grouped(cells: readonly Cell[], outcomes: readonly Outcome[]): Answer[] {
  const answers: { cells: Cell[]; outcome: Outcome }[] = [];
  for (const [at, cell] of cells.entries()) {
    const outcome = outcomes[at];
    if (!outcome) continue;
    const last = answers.at(-1);
    if (last && same(last.outcome, outcome)) last.cells.push(cell);
    else answers.push({ cells: [cell], outcome });
  }
  return answers;
}

/** For each property that is not one known value: what each answer would lead to. What tells nothing is left out. */
export function questionsOf(asked: readonly Asked[], possible: Possible, known: Survey): Question[] {
  const questions = asked.flatMap((ask) => {
    const outcomes = known.byCell.get(ask.property);
    const cells = possible.get(ask.property);
    if (!outcomes || !cells || outcomes.every((outcome) => same(outcome, known.outcome))) return [];
    const answers = grouped(cells, outcomes);
    return [{ ...ask, answers, decisive: answers.every(({ outcome }) => outcome.status !== CANNOT_TELL) }];
  });
  return questions.sort((a, b) => Number(b.decisive) - Number(a.decisive));
}
