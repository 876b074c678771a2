import type { Read } from "../model/reading.ts";
import type { Limit } from "./axis.ts";
import type { Groups } from "./sweep-groups.ts";
import type { Stage } from "./sweep-stage.ts";

/** Sites by bucket: each class for certain, then undetermined that are in, cannot be told, or out. */
export type Buckets = Uint32Array;

export const bucketCount = (classCount: number): number => classCount + 3;

/** The bucket of a tuple under a stage. */
export function bucketOf({ compiled }: Stage, cells: readonly (readonly number[])[]): number {
  const { determined, status } = compiled.verdicts(compiled.baseline, cells);
  return determined >= 0 ? determined : compiled.baseline.program.classIds.length + status;
}

/** Sites that change bucket when the parameter reaches a place. */
interface Turn {
  readonly limit: Limit;
  readonly from: number;
  readonly to: number;
  readonly sites: number;
}

/** Buckets by combination of the other axes and cells on the swept ones, each worked out once. */
class Known {
  readonly #stage: Stage;
  readonly #swept: readonly number[];
  readonly #cellsOfRest: Groups["cellsOfRest"];
  readonly #buckets = new Map<string, number>();
  constructor(stage: Stage, swept: readonly number[], groups: Groups) {
    this.#stage = stage;
    this.#swept = swept;
    this.#cellsOfRest = groups.cellsOfRest;
  }

  bucket(rest: number, sets: readonly number[]): number {
    const key = `${rest}:${sets.join()}`;
    const known = this.#buckets.get(key);
    if (known !== undefined) return known;
    const cells = [...this.#cellsOfRest(rest)];
    for (const [at, axis] of this.#swept.entries())
      cells[axis] = this.#stage.swept[at]?.cellSets.sets[sets[at] as number];
    const bucket = bucketOf(this.#stage, cells as (readonly number[])[]);
    this.#buckets.set(key, bucket);
    return bucket;
  }
}

const ascending = (a: Limit, b: Limit): number => a.value - b.value || Number(a.above) - Number(b.above);

/** The places in the stretch at which a group's cells may change, ascending: on each own value, and just above it. */
function placesOf(stage: Stage, reads: readonly (Read | undefined)[]): Limit[] {
  const values = new Set(stage.swept.flatMap((axis, at) => axis.turns(reads[at])));
  return [...values]
    .sort((a, b) => a - b)
    .flatMap((value) => [
      { value, above: false },
      { value, above: true },
    ]);
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
  const buckets = new Uint32Array(width);
  const turns: Turn[] = [];
  for (const [group, sites] of groups.size.entries()) {
    if (sites === 0) continue;
    const rest = groups.rest[group] as number;
    const reads = readsOf.map((own, at) => own[groups.codes[at]?.[group] as number]);
    const at = (limit: Limit) =>
      known.bucket(
        rest,
        stage.swept.map((axis, index) => axis.setAt(reads[index], limit)),
      );
    let from = at(stage.stretch.start);
    buckets[from] = (buckets[from] as number) + sites;
    for (const limit of placesOf(stage, reads)) {
      const to = at(limit);
      if (to !== from) turns.push({ limit, from, to, sites });
      from = to;
    }
  }
  yield { limit: stage.stretch.start, buckets: buckets.slice() };
  turns.sort((a, b) => ascending(a.limit, b.limit));
  for (const [index, { limit, from, to, sites }] of turns.entries()) {
    buckets[from] = (buckets[from] as number) - sites;
    buckets[to] = (buckets[to] as number) + sites;
    const next = turns[index + 1];
    if (!next || ascending(next.limit, limit) !== 0) yield { limit, buckets: buckets.slice() };
  }
}
