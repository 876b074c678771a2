type Mark = "." | ",";

/** Latitude and longitude in signs that no number holds; a comma parts them only where it is no decimal mark. */
const PARTED: ReadonlyMap<Mark, RegExp> = new Map([
  [".", /\s*[;,|/]\s*/],
  [",", /\s*[;|/]\s*/],
]);
/** `2°30'S 28°50'E`: the blank after a side of the globe. */
const AFTER_SIDE = /(?<=[nsewo])\s+(?=\S)/i;

/**
 * The two coordinates of a cell, in their order; undefined where it cannot be told which part is which. What follows
 * them (a height, an accuracy: `-2.51 28.8 1460 5`) is dropped only where both have decimals: `2 30 28 50` may be
 * degrees and minutes.
 */
export function pairIn(cell: unknown, decimal: Mark = "."): readonly [string, string] | undefined {
  const text = String(cell)
    .trim()
    .replace(/^[([]|[)\]]$/g, "")
    .trim();
  for (const mark of [PARTED.get(decimal), AFTER_SIDE, /\s+/]) {
    const [a = "", b = "", ...more] = mark ? text.split(mark) : [];
    if (a === "" || b === "") continue;
    const areClear = more.length === 0 || [a, b].every((part) => part.includes(decimal));
    return areClear ? [a, b] : undefined;
  }
  return undefined;
}
