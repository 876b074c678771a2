import type { DecisionGraph, Target } from "./decision-graph.ts";
import { mayLieIn } from "./sql-cells.ts";

/** A query of the statement's WITH list. */
export interface Query {
  readonly name: string;
  readonly text: string;
}

export const select = (columns: readonly string[], from: string): string =>
  `SELECT\n    ${columns.join(",\n    ")}\n  FROM ${from}`;

/** A yes/no column of a site: whether it may come to this question, or have this class. */
const columnOf = ({ kind, at }: Target): string => `${kind === "node" ? "n" : "c"}${at}`;

/** The axes that some question asks, ascending. */
export const askedAxes = ({ nodes }: DecisionGraph): number[] => [...new Set(nodes.map((node) => node.axis))];

/** The cells of a question's axis, by the column they lead to. */
function cellsByColumn(children: readonly Target[]): Map<string, number[]> {
  const cells = new Map<string, number[]>();
  for (const [cell, child] of children.entries()) {
    const column = columnOf(child);
    cells.set(column, [...(cells.get(column) ?? []), cell]);
  }
  return cells;
}

/** The ways that questions about one axis open: by where they lead, conditions of which one must hold. */
function waysFrom({ axes, nodes, root }: DecisionGraph, axis: number, column: string): Map<string, string[]> {
  const ways = new Map<string, string[]>();
  for (const [at, node] of nodes.entries()) {
    if (node.axis !== axis) continue;
    for (const [to, cells] of cellsByColumn(node.children)) {
      const may = mayLieIn(axes[axis] as (typeof axes)[number], cells, column);
      const way = root.kind === "node" && root.at === at ? may : `(n${at} AND ${may})`;
      ways.set(to, [...(ways.get(to) ?? []), way]);
    }
  }
  return ways;
}

/**
 * One query a property that is asked. A site may come to several questions where a value is unknown; each query asks
 * its property once for all of them, so that an unknown value is the same wherever it is asked.
 * @param columns by axis, the name of its value
 * @param from the query that has the values
 * @param name what the query of an axis is called
 */
export function stepsOf(
  graph: DecisionGraph,
  columns: readonly string[],
  from: string,
  name: (axis: number) => string,
): Query[] {
  const asked = askedAxes(graph);
  const column = (axis: number): string => columns[axis] ?? "";
  let open: readonly string[] = [];
  return asked.map((axis, step) => {
    const ways = waysFrom(graph, axis, column(axis));
    const left = open.filter((at) => !graph.nodes.some((node, id) => node.axis === axis && at === `n${id}`));
    const made = [...ways].map(([to, own]) => {
      const all = left.includes(to) ? [to, ...own] : own;
      return `${all.join("\n      OR ")} AS ${to}`;
    });
    const values = asked.slice(step + 1).map(column);
    const kept = left.filter((at) => !ways.has(at));
    open = [...kept, ...ways.keys()];
    return {
      name: name(axis),
      text: select(["id", ...values, ...kept, ...made], step === 0 ? from : name(asked[step - 1] ?? 0)),
    };
  });
}

/** Positions of the classes that some way leads to, in the definition's order. */
export function reachableClasses({ nodes, root }: DecisionGraph): number[] {
  const ends = [root, ...nodes.flatMap((node) => node.children)].filter(({ kind }) => kind === "class");
  return [...new Set(ends.map(({ at }) => at))].sort((a, b) => a - b);
}
