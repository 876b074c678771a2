import type { Definition } from "../../model/definition.ts";
import type { SiteTable } from "../../model/site-table.ts";
import { AnswerBook } from "../answer-book.ts";
import type { Side } from "../axes.ts";
import type { LineAxis } from "../axis.ts";
import { Compiled, changeOf, planOf, sideOf, verdictsOf } from "../compiled.ts";
import { CellSets, type CodedAxis, codeAxis } from "../site-cells.ts";
import { readSites, type SiteReadings } from "../site-readings.ts";
import { Walk } from "../walk.ts";
import { AxisCourses, type Reach } from "./axis-courses.ts";
import type { Courses } from "./courses.ts";
import { FlipList } from "./flips.ts";
import { HeldAxis } from "./held-axis.ts";
import { Marks } from "./marks.ts";
import type { LineMovement } from "./movement.ts";

/** The places of the hand, and what is known of the held axes at each of them. */
interface Held {
  readonly marks: Marks;
  readonly reach: Reach;
  readonly courses: readonly AxisCourses[];
}

function heldOf(table: SiteTable, axes: readonly LineAxis[], movement: LineMovement, sets: readonly CellSets[]): Held {
  const held = axes.map((axis) => new HeldAxis(axis, movement.limits));
  const readings = axes.map((axis) => readSites(table, axis.property, axis.scale));
  const fixed = held.flatMap((axis, at) => [
    ...axis.fixed,
    ...axis.turns(undefined),
    ...(readings[at]?.others ?? []).flatMap((read) => axis.turns(read)),
  ]);
  const marks = new Marks([...readings.map(({ numbers }) => numbers), Float64Array.from(new Set(fixed)).sort()]);
  const reach = { first: marks.reached(movement.from), last: marks.reached(movement.to) };
  const courses = held.map(
    (axis, at) => new AxisCourses(axis, readings[at] as SiteReadings, marks, reach, sets[at] as CellSets),
  );
  return { marks, reach, courses };
}

/** Finds out what becomes of a site, from its state before the held axes and its readings on them. */
class Follower {
  readonly #walk: Walk;
  readonly #first: number;
  readonly #held: Held;
  readonly #mayBeAny: boolean;
  /** By state, then by readings: many sites share what follows. */
  readonly #shared: Map<string, readonly number[]>[] = [];

  /** @param first level of the first held axis */
  constructor(walk: Walk, first: number, held: Held, mayBeAny: boolean) {
    this.#walk = walk;
    this.#first = first;
    this.#held = held;
    this.#mayBeAny = mayBeAny;
  }

  end(state: number, sets: readonly number[]): number {
    return sets.reduce((at, set, axis) => this.#walk.step(this.#first + axis, at, set), state);
  }

  /** The outcome at the start, then a key and an outcome for each change. */
  course(state: number, codes: readonly number[]): readonly number[] {
    const ofState = this.#shared[state] ?? new Map<string, readonly number[]>();
    this.#shared[state] = ofState;
    const key = codes.length === 1 ? String(codes[0]) : codes.join();
    const known = ofState.get(key) ?? this.#followed(state, codes);
    ofState.set(key, known);
    return known;
  }

  #followed(state: number, codes: readonly number[]): number[] {
    const { courses, reach, marks } = this.#held;
    const outcomeAt = (key: number): number =>
      this.end(
        state,
        courses.map((axis, place) => axis.at(codes[place] as number, key)),
      );
    const keys = courses.flatMap((axis, place) => axis.turnsOf(codes[place] as number).keys);
    const ascending = [...new Set(keys)].sort((a, b) => a - b);
    const course = [outcomeAt(reach.first)];
    for (const key of this.#mayBeAny ? [...ascending, marks.anyKey] : ascending) {
      const outcome = outcomeAt(key);
      if (course.at(-1) !== outcome) course.push(key, outcome);
    }
    return course;
  }
}

type States = Uint16Array | Uint32Array;

/** Adds a course as it was followed. @returns the outcome at its start */
function addCourse(flips: FlipList, site: number, course: readonly number[]): number {
  let outcome = course[0] as number;
  const start = outcome;
  for (let at = 1; at < course.length; at += 2) {
    flips.add(site, course[at] as number, outcome, course[at + 1] as number);
    outcome = course[at + 1] as number;
  }
  return start;
}

