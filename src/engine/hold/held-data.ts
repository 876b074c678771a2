import type { Codes } from "../ranks.ts";
import { type Counted, columnOfOutcome, columnsOf, type Grouping, personsOf, type Tally } from "../tally.ts";
import { tallySites } from "../tally-sites.ts";
import type { Courses } from "./courses.ts";

/** A grouping as the held index keeps it: groups by flip, and where its counters begin. */
export interface HeldGrouping {
  readonly groups: Codes;
  readonly count: number;
  readonly by: Grouping["by"];
  readonly offset: number;
}

/**
 * All linked aggregates for every place of a hand, as plain arrays that can be handed from thread to thread. Between two
 * checkpoints, whose counters are kept whole, lie so few flips that the way to any place is short however many sites
 * there are.
 */
export interface HeldData {
  readonly answers: Courses["answers"];
  /** By site: the outcome with the hand where it begins. */
  readonly start: Codes;
  /** By flip, ascending: the least place of the hand that has it; Infinity for "no limit". */
  readonly at: Float64Array;
  readonly sites: Uint32Array;
  readonly from: Codes;
  readonly to: Codes;
  /** By flip: the persons of its site in units of `unit`, NaN where not one known number. */
  readonly persons: Float64Array;
  readonly unit: number;
  readonly groupings: readonly HeldGrouping[];
  /** By checkpoint: the flips before it, ascending, the first 0. */
  readonly checkpoints: Uint32Array;
  /** Counters of each checkpoint: sites by outcome, unrecorded by outcome, then each grouping. */
  readonly counters: Uint32Array;
  readonly width: number;
  /** Persons by outcome of each checkpoint. */
  readonly sums: Float64Array;
}

/** Flips between two checkpoints, for each counter kept: the way costs about what the copy of the counters costs. */
const FLIPS_A_COUNTER = 1 / 4;
const LEAST_FLIPS = 64;

/** Whether the flip after these may not be the first of a checkpoint: it comes at the same place as the one before. */
const isWithin = (at: Float64Array, flip: number): boolean => at[flip] === at[flip - 1];

function checkpointsOf(at: Float64Array, spacing: number): Uint32Array {
  const points = [0];
  let flip = spacing;
  while (flip < at.length) {
    // Flips at one place are all of them on one side; from a place with very many the next checkpoint begins after it.
    let end = flip;
    while (end < at.length && isWithin(at, end)) end++;
    let start = flip;
    while (start > (points.at(-1) as number) && isWithin(at, start)) start--;
    if (start > (points.at(-1) as number)) points.push(start);
    if (end > start && end < at.length) points.push(end);
    flip = Math.max(end, flip) + spacing;
  }
  points.push(at.length);
  return Uint32Array.from(new Set(points));
}

/** As few bytes as the outcomes need. */
const small = (codes: Uint16Array, count: number): Codes => (count <= 256 ? new Uint8Array(codes) : codes);

const gathered = (values: Codes, sites: Uint32Array): Codes => {
  const own = new (values.constructor as new (length: number) => Codes)(sites.length);
  for (let flip = 0; flip < sites.length; flip++) own[flip] = values[sites[flip] as number] as number;
  return own;
};

/** The place of the hand of each key; flips at one place lie together. */
function handsAt(keys: Uint32Array, handAt: Courses["handAt"]): Float64Array {
  const at = new Float64Array(keys.length);
  for (let flip = 0; flip < keys.length; flip++)
    at[flip] = keys[flip] === keys[flip - 1] ? (at[flip - 1] as number) : handAt(keys[flip] as number);
  return at;
}

/** Flips of the sites that are counted. */
function countedFlips({ flips }: Courses, include: Uint8Array | null): Courses["flips"] {
  if (include === null) return flips;
  const kept = (_: number, flip: number): boolean => include[flips.sites[flip] as number] !== 0;
  return {
    keys: flips.keys.filter(kept),
    from: flips.from.filter(kept),
    to: flips.to.filter(kept),
    sites: flips.sites.filter((site) => include[site] !== 0),
  };
}

/** NaN where they are not one known number. */
function personsOfFlips(workers: Float64Array, sites: Uint32Array): Float64Array {
  const { values, known } = personsOf(workers);
  const own = new Float64Array(sites.length);
  for (let flip = 0; flip < sites.length; flip++) {
    const site = sites[flip] as number;
    own[flip] = known[site] === 1 ? (values[site] as number) : Number.NaN;
  }
  return own;
}

