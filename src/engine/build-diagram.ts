import { type Diagram, FALSE, TRUE, terminalOf } from "./diagram.ts";
import { EPSILON, type Node, type Program } from "./program.ts";

/** Sums are told apart when they differ by more than rounding; far below what a gate or a score compares. */
const sumKey = (sum: number): number => Math.round(sum / 1e-11);

/** By position and sum, what is left to decide. */
class SumMemo {
  readonly #byPosition: Map<number, number>[] = [];
  get(at: number, sum: number): number | undefined {
    return this.#byPosition[at]?.get(sumKey(sum));
  }
  set(at: number, sum: number, id: number): number {
    this.#byPosition[at] ??= new Map();
    this.#byPosition[at].set(sumKey(sum), id);
    return id;
  }
}

const slack = (weights: readonly number[]): number =>
  1e-7 + weights.reduce((sum, weight) => sum + Math.abs(weight), 0) * 1e-12;

/** Sums of what is left from each position on, least and greatest. */
function remaining(steps: readonly (readonly number[])[]): { least: number; most: number }[] {
  const ends = [{ least: 0, most: 0 }];
  for (const options of [...steps].reverse()) {
    const { least, most } = ends[0] as { least: number; most: number };
    ends.unshift({ least: least + Math.min(...options), most: most + Math.max(...options) });
  }
  return ends;
}

class Builder {
  readonly #diagram: Diagram;
  constructor(diagram: Diagram) {
    this.#diagram = diagram;
  }

  build(node: Node): number {
    switch (node.kind) {
      case "constant":
        return node.value ? TRUE : FALSE;
      case "test":
        return this.#diagram.node(
          node.axis,
          node.truth.map((holds) => (holds ? TRUE : FALSE)),
        );
      case "not":
        return this.#diagram.choose(this.build(node.child), FALSE, TRUE);
      case "gate":
        return this.#gate(node);
      case "score":
        return this.#score(node);
    }
  }

  #gate({ need, weights, children }: Extract<Node, { kind: "gate" }>): number {
    const built = children.map((child) => this.build(child));
    const ends = remaining(weights.map((weight) => [0, weight]));
    const loose = slack(weights);
    const memo = new SumMemo();
    const from = (at: number, sum: number): number => {
      const most = sum + (ends[at]?.most ?? 0);
      if (sum >= need - EPSILON) return TRUE;
      if (most < need - EPSILON - loose) return FALSE;
      const child = built[at];
      if (child === undefined) return FALSE;
      const known = memo.get(at, sum);
      if (known !== undefined) return known;
      this.#diagram.spend();
      const id = this.#diagram.choose(child, from(at + 1, sum + (weights[at] ?? 1)), from(at + 1, sum));
      return memo.set(at, sum, id);
    };
    return from(0, 0);
  }

  #score({ terms, operator, cut }: Extract<Node, { kind: "score" }>): number {
    const ends = remaining(terms.map((term) => term.byCell));
    const loose = slack(terms.flatMap((term) => term.byCell));
    const memo = new SumMemo();
    const from = (at: number, sum: number): number => {
      const { least, most } = ends[at] as { least: number; most: number };
      const certain = compared(sum + least - loose, sum + most + loose, operator, cut);
      if (certain !== undefined) return certain ? TRUE : FALSE;
      const term = terms[at];
      if (!term) return scoreHolds(sum, operator, cut) ? TRUE : FALSE;
      const known = memo.get(at, sum);
      if (known !== undefined) return known;
      this.#diagram.spend();
      const id = this.#diagram.node(
        term.axis,
        term.byCell.map((points) => from(at + 1, sum + points)),
      );
      return memo.set(at, sum, id);
    };
    return from(0, 0);
  }
}

const rounded = (sum: number): number => Math.round(sum / EPSILON);

/** A sum against a score's cut, both rounded. */
export function scoreHolds(sum: number, operator: string, cut: number): boolean {
  const [a, b] = [rounded(sum), rounded(cut)];
  if (operator === "<=") return a <= b;
  if (operator === "<") return a < b;
  if (operator === ">=") return a >= b;
  if (operator === ">") return a > b;
  return (a === b) === (operator === "==");
}

/** What a comparison says of every sum in an open stretch; undefined where it says both. */
function compared(least: number, most: number, operator: string, cut: number): boolean | undefined {
  if (least <= cut && most >= cut) return undefined;
  return scoreHolds(least, operator, cut);
}

/**
 * The diagram of a ladder, whose terminals are classes.
 * @param codes the class code of each of the program's classes
 * @throws DefinitionTooLarge
 */
export function buildLadder(diagram: Diagram, program: Program, codes: readonly number[]): number {
  const builder = new Builder(diagram);
  const terminal = (classAt: number): number => terminalOf(codes[classAt] as number);
  return program.rules.reduceRight(
    (rest, rule) => diagram.choose(builder.build(rule.when), terminal(rule.classAt), rest),
    terminal(program.otherwise),
  );
}

/** The diagram of a single expression, whose terminals are TRUE and FALSE. @throws DefinitionTooLarge */
export const buildNode = (diagram: Diagram, node: Node): number => new Builder(diagram).build(node);
