import { exactly, type Shown, WITHHELD } from "../facts/shown.ts";
import { isTold, isToldByPlace, isToldOfSmall, isToldOfWorkers, isToldUnsaid, never } from "./harm.ts";
import { type Numbered, nested } from "./nesting.ts";
import type { Pieces } from "./pieces.ts";
import { FLOW, QUANTITIES, RECORDED, SITES, SUMS, type Sum, WORKERS } from "./quantities.ts";
import type { Level, levelsOf, Row } from "./rows.ts";
import { type Entry, settle } from "./settle.ts";
import { coarse, fewerThan, inSteps, isSmall, WITHHOLD, WORKERS_STEP } from "./steps.ts";
import type { Totals } from "./totals.ts";

/** What may be said of every row of every level. */
export interface ShownRows {
  of(row: Row, quantity: number): Shown;
  /** Sites in the small rows of the lowest level. */
  readonly smallSites: Shown;
}

/** Quantities that take part: all but the sites at which workers are recorded, which are never said. */
const TOLD = RECORDED;

const unsaid = (harmed: Entry["harmed"]): Entry => ({ value: 0, shown: null, from: 0, harmed });
const fixed = (shown: Shown): Entry => ({ value: shown.min, shown: () => shown, from: 0, fixed: true, harmed: never });

/** A total, a part that is not stated, or the sites without a position: what is known of it is decided elsewhere. */
const given = (of: (quantity: number) => Shown | null, harmed: Entry["harmed"]): Entry[] =>
  Array.from({ length: TOLD }, (_, q) => {
    const shown = of(q);
    return shown ? fixed(shown) : unsaid(q === WORKERS ? never : harmed);
  });

function workersEntry({ small, counts }: Row, fewest: number): Entry {
  const value = counts[WORKERS] as number;
  const guarded = small || isSmall(counts[RECORDED] as number, fewest);
  const harmed = guarded ? isToldOfWorkers(value) : never;
  if (small) return { ...unsaid(harmed), value };
  return { value, shown: (level) => inSteps(value, WORKERS_STEP, level), from: guarded ? WITHHOLD : 0, harmed };
}

function entriesOf(row: Row, fewest: number): Entry[] {
  return Array.from({ length: TOLD }, (_, q): Entry => {
    const value = row.counts[q] as number;
    if (q === WORKERS) return workersEntry(row, fewest);
    if (row.small)
      return q === SITES
        ? { ...fixed(fewerThan(fewest)), value, harmed: isTold(fewest) }
        : unsaid(isToldOfSmall(fewest));
    if (q >= FLOW) return unsaid(isToldUnsaid(fewest));
    const entry: Entry = {
      value,
      shown: (level) => inSteps(value, fewest, level),
      from: 0,
      harmed: isToldByPlace(fewest),
    };
    return q === SITES ? { ...entry, known: { min: fewest, max: null } } : entry;
  });
}

/** Rows of all levels, and how they add up. */
class Sheet {
  readonly entries: Entry[];
  readonly sums: Sum[] = [];
  readonly #at = new Map<Row, number>();
  readonly #fewest: number;

  constructor(totals: Totals, fewest: number) {
    this.#fewest = fewest;
    this.entries = given((q) => (q === WORKERS ? totals.workers[SITES] : totals.sites[q]) ?? null, never);
  }

  row(entries: Entry[]): number {
    const at = this.entries.length / TOLD;
    this.entries.push(...entries);
    return at;
  }

