import { DefinitionTooLarge } from "../engine/diagram.ts";
import type { Definition } from "../model/definition.ts";
import { hashDefinition } from "../model/definition-hash.ts";
import { type DecisionGraph, decisionGraph } from "./decision-graph.ts";
import { askedAxes, type Query, reachableClasses, stepsOf, textOf } from "./sql-steps.ts";
import { comment, named, quoted, tableName } from "./sql-text.ts";
import { blanks, columnNames, known, readsText, told } from "./sql-values.ts";

export const SQL_DIALECTS = ["duckdb", "postgres"] as const;
export type SqlDialect = (typeof SQL_DIALECTS)[number];

/** PostgreSQL would put each step into the next one that reads it, and so write the same condition again and again. */
const STEP: Readonly<Record<SqlDialect, string>> = { duckdb: "AS", postgres: "AS MATERIALIZED" };

/** Columns of one query that a database can carry. */
const MOST_COLUMNS: Readonly<Record<SqlDialect, number>> = { duckdb: Infinity, postgres: 1600 };

/** Names of queries that no table can be mistaken for. */
function queryNames(table: string): (query: string) => string {
  let mark = "lens";
  while (table.toLowerCase().includes(mark)) mark += "_";
  return (query) => `${mark}_${query}`;
}

/** The queries that read the values a definition asks for, and make what is unknown NULL. */
function readings(
  graph: DecisionGraph,
  columns: readonly string[],
  table: string,
  id: string,
  name: (query: string) => string,
): Query[] {
  const asked = askedAxes(graph).flatMap((at) => {
    const axis = graph.axes[at];
    return axis ? [{ axis, column: columns[at] ?? "" }] : [];
  });
  const text = readsText(asked.map(({ axis }) => axis));
  const from = `${table} AS s${text ? ` CROSS JOIN ${name("blank")} AS blank` : ""}`;
  const columnsOf = (value: typeof told | typeof known) =>
    asked.map(({ axis, column }) => `${value(axis, column)} AS ${column}`);
  return [
    ...(text ? [{ name: name("blank"), columns: [blanks] }] : []),
    { name: name("told"), columns: [`s.${id} AS id`, ...columnsOf(told)], from },
    { name: name("known"), columns: ["id", ...columnsOf(known)], from: name("told") },
  ];
}

/** The query that names the possible classes and counts them. */
function naming(graph: DecisionGraph, from: string, name: string): Query {
  const { classIds } = graph;
  const classes = reachableClasses(graph);
  const words = classes.map((at) => `CASE WHEN c${at} THEN ${quoted(` ${classIds[at] ?? ""}`)} ELSE '' END`);
  const ones = classes.map((at) => `CASE WHEN c${at} THEN 1 ELSE 0 END`);
  const possible = `substr(${words.join("\n      || ")}, 2) AS possible`;
  return { name, columns: ["id", possible, `${ones.join(" + ")} AS classes`], from };
}

const last = (queries: readonly Query[]): string => queries.at(-1)?.name ?? "";

/**
 * A definition as one statement without a final semicolon that creates nothing, over a table with a text column `id`
 * and one column a property: numbers DOUBLE, flags BOOLEAN, ordinals and nominals text, unknown NULL. Its result has
 * a row a row of the table: `id`, `possible` (class ids in the definition's order, joined by a space) and `class`
 * (empty text unless determined). Exact, with every unknown value; no policy for missing values is applied.
 * @param table parts between dots are quoted, unless they are already
 * @param idColumn what stands as `id` in the result; rows may share it
 * @throws DefinitionTooLarge
 */
export function sqlOf(definition: Definition, dialect: SqlDialect, table = "sites", idColumn = "id"): string {
  const graph = decisionGraph(definition);
  const source = tableName(table);
  const idOf = named(idColumn);
  const about = comment(`${definition.id} ${definition.version}, asm-def/1 ${hashDefinition(definition)}`);
  const { root } = graph;
  if (root.kind === "class") {
    const id = quoted(graph.classIds[root.at] ?? "");
    const columns = [`${about} s.${idOf} AS id`, `${id} AS possible`, `${id} AS "class"`];
    return textOf({ name: "", columns, from: `${source} AS s` }, "");
  }
  const name = queryNames(source);
  const columns = columnNames(graph.axes);
  const read = readings(graph, columns, source, idOf, name);
  const steps = stepsOf(graph, columns, last(read), (axis) => name(`step_${axis}`));
  const answers = naming(graph, last(steps), name("answers"));
  const queries = [...read, ...steps, answers];
  if (queries.some((query) => query.columns.length > MOST_COLUMNS[dialect])) throw new DefinitionTooLarge(steps.length);
  const listed = queries.map((query) => `${query.name} ${STEP[dialect]} (\n  ${textOf(query)}\n)`);
  const determined = "CASE WHEN classes = 1 THEN possible ELSE '' END";
  return `WITH ${about}\n${listed.join(",\n")}\nSELECT id, possible, ${determined} AS "class"\nFROM ${answers.name}`;
}
