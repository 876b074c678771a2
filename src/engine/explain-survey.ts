import { type Definition, NOT_COVERED } from "../model/definition.ts";
import { type Possible, type Verdict, verdictOf } from "./explain-logic.ts";
import type { Cell } from "./explain-values.ts";
import { CANNOT_TELL, IN, OUT, type Status } from "./run.ts";

/** What a site can be: its possible classes in the definition's order, and the ASM status that follows. */
export interface Outcome {
  readonly classes: readonly string[];
  readonly status: Status;
}

/** What a site can be, and how that depends on each property that is not one known value. */
export interface Survey {
  readonly outcome: Outcome;
  /** By property, one outcome a cell, whatever the other properties are. */
  readonly byCell: ReadonlyMap<string, readonly Outcome[]>;
  /** By rule. */
  readonly verdicts: readonly Verdict[];
  /** False where the combinations were too many to try: then an outcome may list classes that are not possible. */
  readonly exact: boolean;
}

/** Combinations of cells that are tried one by one; beyond, three-valued logic answers. */
export const MAX_COMBINATIONS = 4096;

export function outcomeOf(definition: Definition, found: ReadonlySet<string>): Outcome {
  const order = [...definition.classes.map((rung) => rung.id), NOT_COVERED];
  const last = order.indexOf(definition.asmUpTo);
  const classes = order.filter((id) => found.has(id));
  const inside = classes.filter((id) => order.indexOf(id) <= last).length;
  return { classes, status: inside === classes.length ? IN : inside === 0 ? OUT : CANNOT_TELL };
}

/** The classes that the ladder leads to in three-valued logic; exactly one where every value is known. */
function ladder(definition: Definition, verdicts: readonly Verdict[]): Set<string> {
  const found = new Set<string>();
  for (const [at, rule] of definition.rules.entries()) {
    if (verdicts[at] !== "fails") found.add(rule.class);
    if (verdicts[at] === "holds") return found;
  }
  return found.add(definition.otherwise ?? NOT_COVERED);
}

const verdictsOf = (definition: Definition, possible: Possible): Verdict[] =>
  definition.rules.map((rule) => verdictOf(definition, rule.when, possible));

const openIn = (possible: Possible): [string, readonly Cell[]][] =>
  [...possible].filter(([, cells]) => cells.length !== 1);

export const combinationsOf = (possible: Possible): number =>
  openIn(possible).reduce((product, [, cells]) => product * cells.length, 1);

const together = (a: Verdict | undefined, b: Verdict): Verdict => (a === undefined || a === b ? b : "unknown");

function tried(definition: Definition, possible: Possible): Survey {
  const open = openIn(possible);
  const all = new Set<string>();
  const found = open.map(([, cells]) => cells.map(() => new Set<string>()));
  const verdicts: Verdict[] = [];
  const total = combinationsOf(possible);
  const fixed = new Map(possible);
  for (let combination = 0; combination < total; combination++) {
    const picked: number[] = [];
    let rest = combination;
    for (const [property, cells] of open) {
      const at = rest % cells.length;
      rest = (rest - at) / cells.length;
      picked.push(at);
      fixed.set(property, [cells[at]!]);
    }
    const answers = verdictsOf(definition, fixed);
    for (const [rule, answer] of answers.entries()) verdicts[rule] = together(verdicts[rule], answer);
    for (const id of ladder(definition, answers)) {
      all.add(id);
      for (const [index, at] of picked.entries()) found[index]?.[at]?.add(id);
    }
  }
  const byCell = new Map(
    open.map(([property], index) => [property, found[index]!.map((set) => outcomeOf(definition, set))]),
  );
  return { outcome: outcomeOf(definition, all), byCell, verdicts, exact: true };
}

function reasoned(definition: Definition, possible: Possible): Survey {
  const outcome = (values: Possible): Outcome =>
    outcomeOf(definition, ladder(definition, verdictsOf(definition, values)));
  const byCell = new Map(
    openIn(possible).map(([property, cells]) => [
      property,
      cells.map((cell) => outcome(new Map(possible).set(property, [cell]))),
    ]),
  );
  return { outcome: outcome(possible), byCell, verdicts: verdictsOf(definition, possible), exact: false };
}

/** Tries every combination of the unknown values where they are few, and reasons in three values where not. */
export const survey = (definition: Definition, possible: Possible, limit = MAX_COMBINATIONS): Survey =>
  combinationsOf(possible) <= limit ? tried(definition, possible) : reasoned(definition, possible);
