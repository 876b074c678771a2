import type { AnswerBook } from "../answer-book.ts";
import type { Flips } from "./flips.ts";

/** The outcome of every site with the hand where it begins, and each change as it moves. */
export interface Courses {
  readonly start: Uint16Array;
  readonly flips: Flips;
  /** The least place of the hand, as a number, at which a key is reached; Infinity for "no limit". */
  readonly handAt: (key: number) => number;
  /** By outcome. */
  readonly answers: ReturnType<AnswerBook["answers"]>;
}
