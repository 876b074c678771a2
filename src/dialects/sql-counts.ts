import { classIdsOf } from "../engine/program.ts";
import { type Definition, UNDETERMINED } from "../model/definition.ts";
import { type SqlDialect, sqlOf } from "./sql.ts";
import { named, quoted } from "./sql-text.ts";

interface Rungs {
  /** Classes that count as ASM, and those that do not. */
  readonly inside: readonly string[];
  readonly outside: readonly string[];
}

function rungsOf(definition: Definition): Rungs {
  const ids = classIdsOf(definition);
  const count = ids.indexOf(definition.asmUpTo) + 1;
  return { inside: ids.slice(0, count), outside: ids.slice(count) };
}

const holdsAny = (ids: readonly string[]): string =>
  ids.map((id) => `strpos(' ' || possible || ' ', ${quoted(` ${id} `)}) > 0`).join(" OR ") || "FALSE";

/** A row a row of the table: its class, or that it is undetermined, and its ASM status. */
function judged(definition: Definition, answers: string): string {
  const { inside, outside } = rungsOf(definition);
  return `SELECT
    id,
    CASE WHEN "class" = '' THEN ${quoted(UNDETERMINED)} ELSE "class" END AS "class",
    CASE
      WHEN NOT (${holdsAny(outside)}) THEN 'in'
      WHEN NOT (${holdsAny(inside)}) THEN 'out'
      ELSE 'cannotTell'
    END AS asm
  FROM (
${answers}
  ) AS answers`;
}

/**
 * How many sites have each class: `class, asm, sites`, a row a class in the definition's order, also where it has none,
 * then those that are undetermined, by their ASM status. Over a table as `sqlOf` reads it.
 * @throws DefinitionTooLarge
 */
export function countsByClass(definition: Definition, dialect: SqlDialect, table: string): string {
  const { inside, outside } = rungsOf(definition);
  const rungs = [
    ...inside.map((id) => [id, "in"] as const),
    ...outside.map((id) => [id, "out"] as const),
    ...(["in", "cannotTell", "out"] as const).map((asm) => [UNDETERMINED, asm] as const),
  ];
  const rows = rungs.map(([id, asm], at) => `(${at}, ${quoted(id)}, ${quoted(asm)})`);
  return `SELECT ladder."class", ladder.asm, count(judged.asm) AS sites
FROM (VALUES ${rows.join(", ")}) AS ladder(place, "class", asm)
LEFT JOIN (
  ${judged(definition, sqlOf(definition, dialect, table))}
) AS judged ON judged."class" = ladder."class" AND judged.asm = ladder.asm
GROUP BY ladder.place, ladder."class", ladder.asm
ORDER BY ladder.place`;
}

/**
 * How many sites of each area are in, cannot be told, are out: a row a value of the column, NULL among them.
 * @throws DefinitionTooLarge
 */
export function countsByArea(definition: Definition, dialect: SqlDialect, table: string, column: string): string {
  const count = (asm: string): string => `count(*) FILTER (WHERE asm = ${quoted(asm)}) AS ${named(asm)}`;
  return `SELECT id AS ${named(column)}, count(*) AS sites, ${["in", "cannotTell", "out"].map(count).join(", ")}
FROM (
  ${judged(definition, sqlOf(definition, dialect, table, column))}
) AS judged
GROUP BY id
ORDER BY id`;
}
