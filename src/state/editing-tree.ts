import type { Definition, Expr } from "../model/definition.ts";
import { type Place, replacedAt } from "../model/walk.ts";

/** What stands at `place`; undefined where nothing does. */
export function nodeAt(definition: Definition, place: Place): unknown {
  let node: unknown = definition;
  for (const key of place) node = (node as Readonly<Record<string | number, unknown>> | undefined)?.[key];
  return node;
}

/** The expression at `place`, which a row of the editor named. */
export const exprAt = (definition: Definition, place: Place): Expr => nodeAt(definition, place) as Expr;

/** The list that an item stands in, and where in it; null for what stands in no list. */
export function seatOf(place: Place): { readonly list: Place; readonly at: number } | null {
  const at = place.at(-1);
  return typeof at === "number" ? { list: place.slice(0, -1), at } : null;
}

const listAt = (definition: Definition, place: Place): readonly unknown[] =>
  (nodeAt(definition, place) as readonly unknown[] | undefined) ?? [];

/** With `item` put in before position `at` of the list. */
export const inserted = (definition: Definition, list: Place, at: number, item: unknown): Definition =>
  replacedAt(definition, list, listAt(definition, list).toSpliced(at, 0, item));

/** Without the item at `place`. */
export function withoutItem(definition: Definition, place: Place): Definition {
  const seat = seatOf(place);
  return seat ? replacedAt(definition, seat.list, listAt(definition, seat.list).toSpliced(seat.at, 1)) : definition;
}

/** With the item at `place` taken to position `to` of its list. */
export function reseated(definition: Definition, place: Place, to: number): Definition {
  const seat = seatOf(place);
  const items = seat ? listAt(definition, seat.list) : [];
  if (!seat || to < 0 || to >= items.length || to === seat.at) return definition;
  return replacedAt(definition, seat.list, items.toSpliced(seat.at, 1).toSpliced(to, 0, items[seat.at]));
}

/** A record without one of its keys. */
export function without<T extends object>(record: T, key: string): T {
  return Object.fromEntries(Object.entries(record).filter(([own]) => own !== key)) as T;
}

/** `name`, or with a number behind it where the name is taken. */
export function freshName(name: string, taken: (name: string) => boolean): string {
  if (!taken(name)) return name;
  let n = 2;
  while (taken(`${name}_${n}`)) n++;
  return `${name}_${n}`;
}