/** The flat counters of a tally. */
function flat({ sites, unrecorded, groups }: Tally, width: number): Uint32Array {
  const counters = new Uint32Array(width);
  let offset = 0;
  for (const part of [sites, unrecorded, ...groups]) {
    counters.set(part, offset);
    offset += part.length;
  }
  return counters;
}

/** Builds the index: the counters where the hand begins, then every flip in its order, keeping each checkpoint. */
export function heldData(courses: Courses, siteCount: number, counted: Counted): HeldData {
  const { answers } = courses;
  const outcomes = answers.change.length;
  const { sites, keys, from, to } = countedFlips(courses, counted.include);
  const { unit } = personsOf(counted.workers);
  const at = handsAt(keys, courses.handAt);
  let width = 2 * outcomes;
  const groupings = counted.groupings.map(({ of, count, by }): HeldGrouping => {
    const offset = width;
    width += count * columnsOf({ by }, answers);
    return { groups: gathered(of, sites), count, by, offset };
  });
  const start = small(courses.start, outcomes);
  const run = { siteCount, tuples: start, tupleCount: outcomes, ...answers };
  const tally = tallySites(run, counted);
  const checkpoints = checkpointsOf(at, Math.max(LEAST_FLIPS, Math.ceil(width * FLIPS_A_COUNTER)));
  const data: HeldData = {
    answers,
    start,
    at,
    sites,
    from: small(from, outcomes),
    to: small(to, outcomes),
    persons: personsOfFlips(counted.workers, sites),
    unit,
    groupings,
    checkpoints,
    counters: new Uint32Array(checkpoints.length * width),
    width,
    sums: new Float64Array(checkpoints.length * outcomes),
  };
  const state: HeldState = { counters: flat(tally, width), sums: tally.persons.slice() };
  const mover = new FlipMover(data);
  for (const [point, flip] of checkpoints.entries()) {
    mover.apply(state, checkpoints[point - 1] ?? 0, flip);
    data.counters.set(state.counters, point * width);
    data.sums.set(state.sums, point * outcomes);
  }
  return data;
}

/** Counters at one place of the hand. */
export interface HeldState {
  readonly counters: Uint32Array;
  readonly sums: Float64Array;
}

/** Takes counters from one place to another, flip by flip. */
export class FlipMover {
  readonly #data: HeldData;
  /** By grouping: the column of each outcome. */
  readonly #columns: readonly Uint8Array[];
  readonly #widths: readonly number[];

  constructor(data: HeldData) {
    this.#data = data;
    this.#columns = data.groupings.map((grouping) => columnOfOutcome(grouping, data.answers));
    this.#widths = data.groupings.map((grouping) => columnsOf(grouping, data.answers));
  }

  /** Applies the flips from `first` up to `end`, or takes them back where `end` is less. */
  apply({ counters, sums }: HeldState, first: number, end: number): void {
    const forward = end >= first;
    const [low, high] = forward ? [first, end] : [end, first];
    const { persons, groupings } = this.#data;
    const [from, to] = forward ? [this.#data.from, this.#data.to] : [this.#data.to, this.#data.from];
    const outcomes = sums.length;
    for (let flip = low; flip < high; flip++) {
      const [leaves, comes] = [from[flip] as number, to[flip] as number];
      counters[leaves] = (counters[leaves] as number) - 1;
      counters[comes] = (counters[comes] as number) + 1;
      const own = persons[flip] as number;
      if (!Number.isNaN(own)) {
        sums[leaves] = (sums[leaves] as number) - own;
        sums[comes] = (sums[comes] as number) + own;
      } else {
        counters[outcomes + leaves] = (counters[outcomes + leaves] as number) - 1;
        counters[outcomes + comes] = (counters[outcomes + comes] as number) + 1;
      }
    }
    for (let at = 0; at < groupings.length; at++) {
      const { groups, offset } = groupings[at] as HeldGrouping;
      const columnOf = this.#columns[at] as Uint8Array;
      const width = this.#widths[at] as number;
      for (let flip = low; flip < high; flip++) {
        const base = offset + (groups[flip] as number) * width;
        const leaves = base + (columnOf[from[flip] as number] as number);
        const comes = base + (columnOf[to[flip] as number] as number);
        counters[leaves] = (counters[leaves] as number) - 1;
        counters[comes] = (counters[comes] as number) + 1;
      }
    }
  }
}
