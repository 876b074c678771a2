import type { Codes } from "../ranks.ts";
import { type Counted, columnOfOutcome, columnsOf, type Grouping, personsOf, type Tally } from "../tally.ts";
import { tallySites } from "../tally-sites.ts";
import type { Courses } from "./courses.ts";
import { FlipMover, type HeldState } from "./flip-mover.ts";

/** A grouping as the held index keeps it: groups by flip that changes its columns, and where its counters begin. */
export interface HeldGrouping {
  readonly groups: Codes;
  readonly count: number;
  readonly by: Grouping["by"];
  readonly offset: number;
}

/** The flips that change the columns which some groupings count in, ascending; most flips change but what is possible. */
export type Changing = Readonly<Record<Grouping["by"], Uint32Array>>;

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
  /** By flip: the persons of its site in `parts`, NaN where not one known number. */
  readonly persons: Float64Array;
  readonly parts: number;
  readonly groupings: readonly HeldGrouping[];
  readonly changing: Changing;
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

const gathered = <T extends Codes>(values: T, sites: Uint32Array): T => {
  const own = new (values.constructor as new (length: number) => T)(sites.length);
  for (let flip = 0; flip < sites.length; flip++) own[flip] = values[sites[flip] as number] as number;
  return own;
};

/** The place of the hand of each key; flips at one place lie together. */
function handsAt(keys: Uint32Array, handAt: Courses["handAt"]): Float64Array {
  const at = new Float64Array(keys.length);
  let [before, hand] = [-1, 0];
  for (let flip = 0; flip < keys.length; flip++) {
    const key = keys[flip] as number;
    if (key !== before) hand = handAt(key);
    before = key;
    at[flip] = hand;
  }
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
  const { parts } = personsOf(workers);
  const own = new Float64Array(sites.length);
  for (let flip = 0; flip < sites.length; flip++) own[flip] = workers[sites[flip] as number] as number;
  return parts === 1 ? own : own.map((value) => Math.round(value * parts));
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

/** Flips that change the columns of a kind of grouping. */
function changingFlips(by: Grouping["by"], answers: Courses["answers"], from: Codes, to: Codes): Uint32Array {
  const columnOf = columnOfOutcome({ by }, answers);
  const found = new Uint32Array(from.length);
  let count = 0;
  for (let flip = 0; flip < from.length; flip++) {
    found[count] = flip;
    count += Number(columnOf[from[flip] as number] !== columnOf[to[flip] as number]);
  }
  return found.slice(0, count);
}

/** Builds the index: the counters where the hand begins, then every flip in its order, keeping each checkpoint. */
export function heldData(courses: Courses, siteCount: number, counted: Counted): HeldData {
  const { answers } = courses;
  const outcomes = answers.change.length;
  const flips = countedFlips(courses, counted.include);
  const { sites, keys } = flips;
  const [from, to] = [small(flips.from, outcomes), small(flips.to, outcomes)];
  const at = handsAt(keys, courses.handAt);
  const changing: Changing = {
    status: changingFlips("status", answers, from, to),
    class: changingFlips("class", answers, from, to),
  };
  const sitesOf = { status: gathered(sites, changing.status), class: gathered(sites, changing.class) };
  let width = 2 * outcomes;
  const groupings = counted.groupings.map(({ of, count, by }): HeldGrouping => {
    const offset = width;
    width += count * columnsOf({ by }, answers);
    return { groups: gathered(of, sitesOf[by]), count, by, offset };
  });
  const start = small(courses.start, outcomes);
  const tally = tallySites({ siteCount, outcomes: start, outcomeCount: outcomes, ...answers }, counted);
  const checkpoints = checkpointsOf(at, Math.max(LEAST_FLIPS, Math.ceil(width * FLIPS_A_COUNTER)));
  const data: HeldData = {
    ...{ answers, start, at, sites, from, to, groupings, changing, checkpoints, width },
    persons: personsOfFlips(counted.workers, sites),
    parts: personsOf(counted.workers).parts,
    counters: new Uint32Array(checkpoints.length * width),
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
