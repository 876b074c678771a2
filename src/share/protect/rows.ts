import type { Pieces } from "./pieces.ts";
import { QUANTITIES, SITES } from "./quantities.ts";
import { isSmall } from "./steps.ts";

export interface Row {
  /** The cell's number, a region's key, or the key of what holds a rest. */
  readonly key: string;
  readonly kind: "cell" | "province" | "country" | "rest";
  /** Fewer sites than the minimum. */
  readonly small: boolean;
  /** Pieces that it is made of. */
  readonly pieces: readonly number[];
  readonly counts: Float64Array;
}

/** One level of places. The rests hold again, together, the sites of the small rows. */
export interface Level {
  readonly rows: readonly Row[];
  readonly rests: readonly Row[];
}

function rowOf(pieces: Pieces, own: readonly number[], kind: Row["kind"], key: string, fewest: number): Row {
  const counts = new Float64Array(QUANTITIES);
  for (const piece of own) {
    for (let q = 0; q < QUANTITIES; q++) {
      counts[q] = (counts[q] as number) + (pieces.counts[piece * QUANTITIES + q] as number);
    }
  }
  return { key, kind, small: isSmall(counts[SITES] as number, fewest), pieces: own, counts };
}

function grouped(own: readonly number[], keyOf: (piece: number) => string | null): [string, number[]][] {
  const groups = new Map<string, number[]>();
  for (const piece of own) {
    const key = keyOf(piece);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(piece);
    else groups.set(key, [piece]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * Small rows together in the nearest place that holds enough of them: province, country, everywhere. What is still
 * below the minimum everywhere is a small rest.
 */
function restsOf(
  pieces: Pieces,
  small: readonly number[],
  holders: readonly (readonly string[])[],
  fewest: number,
): Row[] {
  const rests: Row[] = [];
  let left = small;
  for (const holder of holders) {
    const next: number[] = [];
    for (const [key, own] of grouped(left, (piece) => holder[piece] || null)) {
      const row = rowOf(pieces, own, "rest", key, fewest);
      if (row.small) next.push(...own);
      else rests.push(row);
    }
    left = [...next, ...left.filter((piece) => !holder[piece])];
  }
  return left.length === 0 ? rests : [...rests, rowOf(pieces, left, "rest", "", fewest)];
}

function levelOf(
  pieces: Pieces,
  kind: Row["kind"],
  keyOf: (piece: number) => string | null,
  holders: readonly (readonly string[])[],
  fewest: number,
): Level {
  const every = Array.from({ length: pieces.count }, (_, piece) => piece);
  const rows = grouped(every, keyOf).map(([key, own]) => rowOf(pieces, own, kind, key, fewest));
  const small = rows.filter((row) => row.small).flatMap((row) => row.pieces);
  return { rows, rests: restsOf(pieces, small, holders, fewest) };
}

/** Cells, provinces and countries with all their numbers; not yet protected. */
export function levelsOf(pieces: Pieces, fewest: number): { cells: Level; provinces: Level; countries: Level } {
  const { cell, province, country } = pieces;
  const cellKey = (piece: number) => ((cell[piece] as number) < 0 ? null : String(cell[piece]));
  return {
    cells: levelOf(pieces, "cell", cellKey, [province, country], fewest),
    provinces: levelOf(pieces, "province", (piece) => province[piece] as string, [country], fewest),
    countries: levelOf(pieces, "country", (piece) => country[piece] as string, [], fewest),
  };
}
