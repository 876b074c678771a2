import type { Sum } from "./quantities.ts";

/** A row by its number, with the pieces that it is made of. */
export interface Numbered {
  readonly at: number;
  readonly pieces: readonly number[];
}

/**
 * How rows of one level add up to those of another. A row that lies in more than one holder is cut into parts that
 * nobody states, each a row of its own; so are the pieces of a holder that lie in no row of the lower level.
 * @param part makes such a row and gives its number
 */
export function nested(rows: readonly Numbered[], holders: readonly Numbered[], part: () => number): Sum[] {
  const rowOf = new Map(rows.flatMap(({ at, pieces }) => pieces.map((piece) => [piece, at] as const)));
  const holderOf = new Map(holders.flatMap(({ at, pieces }) => pieces.map((piece) => [piece, at] as const)));
  const cut: Sum[] = [];
  const partOf = new Map<string, number>();
  for (const { at, pieces } of rows) {
    const within = [...new Set(pieces.map((piece) => holderOf.get(piece)))];
    if (within.length === 1) continue;
    const parts = within.map((holder) => {
      const made = part();
      partOf.set(`${at} ${holder}`, made);
      return made;
    });
    cut.push({ whole: at, parts });
  }
  const whole = holders.map(({ at: holder, pieces }): Sum => {
    const inRows = new Set(pieces.map((piece) => rowOf.get(piece)));
    const parts = [...inRows].map((row) => (row === undefined ? part() : (partOf.get(`${row} ${holder}`) ?? row)));
    return { whole: holder, parts };
  });
  return [...whole, ...cut];
}
