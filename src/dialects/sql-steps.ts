import type { DecisionGraph, Target } from "./decision-graph.ts";
import { mayLieIn } from "./sql-cells.ts";

/** A query of the statement's WITH list, or its last. */
export interface Query {
  readonly name: string;
  readonly columns: readonly string[];
  /** Absent where it makes its one row itself. */
  readonly from?: string;
}

export const textOf = ({ columns, from }: Query, indent = "  "): string => {
  const listed = `SELECT\n${indent}  ${columns.join(`,\n${indent}  `)}`;
  return from === undefined ? listed : `${listed}\n${indent}FROM ${from}`;
};

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

/** Where questions about one axis lead: conditions on its value, and the questions of which one must be reached. */
type Ways = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

function waysFrom({ axes, nodes }: DecisionGraph, axis: number, column: string): Ways {
  const ways = new Map<string, Map<string, string[]>>();
  for (const [at, node] of nodes.entries()) {
    if (node.axis !== axis) continue;
    for (const [to, cells] of cellsByColumn(node.children)) {
      const may = mayLieIn(axes[axis] as (typeof axes)[number], cells, column);
      const own = ways.get(to) ?? new Map<string, string[]>();
      ways.set(to, own.set(may, [...(own.get(may) ?? []), `n${at}`]));
    }
  }
  return ways;
}

/** The root is reached by every site, and has no column. */
function wayOf(may: string, questions: readonly string[], isFirst: boolean): string {
  if (isFirst) return may;
  return `(${questions.length > 1 ? `(${questions.join(" OR ")})` : questions[0]} AND ${may})`;
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
      const now = [...own].map(([may, questions]) => wayOf(may, questions, step === 0));
      return `${[...(left.includes(to) ? [to] : []), ...now].join("\n      OR ")} AS ${to}`;
    });
    const values = asked.slice(step + 1).map(column);
    const kept = left.filter((at) => !ways.has(at));
    open = [...kept, ...ways.keys()];
    const before = asked[step - 1];
    const columnsNow = ["id", ...values, ...kept, ...made];
    return { name: name(axis), columns: columnsNow, from: before === undefined ? from : name(before) };
  });
}

/** Positions of the classes that some way leads to, in the definition's order. */
export function reachableClasses({ nodes, root }: DecisionGraph): number[] {
  const ends = [root, ...nodes.flatMap((node) => node.children)].filter(({ kind }) => kind === "class");
  return [...new Set(ends.map(({ at }) => at))].sort((a, b) => a - b);
}
