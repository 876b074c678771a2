import { attributeOf } from "../../model/catalogue.ts";
import type { ColumnGuess, ColumnSeen } from "../../model/survey.ts";

type Named = readonly [name: string, guess: ColumnGuess];

/** The catalogue's own name comes before an alias, then who knows most, then who stands first. */
function betterOf(a: ColumnSeen, b: ColumnSeen, to: string): ColumnSeen {
  if (a.name === to || b.name === to) return a.name === to ? a : b;
  return b.known > a.known ? b : a;
}

/**
 * A guess for every column, in which one attribute is one column: of two that seem to say the same the second keeps its
 * own name, for two columns under one name would contradict each other.
 */
export function oneEach(columns: readonly ColumnSeen[], guess: (column: ColumnSeen) => ColumnGuess): readonly Named[] {
  const guessed = columns.map((column) => ({ column, guess: guess(column) }));
  const best = new Map<string, ColumnSeen>();
  for (const { column, guess: each } of guessed) {
    const { to } = each.mapping;
    if (to === null || !attributeOf(to)) continue;
    const before = best.get(to);
    best.set(to, before ? betterOf(before, column, to) : column);
  }
  return guessed.map(({ column, guess: each }): Named => {
    const { to } = each.mapping;
    const winner = to === null ? undefined : best.get(to);
    if (to === null || !winner || winner === column) return [column.name, each];
    const params = { attribute: to, column: winner.name };
    const mapping = { to: column.name, type: "text" } as const;
    return [column.name, { mapping, reason: { code: "guess.taken", params } }];
  });
}
