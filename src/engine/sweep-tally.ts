import type { Read } from "../model/reading.ts";
import type { Limit } from "./axis.ts";
import type { Groups } from "./sweep-groups.ts";
import { ascending, type Path, pathOf, together } from "./sweep-path.ts";
import type { Stage } from "./sweep-stage.ts";

/** Sites by bucket: each class for certain, then undetermined that are in, cannot be told, or out. */
export type Buckets = Int32Array;

export const bucketCount = (classCount: number): number => classCount + 3;

/** More sets of cells than any axis has. */
const SETS = 2 ** 20;

/** Buckets by combination of the other axes and cells on the swept ones, each worked out once. */
class Known {
  readonly #stage: Stage;
  readonly #swept: readonly number[];
  readonly #groups: Groups;
  readonly #rows = new Map<number, Int16Array>();
  constructor(stage: Stage, swept: readonly number[], groups: Groups) {
    this.#stage = stage;
    this.#swept = swept;
    this.#groups = groups;
  }

  bucket(rest: number, sets: readonly number[]): number {
    const key = sets.length === 1 ? (sets[0] as number) : sets.reduce((sum, set) => sum * SETS + set, 0);
    let row = this.#rows.get(key);
    if (!row) {
      row = new Int16Array(this.#groups.restCount).fill(-1);
      this.#rows.set(key, row);
    }
    const known = row[rest] as number;
    if (known >= 0) return known;
    const bucket = this.#workedOut(rest, sets);
    row[rest] = bucket;
    return bucket;
  }

  #workedOut(rest: number, sets: readonly number[]): number {
    const cells = [...this.#groups.cellsOfRest(rest)];
    for (const [at, axis] of this.#swept.entries())
      cells[axis] = this.#stage.swept[at]?.cellSets.sets[sets[at] as number];
    const { compiled } = this.#stage;
    const { determined, status } = compiled.verdicts(compiled.baseline, cells as (readonly number[])[]);
    return determined >= 0 ? determined : compiled.baseline.program.classIds.length + status;
  }
}

/** What changes at each place: differences of buckets, by value and by whether just above it. */
class Turns {
  readonly #on = new Map<number, Int32Array>();
  readonly #above = new Map<number, Int32Array>();
  readonly #width: number;
  constructor(width: number) {
    this.#width = width;
  }

  add({ value, above }: Limit, from: number, to: number, sites: number): void {
    const side = above ? this.#above : this.#on;
    let change = side.get(value);
    if (!change) {
      change = new Int32Array(this.#width);
      side.set(value, change);
    }
    change[from] = (change[from] as number) - sites;
    change[to] = (change[to] as number) + sites;
  }

  ascending(): { limit: Limit; change: Int32Array }[] {
    const on = [...this.#on].map(([value, change]) => ({ limit: { value, above: false }, change }));
    const above = [...this.#above].map(([value, change]) => ({ limit: { value, above: true }, change }));
    return [...on, ...above].sort((a, b) => ascending(a.limit, b.limit));
  }
}

/** Paths of the readings that occur, each worked out once. */
function pathsOf(stage: Stage, readsOf: readonly (readonly (Read | undefined)[])[]) {
  const known = readsOf.map((): (Path | undefined)[] => []);
  return (groups: Groups, group: number) => {
    const paths = stage.swept.map((axis, at) => {
      const code = groups.codes[at]?.[group] as number;
      const own = known[at] as (Path | undefined)[];
      own[code] ??= pathOf(axis, readsOf[at]?.[code], stage.stretch.start);
      return own[code];
    });
    return together(paths);
  };
}

/** The counts along one stretch: those at its start, then each place at which they change. */
export function* tallied(
  stage: Stage,
  swept: readonly number[],
  groups: Groups,
  readsOf: readonly (readonly (Read | undefined)[])[],
  width: number,
): Generator<{ limit: Limit; buckets: Buckets }> {
  const known = new Known(stage, swept, groups);
  const pathOfGroup = pathsOf(stage, readsOf);
  const buckets = new Int32Array(width);
  const turns = new Turns(width);
  for (const [group, sites] of groups.size.entries()) {
    if (sites === 0) continue;
    const rest = groups.rest[group] as number;
    const { places, sets } = pathOfGroup(groups, group);
    let from = known.bucket(rest, sets[0] as readonly number[]);
    buckets[from] = (buckets[from] as number) + sites;
    for (const [at, limit] of places.entries()) {
      const to = known.bucket(rest, sets[at + 1] as readonly number[]);
      if (to !== from) turns.add(limit, from, to, sites);
      from = to;
    }
  }
  yield { limit: stage.stretch.start, buckets: buckets.slice() };
  for (const { limit, change } of turns.ascending()) {
    for (const [at, sites] of change.entries()) buckets[at] = (buckets[at] as number) + sites;
    yield { limit, buckets: buckets.slice() };
  }
}
