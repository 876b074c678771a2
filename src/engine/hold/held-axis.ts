import type { Read } from "../../model/reading.ts";
import { type LineAxis, narrowed, STANDINGS } from "../axis.ts";
import { type Hand, type HeldLimit, standingOf } from "./movement.ts";

/** A point of the line, or, with `above`, all that follows it until the next point where anything changes. */
interface Piece {
  readonly value: number;
  readonly above: boolean;
}

/** Where each held limit of an axis stands; null is "no limit". */
type Standings = readonly (number | null)[];

/** Number axis with held limits: cells say between which fixed cuts a value lies and where it stands to each limit. */
export class HeldAxis {
  readonly axis: LineAxis;
  readonly #limits: readonly HeldLimit[];

  constructor(axis: LineAxis, limits: readonly HeldLimit[]) {
    this.axis = axis;
    this.#limits = (axis.held ?? []).map((param) => limits.find((limit) => limit.param === param) as HeldLimit);
  }

  /** Values at which the answer of a reading that is not one known number can change, the hand's own apart; ascending. */
  get fixed(): readonly number[] {
    const own = this.#limits.filter(({ goes }) => goes !== "hand").map((limit) => limit.own);
    return [...new Set([...this.axis.cuts.map(({ value }) => value), ...own])].sort((a, b) => a - b);
  }

  /** Values that the hand passes when the cells of a reading change. */
  turns(read: Read | undefined): readonly number[] {
    if (read?.kind === "known") return [read.value as number];
    const ends = read?.kind === "some" ? (read.values as readonly number[]) : this.#ends(read);
    return [...new Set([...ends, ...this.fixed])].filter(Number.isFinite);
  }

  #ends(read: Extract<Read, { kind: "between" }> | undefined): readonly [number, number] {
    return read ? narrowed(read.min, read.max, this.axis.domain) : this.axis.domain;
  }

  /** The cells in which a reading may lie, ascending. */
  cellsAt(read: Read | undefined, hand: Hand): readonly number[] {
    const standings = this.#limits.map((limit) => standingOf(limit, hand));
    const cell = (value: number) => this.#cell({ value, above: false }, standings);
    if (read?.kind === "known") return [cell(read.value as number)];
    const cells =
      read?.kind === "some"
        ? (read.values as readonly number[]).map(cell)
        : this.#pieces(this.#ends(read), standings).map((piece) => this.#cell(piece, standings));
    return [...new Set(cells)].sort((a, b) => a - b);
  }

  /** A stretch of the line in pieces on each of which nothing changes. */
  #pieces([low, high]: readonly [number, number], standings: Standings): Piece[] {
    const inside = [...this.axis.cuts.map(({ value }) => value), ...standings].filter(
      (value): value is number => value !== null && value > low && value < high,
    );
    const points = [...new Set([low, ...inside, high])].sort((a, b) => a - b);
    return points.flatMap((value): Piece[] => {
      const on: Piece[] = Number.isFinite(value) ? [{ value, above: false }] : [];
      return value < high ? [...on, { value, above: true }] : on;
    });
  }

  #cell({ value, above }: Piece, standings: Standings): number {
    const fixed = this.axis.cuts.filter((cut) => (cut.side === 1 && !above ? value > cut.value : value >= cut.value));
    return standings.reduceRight<number>((cell, standing) => {
      return cell * STANDINGS + digitOf(value, above, standing);
    }, fixed.length);
  }
}

/** The standing of a value to a limit, as `axis.ts` counts them: below, at, above, no limit. */
function digitOf(value: number, above: boolean, limit: number | null): number {
  if (limit === null) return STANDINGS - 1;
  if (above) return value >= limit ? 2 : 0;
  return value < limit ? 0 : value === limit ? 1 : 2;
}
