import type { Diagram } from "./diagram.ts";

/** The function that is left when one axis has one cell. */
export function fixedAt(diagram: Diagram, root: number, axis: number, cell: number): number {
  const memo = new Map<number, number>();
  const from = (id: number): number => {
    const level = diagram.levelOf(id);
    if (level > axis) return id;
    if (level === axis) return diagram.childrenOf(id)[cell] as number;
    const known = memo.get(id) ?? diagram.node(level, diagram.childrenOf(id).map(from));
    memo.set(id, known);
    return known;
  };
  return from(root);
}

/**
 * Whether two functions anywhere have terminals of which `wanted` holds.
 * @param cells by axis, the cells that are looked at
 */
export function somewhere(
  diagram: Diagram,
  a: number,
  b: number,
  cells: readonly (readonly number[])[],
  wanted: (a: number, b: number) => boolean,
): boolean {
  const seen = new Set<number>();
  const below = (x: number, y: number): boolean => {
    const level = Math.min(diagram.levelOf(x), diagram.levelOf(y));
    if (level === cells.length) return wanted(x, y);
    const key = x * 2 ** 26 + y;
    if (seen.has(key)) return false;
    seen.add(key);
    const child = (id: number, cell: number) =>
      diagram.levelOf(id) === level ? (diagram.childrenOf(id)[cell] as number) : id;
    return (cells[level] as readonly number[]).some((cell) => below(child(x, cell), child(y, cell)));
  };
  return below(a, b);
}
