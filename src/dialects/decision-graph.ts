import type { Axis } from "../engine/axis.ts";
import { buildLadder } from "../engine/build-diagram.ts";
import { planOf, sideOf } from "../engine/compiled.ts";
import { Diagram, terminalOf } from "../engine/diagram.ts";
import type { Definition } from "../model/definition.ts";

/** Where a question leads: to a node, or to a class, by position. */
export interface Target {
  readonly kind: "node" | "class";
  readonly at: number;
}

/** A question about one axis. `children[k]` is where a value in cell k leads. */
export interface GraphNode {
  readonly axis: number;
  readonly children: readonly Target[];
}

/** A definition as questions, each property asked at most once on any way: what SQL and Python are written from. */
export interface DecisionGraph {
  readonly axes: readonly Axis[];
  /** In the definition's order; `not-covered` last, only where `otherwise` is null. */
  readonly classIds: readonly string[];
  /** By axis, ascending: a node's children that are nodes come after it. */
  readonly nodes: readonly GraphNode[];
  readonly root: Target;
}

/** Ids of all that can be reached from `root` and asks something, by axis. */
function asking(diagram: Diagram, root: number, axisCount: number): number[] {
  const seen = new Set([root]);
  for (const id of seen) {
    if (diagram.levelOf(id) === axisCount) continue;
    for (const child of diagram.childrenOf(id)) seen.add(child);
  }
  return [...seen]
    .filter((id) => diagram.levelOf(id) < axisCount)
    .sort((a, b) => diagram.levelOf(a) - diagram.levelOf(b) || a - b);
}

/** @throws DefinitionTooLarge */
export function decisionGraph(definition: Definition): DecisionGraph {
  const side = sideOf(definition);
  const { axes, programs } = planOf(side, side);
  const [proposed] = programs;
  const { classIds } = proposed;
  const diagram = new Diagram(axes.map((axis) => axis.cellCount));
  const root = buildLadder(diagram, proposed, [...classIds.keys()]);
  const ids = asking(diagram, root, axes.length);
  const targets = new Map<number, Target>([
    ...classIds.map((_, at) => [terminalOf(at), { kind: "class", at }] as const),
    ...ids.map((id, at) => [id, { kind: "node", at }] as const),
  ]);
  const target = (id: number): Target => targets.get(id) as Target;
  const nodes = ids.map((id) => ({ axis: diagram.levelOf(id), children: diagram.childrenOf(id).map(target) }));
  return { axes, classIds, nodes, root: target(root) };
}
