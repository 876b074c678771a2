import type { ColumnMapping, Derived } from "../../model/mapping.ts";

/**
 * Gold from the mineral, where no column says it itself. Only yes: a cell names the main mineral, and gold may be
 * another one that it leaves out.
 */
export function guessGold(mappings: readonly ColumnMapping[]): readonly Derived[] | undefined {
  const has = (to: string): boolean => mappings.some((mapping) => mapping.to === to);
  if (!has("mineral") || has("gold")) return undefined;
  const when = { property: "mineral", op: "==", value: "gold" } as const;
  return [{ to: "gold", type: "flag", cases: [{ when, value: true }] }];
}
