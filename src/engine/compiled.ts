import type { Definition } from "../model/definition.ts";
import { axesOf, type Side } from "./axes.ts";
import type { Axis } from "./axis.ts";
import { inAskingOrder } from "./axis-order.ts";
import { buildLadder } from "./build-diagram.ts";
import { Diagram, TRUE, terminalOf } from "./diagram.ts";
import { type Program, programOf } from "./program.ts";
import { CANNOT_TELL, IN, MAY_MOVE, MOVED, OUT, type Status, UNCHANGED } from "./run.ts";

/** A pair resolved over shared axes. Equal keys: one diagram serves both. */
export interface Plan {
  readonly axes: readonly Axis[];
  readonly baseline: Program;
  readonly proposed: Program;
  readonly key: string;
}

export function planOf(baseline: Side, proposed: Side): Plan {
  const axes = inAskingOrder(axesOf([baseline, proposed]), [baseline, proposed]);
  const [a, b] = [programOf(baseline, axes), programOf(proposed, axes)];
  const cells = axes.map((axis) => axis.cellCount);
  return { axes, baseline: a, proposed: b, key: JSON.stringify([cells, a, b]) };
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

interface LadderRoot {
  readonly root: number;
  readonly program: Program;
  /** The side's class by terminal. */
  readonly classAt: ReadonlyMap<number, number>;
}

/** Both ladders, and where they agree, as diagrams. */
export class Compiled {
  readonly #diagram: Diagram;
  readonly baseline: LadderRoot;
  readonly proposed: LadderRoot;
  readonly #same: number;

  /** @throws DefinitionTooLarge */
  constructor({ axes, baseline, proposed }: Plan) {
    this.#diagram = new Diagram(axes.map((axis) => axis.cellCount));
    const codes = new Map([...new Set([...baseline.classIds, ...proposed.classIds])].map((id, code) => [id, code]));
    const ladder = (program: Program): LadderRoot => {
      const own = program.classIds.map((id) => codes.get(id) as number);
      return {
        root: buildLadder(this.#diagram, program, own),
        program,
        classAt: new Map(own.map((code, at) => [terminalOf(code), at])),
      };
    };
    this.baseline = ladder(baseline);
    this.proposed = ladder(proposed);
    this.#same = this.#diagram.same(this.baseline.root, this.proposed.root);
  }

  /** Nodes of both ladders and of their agreement. */
  get size(): number {
    return this.#diagram.size;
  }

  /** @param cells by axis, the cells in which the site's value may lie */
  verdicts({ root, program, classAt }: LadderRoot, cells: readonly (readonly number[])[]): Verdicts {
    const classes = this.#diagram.reached(root, cells).map((terminal) => classAt.get(terminal) as number);
    const inside = classes.filter((at) => at < program.asmCount).length;
    return {
      possible: classes.reduce((bits, at) => bits | (1 << at), 0) >>> 0,
      determined: classes.length === 1 ? (classes[0] as number) : -1,
      status: inside === classes.length ? IN : inside === 0 ? OUT : CANNOT_TELL,
    };
  }

  /** Whether the class is another under the other definition: UNCHANGED, MAY_MOVE or MOVED. */
  change(cells: readonly (readonly number[])[]): number {
    const answers = this.#diagram.reached(this.#same, cells);
    if (answers.length !== 1) return MAY_MOVE;
    return answers[0] === TRUE ? UNCHANGED : MOVED;
  }
}
