import type { Definition } from "../model/definition.ts";
import { axesOf, type Side } from "./axes.ts";
import type { Axis } from "./axis.ts";
import { inAskingOrder } from "./axis-order.ts";
import { buildLadder } from "./build-diagram.ts";
import { Diagram, partsOf, terminalOf } from "./diagram.ts";
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
  const asked = inAskingOrder(axesOf(sides), sides.slice(0, 2), last !== undefined);
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

/** A proposed ladder, and the root of both its classes and the baseline's. */
export interface Proposal extends LadderRoot {
  readonly joint: number;
}

/** What a pair says of a tuple: of both definitions, on the same unknown values. */
export interface Outcome {
  readonly baseline: Verdicts;
  readonly proposed: Verdicts;
  /** Whether the class is another: UNCHANGED, MAY_MOVE or MOVED. */
  readonly change: number;
}

/** All ladders, and each proposed one together with the baseline, as diagrams. */
export class Compiled {
  /** Of pairs of classes. */
  readonly diagram: Diagram;
  readonly #ladders: Diagram;
  readonly baseline: LadderRoot;
  readonly proposals: readonly [Proposal, ...Proposal[]];

  /** @throws DefinitionTooLarge */
  constructor({ axes, programs }: Plan) {
    const cells = axes.map((axis) => axis.cellCount);
    this.#ladders = new Diagram(cells);
    this.diagram = new Diagram(cells);
    const codes = new Map([...new Set(programs.flatMap(({ classIds }) => classIds))].map((id, code) => [id, code]));
    const ladder = (program: Program): LadderRoot => {
      const own = program.classIds.map((id) => codes.get(id) as number);
      return {
        root: buildLadder(this.#ladders, program, own),
        program,
        classAt: new Map(own.map((code, at) => [terminalOf(code), at])),
      };
    };
    const [first, ...others] = programs.map(ladder) as [LadderRoot, LadderRoot];
    this.baseline = first;
    this.proposals = others.map((each) => ({
      ...each,
      joint: this.diagram.joint(this.#ladders, first.root, each.root),
    })) as unknown as Compiled["proposals"];
  }

  get proposed(): LadderRoot {
    return this.proposals[0];
  }

  /** Nodes of all ladders. */
  get size(): number {
    return this.#ladders.nodeCount;
  }

  /** Roots of the pairs. */
  get roots(): number[] {
    return this.proposals.map(({ joint }) => joint);
  }

  /** @param cells by axis, the cells in which the site's value may lie */
  outcome(cells: readonly (readonly number[])[]): Outcome {
    return this.outcomeOf(this.proposals[0], this.diagram.reached(this.proposals[0].joint, cells));
  }

  /** @param terminals pairs that can be reached from the root of a proposed ladder */
  outcomeOf(proposal: Proposal, terminals: Iterable<number>): Outcome {
    const pairs = Array.from(terminals, partsOf);
    const equal = pairs.filter(([a, b]) => a === b).length;
    return {
      baseline: verdictsOf(this.baseline, new Set(pairs.map(([a]) => a))),
      proposed: verdictsOf(proposal, new Set(pairs.map(([, b]) => b))),
      change: equal === pairs.length ? UNCHANGED : equal === 0 ? MOVED : MAY_MOVE,
    };
  }
}

/** What the terminals that can be reached say. */
function verdictsOf({ program, classAt }: LadderRoot, terminals: ReadonlySet<number>): Verdicts {
  const classes = Array.from(terminals, (terminal) => classAt.get(terminal) as number);
  const inside = classes.filter((at) => at < program.asmCount).length;
  return {
    possible: classes.reduce((bits, at) => bits | (1 << at), 0) >>> 0,
    determined: classes.length === 1 ? (classes[0] as number) : -1,
    status: inside === classes.length ? IN : inside === 0 ? OUT : CANNOT_TELL,
  };
}
