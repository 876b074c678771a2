import type { Read } from "../model/reading.ts";
import { axesOf, type Side } from "./axes.ts";
import { type Axis, type Cut, cellsOf, type Limit, type LineAxis, narrowed } from "./axis.ts";
import { Compiled, planOf } from "./compiled.ts";
import { CellSets } from "./site-cells.ts";

/** A stretch of the number line on which the parameter passes no other cut, or one cut itself. */
export interface Stretch {
  /** Where the parameter stands first: on a cut, or just above one. */
  readonly start: Limit;
  /** Open ends of the stretch; both are the cut itself where it is one. */
  readonly from: number;
  readonly to: number;
}

/** The other cuts' values on the swept axes, and the stretches between them, ascending. */
export function stretchesOf(side: Side, param: string, swept: ReadonlySet<string>): Stretch[] {
  const lowest: Limit = { value: -Infinity, above: true };
  const axes = axesOf([{ ...side, moved: { param, limit: lowest } }]);
  const cuts = axes.flatMap((axis) => (axis.kind === "line" && swept.has(axis.property) ? axis.cuts : []));
  const values = [...new Set(cuts.map((cut) => cut.value))].filter(Number.isFinite).sort((a, b) => a - b);
  const bounds = [-Infinity, ...values, Infinity];
  return bounds.slice(0, -1).flatMap((from, at): Stretch[] => {
    const open: Stretch = { start: { value: from, above: true }, from, to: bounds[at + 1] as number };
    const on: Stretch = { start: { value: from, above: false }, from, to: from };
    return at === 0 ? [open] : [on, open];
  });
}

const movedCut = (cut: Cut, { value, above }: Limit): Cut => {
  const odd = cut.side === 1 || cut.side === 3;
  return { value, side: above ? (odd ? 3 : 2) : odd ? 1 : 0 };
};

/** Ends at which a reading's cells change when a cut passes: its own values, the domain's where it is unknown. */
function ownValues(read: Read | undefined, domain: LineAxis["domain"]): readonly number[] {
  if (read?.kind === "known") return [read.value as number];
  if (read?.kind === "some") return read.values as readonly number[];
  return read ? narrowed(read.min, read.max, domain) : domain;
}

/** One swept axis within one stretch: the cells of any reading for any standing of the parameter. */
export class SweptAxis {
  readonly #axis: LineAxis;
  readonly #stretch: Stretch;
  readonly cellSets = new CellSets();
  constructor(axis: LineAxis, stretch: Stretch) {
    this.#axis = axis;
    this.#stretch = stretch;
  }

  /** Own values strictly within the stretch, where passing them changes the reading's cells. */
  turns(read: Read | undefined): readonly number[] {
    const { from, to } = this.#stretch;
    return ownValues(read, this.#axis.domain).filter((value) => value > from && value < to && Number.isFinite(value));
  }

  /** The number, in `cellSets`, of the cells of a reading with the parameter at `limit`. */
  setAt(read: Read | undefined, limit: Limit): number {
    return this.cellSets.id(cellsOf(this.#axisAt(limit), read));
  }

  #axisAt(limit: Limit): LineAxis {
    const { start } = this.#stretch;
    if (limit === start || !start.above) return this.#axis;
    const moved = ({ value, side }: Cut): boolean => value === start.value && side >= 2;
    return { ...this.#axis, cuts: this.#axis.cuts.map((cut) => (moved(cut) ? movedCut(cut, limit) : cut)) };
  }
}

/** The definition with the parameter in one stretch: one diagram, whatever the exact standing. */
export interface Stage {
  readonly stretch: Stretch;
  readonly compiled: Compiled;
  readonly axes: readonly Axis[];
  readonly swept: readonly SweptAxis[];
}

/** @throws DefinitionTooLarge */
export function stageOf(side: Side, param: string, swept: readonly number[], stretch: Stretch): Stage {
  const moved: Side = { ...side, moved: { param, limit: stretch.start } };
  const plan = planOf(moved, moved);
  return {
    stretch,
    compiled: new Compiled(plan),
    axes: plan.axes,
    swept: swept.map((at) => new SweptAxis(plan.axes[at] as LineAxis, stretch)),
  };
}