/** Several held axes: each site by its own readings. */
function followAll(states: States, follower: Follower, { courses }: Held, flips: FlipList): Uint16Array {
  return Uint16Array.from(states, (state, site) => {
    const codes = courses.map(({ readings }) => readings.codes[site] as number);
    return addCourse(flips, site, follower.course(state, codes));
  });
}

/** One held axis: a known number, which most sites have, takes three look-ups and one more for "no limit". */
function followOne(states: States, follower: Follower, ends: Ends, held: Held, flips: FlipList): Uint16Array {
  const [axis] = held.courses as [AxisCourses];
  const { codes, numbers } = axis.readings;
  const { start, on, over, any, keys } = axis;
  const { anyKey } = held.marks;
  const begin = new Uint16Array(states.length);
  for (let site = 0; site < states.length; site++) {
    const code = codes[site] as number;
    const state = states[site] as number;
    if (code === 0 || code > numbers.length) {
      begin[site] = addCourse(flips, site, follower.course(state, [code]));
      continue;
    }
    const key = keys[code - 1] as number;
    const first = ends.of(state, start[code] as number);
    const second = ends.of(state, on[code] as number);
    const third = ends.of(state, over[code] as number);
    begin[site] = first;
    if (second !== first) flips.add(site, key, first, second);
    if (third !== second) flips.add(site, key + 1, second, third);
    if (!ends.mayBeAny) continue;
    const last = ends.of(state, any[code] as number);
    if (last !== third) flips.add(site, anyKey, third, last);
  }
  return begin;
}

/** The end of each state with each set of cells, worked out once. */
class Ends {
  readonly mayBeAny: boolean;
  readonly #follower: Follower;
  readonly #shift: number;
  readonly #table: Int32Array;

  constructor(follower: Follower, states: number, sets: number, mayBeAny: boolean) {
    this.mayBeAny = mayBeAny;
    this.#follower = follower;
    this.#shift = Math.ceil(Math.log2(sets + 1));
    this.#table = new Int32Array(states << this.#shift).fill(-1);
  }

  of(state: number, set: number): number {
    const at = (state << this.#shift) | set;
    const known = this.#table[at] as number;
    if (known >= 0) return known;
    const end = this.#follower.end(state, [set]);
    this.#table[at] = end;
    return end;
  }
}

/**
 * Follows every site through all places of the hand.
 * @param baseline null: it goes with the hand as the proposed definition does
 * @throws DefinitionTooLarge
 */
export function lineCourses(table: SiteTable, baseline: Definition | null, movement: LineMovement): Courses {
  const params = movement.limits.map(({ param }) => param);
  const b: Side = { definition: movement.definition, held: params };
  const a = baseline ? sideOf(baseline) : b;
  const touched = planOf(a, b).axes.filter((axis) => axis.kind === "line" && axis.held);
  const plan = planOf(a, b, new Set(touched.map(({ property }) => property)));
  const compiled = new Compiled(plan);
  const first = plan.axes.length - touched.length;
  const cellSets = plan.axes.map(() => new CellSets());
  const fixed = plan.axes.slice(0, first).map((axis, at) => codeAxis(table, axis, cellSets[at] as CellSets));
  const held = heldOf(table, plan.axes.slice(first) as LineAxis[], movement, cellSets.slice(first));
  const walked = cellSets.map((sets) => ({ cellSets: sets }) as CodedAxis);
  const walk = new Walk(compiled.diagram, compiled.roots, walked);
  const states = walk.statesAfter(first, fixed, table.siteCount);
  const follower = new Follower(walk, first, held, movement.mayBeAny);
  const flips = new FlipList(held.marks.keys);
  const sets = cellSets[first]?.sets.length ?? 0;
  const ends = new Ends(follower, walk.statesAt(first), sets, movement.mayBeAny);
  const start =
    touched.length === 1 ? followOne(states, follower, ends, held, flips) : followAll(states, follower, held, flips);
  return { start, flips: flips.sorted(), handAt: (key) => held.marks.handAt(key), answers: answersAt(compiled, walk) };
}

/** The outcomes of a walk, in their order. */
function answersAt({ baseline, proposed }: Compiled, walk: Walk): Courses["answers"] {
  const book = new AnswerBook();
  for (const [own, other, same] of walk.ends)
    book.add(verdictsOf(baseline, own ?? []), verdictsOf(proposed, other ?? []), changeOf(same ?? []));
  return book.answers(baseline.program.classIds, proposed.program.classIds);
}
