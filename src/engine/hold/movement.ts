import type { Definition } from "../../model/definition.ts";
import type { Scalar } from "../../model/site-table.ts";

/**
 * A limit on numbers that goes with the hand: it stands where the hand stands ("hand"), or it is taken along where the
 * hand goes below its own value ("down": the lesser of both) or above it ("up": the greater).
 */
export interface HeldLimit {
  readonly param: string;
  readonly own: number;
  readonly goes: "hand" | "down" | "up";
}

/** A limit of number tests, held at every double from `from` to `to`. */
export interface LineMovement {
  readonly kind: "line";
  /** With a parameter for every limit that moves; their values do not matter. */
  readonly definition: Definition;
  readonly limits: readonly HeldLimit[];
  readonly from: number;
  readonly to: number;
  /** Whether the hand's own limit may also be "no limit"; what it takes along then stands at its own value. */
  readonly mayBeAny: boolean;
}

/** A value that stands at few places: a level, a K, a weight, points. */
export interface StopMovement {
  readonly kind: "stops";
  /** The definition with the value at each stop, in the order of the slider. */
  readonly stops: readonly { readonly value: Scalar; readonly definition: Definition }[];
}

/** What a hand does to the proposed definition while it holds one of its values. */
export type Movement = LineMovement | StopMovement;

/** Where the hand stands: on a number, or on "no limit". */
export type Hand = number | "any";

/** Where a limit stands with the hand at a place; null is "no limit". */
export function standingOf({ own, goes }: HeldLimit, hand: Hand): number | null {
  if (hand === "any") return goes === "hand" ? null : own;
  if (goes === "hand") return hand;
  return goes === "down" ? Math.min(own, hand) : Math.max(own, hand);
}
