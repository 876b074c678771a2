import { attributeOf } from "../model/catalogue.ts";
import type { Definition } from "../model/definition.ts";
import type { Scalar } from "../model/site-table.ts";
import { levelsOf } from "../model/walk.ts";
import type { Possible } from "./explain-logic.ts";
import { combinationsOf, type Outcome, survey } from "./explain-survey.ts";
import { type Asked, allCellsOf, type Cell } from "./explain-values.ts";
import { CANNOT_TELL } from "./run.ts";

/** A change of one known value that would change the status. It describes; it advises nothing. */
export interface Move extends Asked {
  readonly from: Scalar;
  /** The nearest such value; with `beyond`, every value just past it (no least one can be written). */
  readonly to: Scalar;
  readonly beyond: boolean;
  readonly outcome: Outcome;
}

type Target = Pick<Move, "to" | "beyond"> & { readonly cell: Cell };

/** What is counted in whole things moves by whole things. */
const WHOLE = new Set(["persons", "machines", "accidents", "operations"]);

/** The value in a cell that lies nearest to `from`, which is outside it. */
function nearest(cell: Cell, from: number, whole: boolean): Target[] {
  const { min = Number.NaN, max = Number.NaN } = cell;
  if (min === max) return whole && !Number.isInteger(min) ? [] : [{ to: min, beyond: false, cell }];
  const above = min >= from;
  if (!whole) return [{ to: above ? min : max, beyond: true, cell }];
  const to = above ? Math.floor(min) + 1 : Math.ceil(max) - 1;
  return to > min && to < max ? [{ to, beyond: false, cell }] : [];
}

function numberTargets(cells: readonly Cell[], from: number, whole: boolean): Target[][] {
  const above = cells.filter(({ min = from, max = from }) => min >= from && max > from);
  const below = cells.filter(({ min = from, max = from }) => max <= from && min < from);
  return [above, below.reverse()].map((side) => side.flatMap((cell) => nearest(cell, from, whole)));
}

/** Where one value could go, in each direction, nearest first. Nominals have no direction and do not move. */
function targetsOf(definition: Definition, asked: Asked, from: Scalar): Target[][] {
  const { criterion, property } = asked;
  if (criterion.type === "nominal") return [];
  const cells = allCellsOf(definition, asked);
  if (typeof from === "number") {
    const unit = criterion.unit ?? attributeOf(property)?.unit;
    return numberTargets(cells, from, unit !== undefined && WHOLE.has(unit));
  }
  const at = cells.findIndex(({ value }) => value === from);
  const target = (cell: Cell): Target => ({ to: cell.value, beyond: false, cell });
  return at < 0 ? [] : [cells.slice(at + 1).map(target), cells.slice(0, at).reverse().map(target)];
}

/** Numbers by their ratio, levels and yes/no by their steps: roughly how far the change is. */
function lengthOf({ from, to, key, criterion }: Move): number {
  if (typeof from !== "number" || typeof to !== "number") {
    const levels = levelsOf(key, criterion);
    return typeof from === "string" ? Math.abs(levels.indexOf(String(to)) - levels.indexOf(from)) : 1;
  }
  return from > -1 && to > -1 ? Math.abs(Math.log((to + 1) / (from + 1))) : Math.abs(to - from);
}

/** Evaluations that one explanation may spend on moves. */
const BUDGET = 65_536;

/** The nearest change of each single known value, either way, at which the ASM status is another; nearest first. */
export function movesOf(definition: Definition, asked: readonly Asked[], possible: Possible, now: Outcome): Move[] {
  const sides = asked.flatMap((ask) => {
    const cells = possible.get(ask.property);
    const lens = ask.criterion.lens ?? attributeOf(ask.property)?.lens;
    const from = cells?.length === 1 ? cells[0]?.value : undefined;
    if (from === undefined || ask.criterion.immutable || lens === "sensitive") return [];
    return targetsOf(definition, ask, from).map((targets) => ({ ask, from, targets }));
  });
  const trials = sides.reduce((sum, { targets }) => sum + targets.length, 0);
  const limit = combinationsOf(possible) * trials <= BUDGET ? BUDGET : 0;
  const moves = sides.flatMap(({ ask, from, targets }) => {
    for (const { to, beyond, cell } of targets) {
      const { outcome, exact } = survey(definition, new Map(possible).set(ask.property, [cell]), limit);
      // Three-valued logic is sure of in and out; its "cannot tell" may be too cautious to report.
      if (outcome.status === now.status || (!exact && outcome.status === CANNOT_TELL)) continue;
      return [{ ...ask, from, to, beyond, outcome }];
    }
    return [];
  });
  return moves.sort((a, b) => lengthOf(a) - lengthOf(b));
}
