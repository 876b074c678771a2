import type { PairRun } from "../engine/run.ts";
import type { SiteTable } from "../model/site-table.ts";
import type { Side } from "../state/choice.ts";
import type { View } from "../state/store.ts";
import { MarkBytes } from "./mark-bytes.ts";
import { markCodes, NOT_DRAWN, outcomeMark } from "./mark-codes.ts";

/** Sites that may have another outcome than in an earlier run; all others have the same one. Never changed later. */
export interface Moved {
  /** The run that they are counted from. */
  readonly since: object;
  readonly sites: Uint32Array | readonly number[];
  /** How many of `sites` hold. */
  readonly count: number;
}

/** All that decides a site's code, save the table. */
export interface Asked {
  readonly run: PairRun;
  readonly include: Uint8Array | null;
  readonly what: View["what"];
  /** Whose classes are drawn. */
  readonly side: Side;
}

/** Codes are numbers of classes: under another list of classes they would mean something else. */
const sameClasses = (a: PairRun, b: PairRun, side: Side): boolean => {
  const [before, after] = [a[side].classIds, b[side].classIds];
  return before === after || (before.length === after.length && before.every((id, at) => id === after[at]));
};

const sameQuestion = (a: Asked, b: Asked): boolean =>
  a.include === b.include && a.what === b.what && a.side === b.side && sameClasses(a.run, b.run, a.side);

/** The codes of one map of a table: worked out for all sites at rest, and for those that moved while a slider is held. */
export class DrawnCodes {
  readonly #table: SiteTable;
  readonly marks: MarkBytes;
  /** What the bytes answer. */
  #answered: Asked | null = null;

  constructor(table: SiteTable) {
    this.#table = table;
    this.marks = new MarkBytes(new Uint8Array(table.siteCount).fill(NOT_DRAWN));
  }

  /**
   * Brings the codes up to date; asked the same again, it does nothing.
   * @param moved is used where it leads on from what is drawn; null, and any other, leaves all sites to be looked at.
   * @returns the version of the codes
   */
  update(asked: Asked, moved: Moved | null): number {
    const before = this.#answered;
    this.#answered = asked;
    const same = before !== null && sameQuestion(before, asked);
    if (same && before.run === asked.run) return this.marks.version;
    if (same && moved?.since === before.run) this.#move(asked, moved);
    else this.marks.replace(markCodes(this.#table, asked.run, asked.what, asked.include, asked.side));
    return this.marks.version;
  }

  /** What was not drawn before is not drawn now: only places and the filter decide it. */
  #move({ run, what, side }: Asked, { sites, count }: Moved): void {
    const { marks } = this;
    const { bytes } = marks;
    const { outcomes } = run;
    const markOf = outcomeMark(run, what, side);
    for (let at = 0; at < count; at++) {
      const site = sites[at] as number;
      if (bytes[site] !== NOT_DRAWN) marks.set(site, markOf(outcomes[site] as number));
    }
  }
}
