import { type Definition, type Expr, NOT_COVERED, type Operator, type ScoreTerm } from "../model/definition.ts";
import { propertyOf } from "../model/walk.ts";
import { isOpen, limitsOf, numberOf, type Side } from "./axes.ts";
import { type Axis, lineTruth } from "./axis.ts";
import { gateOf, operandsOf } from "./explain-logic.ts";

/** An expression with every name resolved: tests are tables over the cells of one axis. */
export type Node =
  | { readonly kind: "constant"; readonly value: boolean }
  | { readonly kind: "test"; readonly axis: number; readonly truth: readonly boolean[] }
  | { readonly kind: "not"; readonly child: Node }
  | {
      readonly kind: "gate";
      readonly need: number;
      readonly weights: readonly number[];
      readonly children: readonly Node[];
    }
  | { readonly kind: "score"; readonly terms: readonly Points[]; readonly operator: Operator; readonly cut: number };

/** Points by cell of one axis, over all terms that read it. */
export interface Points {
  readonly axis: number;
  readonly byCell: readonly number[];
}

/** A ladder over axes. Classes are positions in `classIds`. */
export interface Program {
  /** In the definition's order; `not-covered` last, only where nothing else is left. */
  readonly classIds: readonly string[];
  readonly rules: readonly { readonly classAt: number; readonly when: Node }[];
  readonly otherwise: number;
  /** Classes before this position count as ASM. */
  readonly asmCount: number;
}

/** Gates and scores are compared with this much slack (asm-def/1, "Operators"). */
export const EPSILON = 1e-9;

const TRUE: Node = { kind: "constant", value: true };

class Resolver {
  readonly #side: Side;
  readonly #axes: readonly Axis[];
  readonly #axisAt: ReadonlyMap<string, number>;
  constructor(side: Side, axes: readonly Axis[]) {
    this.#side = side;
    this.#axes = axes;
    this.#axisAt = new Map(axes.map((axis, at) => [axis.property, at]));
  }

  node(expr: Expr): Node {
    const { definition } = this.#side;
    if ("is" in expr) return this.#test(...expr.is);
    if ("not" in expr) return { kind: "not", child: this.node(expr.not) };
    if ("score" in expr) {
      const [key, operator, operand] = expr.score;
      if (isOpen(this.#side, operator, operand)) return TRUE;
      const terms = this.#points(definition.scores[key]?.terms ?? []);
      return { kind: "score", terms, operator, cut: numberOf(definition, operand) };
    }
    const gate = gateOf(definition, expr);
    if (!gate) return TRUE;
    const { need, weights, children } = gate;
    return { kind: "gate", need, weights, children: children.map((child) => this.node(child)) };
  }

  #axisOf(key: string): number {
    const criterion = this.#side.definition.criteria[key];
    return criterion ? (this.#axisAt.get(propertyOf(key, criterion)) ?? -1) : -1;
  }

  #test(key: string, operator: Operator, operand: Parameters<typeof isOpen>[2]): Node {
    const at = this.#axisOf(key);
    const axis = this.#axes[at];
    if (!axis || isOpen(this.#side, operator, operand)) return TRUE;
    return { kind: "test", axis: at, truth: this.#truth(axis, operator, operand) };
  }

  #truth(axis: Axis, operator: Operator, operand: Parameters<typeof isOpen>[2]): boolean[] {
    if (axis.kind === "line") return lineTruth(axis, operator, limitsOf(this.#side, axis.scale, operand));
    const wanted = operandsOf(this.#side.definition, operand);
    const cells = new Set(wanted.map((name) => axis.cellOf.get(String(name))));
    const within = operator === "==" || operator === "in";
    return Array.from({ length: axis.cellCount }, (_, cell) => cells.has(cell) === within);
  }

  #points(terms: readonly ScoreTerm[]): Points[] {
    const byAxis = new Map<number, number[]>();
    for (const term of terms) {
      const at = this.#axisOf(term.criterion);
      const axis = this.#axes[at];
      if (axis?.kind !== "line") continue;
      const limited = term.bands.map(({ upTo, points }) => ({
        points,
        reach:
          upTo === undefined || isOpen(this.#side, "<=", upTo)
            ? undefined
            : lineTruth(axis, "<=", limitsOf(this.#side, axis.scale, upTo)),
      }));
      const before = byAxis.get(at);
      const own = Array.from({ length: axis.cellCount }, (_, cell) => {
        const band = limited.find(({ reach }) => reach === undefined || reach[cell]);
        return (before?.[cell] ?? 0) + (band?.points ?? 0) * (term.weight ?? 1);
      });
      byAxis.set(at, own);
    }
    return [...byAxis].map(([axis, byCell]) => ({ axis, byCell })).sort((a, b) => a.axis - b.axis);
  }
}

/** The class ids of a definition as its answers list them. */
export const classIdsOf = ({ classes, otherwise }: Definition): string[] => [
  ...classes.map((rung) => rung.id),
  ...(otherwise === null ? [NOT_COVERED] : []),
];

/** Resolves one side over axes that hold all of its cuts. */
export function programOf(side: Side, axes: readonly Axis[]): Program {
  const { definition } = side;
  const resolver = new Resolver(side, axes);
  const classIds = classIdsOf(definition);
  return {
    classIds,
    rules: definition.rules.map((rule) => ({ classAt: classIds.indexOf(rule.class), when: resolver.node(rule.when) })),
    otherwise: classIds.indexOf(definition.otherwise ?? NOT_COVERED),
    asmCount: classIds.indexOf(definition.asmUpTo) + 1,
  };
}
