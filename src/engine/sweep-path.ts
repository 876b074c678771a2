import type { Read } from "../model/reading.ts";
import type { Limit } from "./axis.ts";
import type { SweptAxis } from "./sweep-stage.ts";

/** Where a reading's cells change as the parameter rises through a stretch: `sets[0]` first, `sets[k]` from `places[k - 1]`. */
export interface Path {
  readonly places: readonly Limit[];
  readonly sets: readonly number[];
}

/** A parameter stands on a value before it stands just above it. */
export const ascending = (a: Limit, b: Limit): number => a.value - b.value || Number(a.above) - Number(b.above);

/** The path of one reading on one axis: it can change on each own value, and just above it. */
export function pathOf(axis: SweptAxis, read: Read | undefined, start: Limit): Path {
  const values = [...new Set(axis.turns(read))].sort((a, b) => a - b);
  const places = values.flatMap((value) => [
    { value, above: false },
    { value, above: true },
  ]);
  return { places, sets: [start, ...places].map((limit) => axis.setAt(read, limit)) };
}

/** The set of cells with the parameter at a place. */
const setOn = ({ places, sets }: Path, limit: Limit): number =>
  sets[places.findLastIndex((place) => ascending(place, limit) <= 0) + 1] as number;

/** Several axes together: every place at which any of them changes, with all their sets of cells. */
export function together(paths: readonly Path[]): { places: readonly Limit[]; sets: readonly (readonly number[])[] } {
  const [only] = paths;
  if (only && paths.length === 1) return { places: only.places, sets: only.sets.map((set) => [set]) };
  const all = paths.flatMap(({ places }) => places).sort(ascending);
  const places = all.filter((limit, at) => at === 0 || ascending(all[at - 1] as Limit, limit) !== 0);
  const start = paths.map(({ sets }) => sets[0] as number);
  return { places, sets: [start, ...places.map((limit) => paths.map((path) => setOn(path, limit)))] };
}
