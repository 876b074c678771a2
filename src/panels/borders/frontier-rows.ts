import type { Frontier } from "../../engine/borders.ts";
import { countryName } from "../../state/country-name.ts";

/** A frontier as a line of the table; null where a number is not told. */
export interface FrontierRow {
  readonly key: string;
  readonly a: string;
  readonly b: string;
  /** null: too few to be told. */
  readonly sites: number | null;
  /** null: not compared, or too few. */
  readonly differ: number | null;
  readonly mayDiffer: number | null;
  readonly opposite: number | null;
  /** Cells of the grid; those counted together are among them. */
  readonly cells: number;
  /** Names of the countries without a law. */
  readonly withoutLaw: readonly string[];
}

const firstOf = ({ differ, mayDiffer }: FrontierRow): number => (differ ?? -1) * 1e9 + (mayDiffer ?? -1);

/** By sites that differ, then may differ, then sites near; never by share. Ties by name. */
const inOrder = (p: FrontierRow, q: FrontierRow): number =>
  firstOf(q) - firstOf(p) || (q.sites ?? 0) - (p.sites ?? 0) || (`${p.a} ${p.b}` < `${q.a} ${q.b}` ? -1 : 1);

export function rowsOf(frontiers: readonly Frontier[]): FrontierRow[] {
  const rows = frontiers.map(({ a, b, withoutLaw, count, cells }): FrontierRow => {
    const compared = withoutLaw.length === 0 ? count : null;
    const [first, second] = [countryName(a), countryName(b)].sort((x, y) => (x < y ? -1 : 1)) as [string, string];
    return {
      key: `${a}:${b}`,
      a: first,
      b: second,
      sites: count?.sites ?? null,
      differ: compared?.differ ?? null,
      mayDiffer: compared?.mayDiffer ?? null,
      opposite: compared?.opposite ?? null,
      cells: cells.length,
      withoutLaw: withoutLaw.map(countryName),
    };
  });
  return rows.sort(inOrder);
}
