import type { Definition } from "../model/definition.ts";
import { axesOf, type Side } from "./axes.ts";
import type { Axis } from "./axis.ts";
import { inAskingOrder } from "./axis-order.ts";
import { buildLadder } from "./build-diagram.ts";
import { Diagram, TRUE, terminalOf } from "./diagram.ts";
import { type Program, programOf } from "./program.ts";
import { CANNOT_TELL, IN, MAY_MOVE, MOVED, OUT, type Status, UNCHANGED } from "./run.ts";

/** A baseline and one proposed definition or more, resolved over shared axes. Equal keys: one diagram serves both. */
export interface Plan {
  readonly axes: readonly Axis[];
  /** The baseline first. */
  readonly programs: readonly [Program, ...Program[]];
  readonly key: string;
}

/** @param last properties that are asked last, so that all that does not depend on them is decided before */
export function planOf(baseline: Side, proposed: Side | readonly Side[], last?: ReadonlySet<string>): Plan {
  const sides: readonly [Side, ...Side[]] = [baseline, ...[proposed].flat()];
  const asked = inAskingOrder(axesOf(sides), sides.slice(0, 2));
  const isLast = ({ property }: Axis): boolean => last?.has(property) === true;
  const axes = [...asked.filter((axis) => !isLast(axis)), ...asked.filter(isLast)];
  const [first, ...others] = sides;
  const programs: Plan["programs"] = [programOf(first, axes), ...others.map((side) => programOf(side, axes))];
  const cells = axes.map((axis) => [axis.property, axis.cellCount]);
  return { axes, programs, key: JSON.stringify([cells, programs]) };
}

export const sideOf = (definition: Definition): Side => ({ definition });

/** What one definition says of a tuple. */
export interface Verdicts {
  /** Bit i is class i. */
  readonly possible: number;
  /** -1 where undetermined. */
  readonly determined: number;
  readonly status: Status;
}

export interface LadderRoot {
  readonly root: number;
  readonly program: Program;
  /** The side's class by terminal. */
  readonly classAt: ReadonlyMap<number, number>;
}

/** A proposed ladder, and the root of where it agrees with the baseline. */
interface Proposal extends LadderRoot {
  readonly same: number;
}

/** All ladders, and where each agrees with the baseline, as diagrams. */
export class Compiled {
  readonly diagram: Diagram;
  readonly baseline: LadderRoot;
  readonly proposals: readonly [Proposal, ...Proposal[]];

  /** @throws DefinitionTooLarge */
  constructor({ axes, programs }: Plan) {
    this.diagram = new Diagram(axes.map((axis) => axis.cellCount));
    const codes = new Map([...new Set(programs.flatMap(({ classIds }) => classIds))].map((id, code) => [id, code]));
    const ladder = (program: Program): LadderRoot => {
      const own = program.classIds.map((id) => codes.get(id) as number);
      return {
        root: buildLadder(this.diagram, program, own),
        program,
        classAt: new Map(own.map((code, at) => [terminalOf(code), at])),
      };
    };
    const [first, ...others] = programs.map(ladder) as [LadderRoot, LadderRoot];
    this.baseline = first;
    this.proposals = others.map((each) => ({
      ...each,
      same: this.diagram.same(first.root, each.root),
    })) as unknown as Compiled["proposals"];
  }

  get proposed(): LadderRoot {
    return this.proposals[0];
  }

  /** Nodes of all ladders and of their agreement. */
  get size(): number {
    return this.diagram.size;
  }

  /** Roots of the baseline and then, for each proposed ladder, of it and of where it agrees with the baseline. */
  get roots(): number[] {
    return [this.baseline.root, ...this.proposals.flatMap(({ root, same }) => [root, same])];
  }

  /** @param cells by axis, the cells in which the site's value may lie */
  verdicts(ladder: LadderRoot, cells: readonly (readonly number[])[]): Verdicts {
    return verdictsOf(ladder, this.diagram.reached(ladder.root, cells));
  }

  /** Whether the class is another under the proposed definition: UNCHANGED, MAY_MOVE or MOVED. */
  change(cells: readonly (readonly number[])[]): number {
    return changeOf(this.diagram.reached(this.proposals[0].same, cells));
  }
}

/** What the terminals that can be reached say. */
export function verdictsOf({ program, classAt }: LadderRoot, terminals: readonly number[]): Verdicts {
  const classes = terminals.map((terminal) => classAt.get(terminal) as number);
  const inside = classes.filter((at) => at < program.asmCount).length;
  return {
    possible: classes.reduce((bits, at) => bits | (1 << at), 0) >>> 0,
    determined: classes.length === 1 ? (classes[0] as number) : -1,
    status: inside === classes.length ? IN : inside === 0 ? OUT : CANNOT_TELL,
  };
}

/** UNCHANGED, MAY_MOVE or MOVED, from the terminals of "same". */
export function changeOf(terminals: readonly number[]): number {
  if (terminals.length !== 1) return MAY_MOVE;
  return terminals[0] === TRUE ? UNCHANGED : MOVED;
}
