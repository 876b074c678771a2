import { type Place, replacedAt } from "../model/walk.ts";

/** What stands differently at one place. */
export type Move = readonly [place: Place, value: unknown];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The same keys in the same order: order is shown to readers, so another order is a difference. */
const sameKeys = (a: object, b: object): boolean => {
  const [first, second] = [Object.keys(a), Object.keys(b)];
  return first.length === second.length && first.every((key, at) => key === second[at]);
};

/** The fewest places at which `after` stands differently from `before`; both are plain JSON. */
export function movesBetween(before: unknown, after: unknown, place: Place = []): Move[] {
  if (before === after) return [];
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
    return after.flatMap((item, at) => movesBetween(before[at], item, [...place, at]));
  }
  if (isRecord(before) && isRecord(after) && sameKeys(before, after)) {
    return Object.entries(after).flatMap(([key, value]) => movesBetween(before[key], value, [...place, key]));
  }
  return [[place, after]];
}

/** Whether a value stands at `place` already. */
function exists(node: unknown, [key, ...rest]: Place): boolean {
  if (key === undefined) return true;
  return (
    typeof node === "object" &&
    node !== null &&
    Object.hasOwn(node, key) &&
    exists((node as Record<string | number, unknown>)[key], rest)
  );
}

/** `before` with the moves made. Throws where a place does not exist: it was moved in some other definition. */
export const withMoves = <T>(before: T, moves: readonly Move[]): T =>
  moves.reduce((node, [place, value]) => {
    if (!exists(node, place)) throw new Error(`no such place: ${place.join(".")}`);
    return replacedAt(node, place, value);
  }, before);