  add(row: Row): Numbered {
    const at = this.row(entriesOf(row, this.#fewest));
    this.#at.set(row, at);
    for (const { whole, parts } of SUMS) {
      this.sums.push({ whole: at * TOLD + whole, parts: parts.map((part) => at * TOLD + part) });
    }
    return { at, pieces: row.pieces };
  }

  /** Rows add up in every quantity. */
  sum({ whole, parts }: Sum, quantities = TOLD): void {
    if (parts.length === 0) return;
    for (let q = 0; q < quantities; q++) {
      this.sums.push({ whole: whole * TOLD + q, parts: parts.map((part) => part * TOLD + q) });
    }
  }

  nest(rows: readonly Numbered[], holders: readonly Numbered[]): void {
    const part = () => this.row(given(() => null, isToldOfSmall(this.#fewest)));
    for (const sum of nested(rows, holders, part)) this.sum(sum);
  }

  /** Adds a level: its rows make up the whole, and so do the large ones with the rests. */
  level({ rows, rests }: Level, others: readonly number[]): Numbered[] {
    const numbered = rows.map((row) => this.add(row));
    const numbers = (of: readonly Numbered[]) => of.map(({ at }) => at);
    if (rows.length > 0) this.sum({ whole: 0, parts: [...numbers(numbered), ...others] });
    const small = numbered.filter((_, at) => rows[at]?.small);
    const large = numbered.filter((_, at) => !rows[at]?.small);
    const together = rests.map((rest) => this.add(rest));
    if (together.length > 0) {
      this.nest(small, together);
      this.sum({ whole: 0, parts: [...numbers(large), ...numbers(together), ...others] });
    }
    return numbered;
  }

  at = (row: Row, quantity: number): number => (this.#at.get(row) ?? 0) * TOLD + quantity;
}

/** How many sites the small rows of the lowest level hold: said too, and therefore one of the sums. */
function addSmallSites(sheet: Sheet, small: readonly Row[], fewest: number, exact: boolean): number {
  const value = small.reduce((sum, { counts }) => sum + (counts[SITES] as number), 0);
  const at = sheet.row([
    { value, shown: (level) => coarse(value, fewest, level), from: exact ? 0 : 1, harmed: never },
    ...given(() => null, never).slice(1),
  ]);
  sheet.sum({ whole: at, parts: small.map((row) => sheet.at(row, SITES) / TOLD) }, 1);
  return at * TOLD;
}

/** Sites without a position: in every total, in no cell. */
function addUnplaced(sheet: Sheet, pieces: Pieces, totals: Totals): number {
  let unplaced = 0;
  for (const [piece, cell] of pieces.cell.entries())
    if (cell < 0) unplaced += pieces.counts[piece * QUANTITIES] as number;
  return sheet.row(given((q) => (unplaced === 0 ? exactly(0) : q === SITES ? totals.other(unplaced) : null), never));
}

/**
 * Protects all rows at once: each number in the step that holds it, then coarser wherever the sums of cells, rests,
 * provinces, countries and totals would tell more than the minimum allows.
 */
export function shownRows(
  pieces: Pieces,
  levels: ReturnType<typeof levelsOf>,
  totals: Totals,
  fewest: number,
): ShownRows {
  if (fewest <= 1) return { of: ({ counts }, q) => exactly(counts[q] as number), smallSites: exactly(0) };
  const sheet = new Sheet(totals, fewest);
  const countries = sheet.level(levels.countries, []);
  const provinces = sheet.level(levels.provinces, []);
  sheet.nest(provinces, countries);
  if (levels.cells.rows.length > 0) {
    const cells = sheet.level(levels.cells, [addUnplaced(sheet, pieces, totals)]);
    sheet.nest(cells, provinces);
  }
  const lowest = levels.cells.rows.length > 0 ? levels.cells : levels.provinces;
  const small = lowest.rows.filter((row) => row.small);
  const smallSites = small.length > 0 ? addSmallSites(sheet, small, fewest, totals.exact) : null;
  const shown = settle(sheet.entries, sheet.sums);
  return {
    of: (row, q) => {
      if (row.small) return q === SITES ? fewerThan(fewest) : WITHHELD;
      return shown[sheet.at(row, q)] ?? WITHHELD;
    },
    smallSites: smallSites === null ? exactly(0) : (shown[smallSites] as Shown),
  };
}
