import type { HeldLimit, LineMovement, Movement } from "../engine/hold/movement.ts";
import { sweptUse } from "../engine/sweep-uses.ts";
import { ANY, type Definition } from "../model/definition.ts";
import { paramUse } from "../model/param-uses.ts";
import type { Scalar } from "../model/site-table.ts";
import { type Place, replacedAt } from "../model/walk.ts";
import type { Cut } from "./cards.ts";

/** A slider that stands at more places than this is answered by whole runs. */
const MOST_STOPS = 64;
const FARTHEST = Number.MAX_VALUE;

type Tree = Readonly<Record<string, unknown>>;

/** Places at which one of two trees of the same shape differs from a third. */
function differing(node: unknown, others: readonly unknown[], place: Place = []): Place[] {
  if (others.every((other) => other === node)) return [];
  if (typeof node !== "object" || node === null) return [place];
  return Object.entries(node).flatMap(([key, child]) =>
    differing(
      child,
      others.map((other) => (other as Tree | undefined)?.[key]),
      [...place, Array.isArray(node) ? Number(key) : key],
    ),
  );
}

const at = (tree: unknown, place: Place): unknown => place.reduce<unknown>((node, key) => (node as Tree)?.[key], tree);

/** How a limit goes when the hand goes as far down and as far up as there are numbers; null: in no way known here. */
function goesOf(low: unknown, high: unknown, own: unknown): HeldLimit["goes"] | null {
  if (low === -FARTHEST && high === FARTHEST) return "hand";
  if (low === -FARTHEST && high === own) return "down";
  return high === FARTHEST && low === own ? "up" : null;
}

/** A limit of number tests in the hand, with all that follows it. Null where one of them is anything else as well. */
function lineMovement(definition: Definition, cut: Cut, [from, to]: readonly [number, number]): LineMovement | null {
  const [low, high] = [cut.move(definition, -FARTHEST), cut.move(definition, FARTHEST)];
  let held = definition;
  const limits: HeldLimit[] = [];
  for (const place of differing(definition, [low, high])) {
    const own = at(definition, place);
    const goes = goesOf(at(low, place), at(high, place), own);
    if (goes === null || (goes !== "hand" && typeof own !== "number")) return null;
    const isOwnParam = place.length === 3 && place[0] === "params" && place[2] === "value";
    const param = isOwnParam ? String(place[1]) : `held ${limits.length}`;
    if (!isOwnParam) held = replacedAt(held, place, { param });
    limits.push({ param, own: Number(own), goes });
  }
  const params = limits.map(({ param }) => [param, held.params[param] ?? { value: 0 }] as const);
  held = { ...held, params: { ...held.params, ...Object.fromEntries(params) } };
  // What only `order` names goes along and changes nothing.
  const used = limits.filter(({ param }) => paramUse(held, param));
  const isLine = used.some(({ goes }) => goes === "hand") && used.every(({ param }) => sweptUse(held, param));
  return isLine ? { kind: "line", definition: held, limits: used, from, to, mayBeAny: cut.anyAllowed } : null;
}

/** Values that a slider stops at from one end of its range to the other. */
function steps([low, high]: readonly [Scalar | null, Scalar | null], step: number): number[] | null {
  if (typeof low !== "number" || typeof high !== "number") return null;
  const count = Math.floor((high - low) / step + 1e-9);
  if (!(count >= 0 && count < MOST_STOPS)) return null;
  return Array.from({ length: count + 1 }, (_, place) => Number((low + place * step).toPrecision(15)));
}

function stopMovement(definition: Definition, cut: Cut, values: readonly Scalar[]): Movement | null {
  const all = cut.anyAllowed ? [...values, ANY] : values;
  if (all.length > MOST_STOPS) return null;
  return { kind: "stops", stops: all.map((value) => ({ value, definition: cut.move(definition, value) })) };
}

/** What a slider moves: the kind of its card, and where it begins and ends. */
export type Slider =
  | { readonly kind: "number"; readonly ends: readonly [number, number] }
  | { readonly kind: "ordinal"; readonly levels: readonly string[] }
  | { readonly kind: "flag" }
  | { readonly kind: "gate" };

/** What a hand can do to a definition while it holds a cut; null where each standing must be run by itself. */
export function movementOf(definition: Definition, cut: Cut, slider: Slider): Movement | null {
  switch (slider.kind) {
    case "number":
      return lineMovement(definition, cut, slider.ends);
    case "ordinal":
      return stopMovement(definition, cut, slider.levels);
    case "flag":
      return stopMovement(definition, cut, [false, true]);
    case "gate": {
      const values = cut.range ? steps(cut.range, cut.step ?? 1) : null;
      return values ? stopMovement(definition, cut, values) : null;
    }
  }
}

/** Where the hand stands in a movement; null where the value is none of its places. */
export function handOf(movement: Movement, value: Scalar): number | "any" | null {
  if (movement.kind === "stops") {
    const stop = movement.stops.findIndex((each) => each.value === value);
    return stop < 0 ? null : stop;
  }
  if (value === ANY) return movement.mayBeAny ? "any" : null;
  return typeof value === "number" && value >= movement.from && value <= movement.to ? value : null;
}
