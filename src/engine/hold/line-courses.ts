import type { Definition } from "../../model/definition.ts";
import type { SiteTable } from "../../model/site-table.ts";
import { AnswerBook } from "../answer-book.ts";
import type { Side } from "../axes.ts";
import { axisKey, type LineAxis } from "../axis.ts";
import { Compiled, type Plan, planOf, sideOf } from "../compiled.ts";
import type { Diagram } from "../diagram.ts";
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

/** The axes that are held, asked from the level `first` on. */
interface HeldAxes {
  readonly axes: readonly LineAxis[];
  readonly first: number;
  readonly diagram: Diagram;
  readonly sets: readonly CellSets[];
}

function heldOf(table: SiteTable, { axes, first, diagram, sets }: HeldAxes, movement: LineMovement): Held {
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
    (axis, at) =>
      new AxisCourses(
        axis,
        readings[at] as SiteReadings,
        { marks, reach },
        sets[at] as CellSets,
        diagram.alikeCells(first + at),
      ),
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
  /** By state, for sites of whose held value nothing is known: the most frequent of what is shared. */
  readonly #unknown: (readonly number[] | undefined)[] = [];

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

  /** The same where the one held axis is unknown. */
  unknown(state: number): readonly number[] {
    const known = this.#unknown[state] ?? this.#followed(state, [0]);
    this.#unknown[state] = known;
    return known;
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

  /** One held axis: its turns are in order already. */
  #followedAlone(state: number, axis: AxisCourses, code: number): number[] {
    const { keys, sets } = axis.turnsOf(code);
    let outcome = this.#walk.step(this.#first, state, sets[0] as number);
    const course = [outcome];
    const turn = (key: number, set: number): void => {
      const next = this.#walk.step(this.#first, state, set);
      if (next !== outcome) course.push(key, next);
      outcome = next;
    };
    for (let at = 0; at < keys.length; at++) turn(keys[at] as number, sets[at + 1] as number);
    if (this.#mayBeAny) turn(this.#held.marks.anyKey, axis.any[code] as number);
    return course;
  }

  #followed(state: number, codes: readonly number[]): number[] {
    const { courses, reach, marks } = this.#held;
    const [only] = courses;
    if (only && courses.length === 1) return this.#followedAlone(state, only, codes[0] as number);
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

/** The end of a state, given as where its ends begin in the last table, with one more set of cells. */
function endOf(walk: Walk, next: Int32Array, state: number, set: number): number {
  const end = next[state | set] as number;
  return end >= 0 ? end : walk.endAfter(state, set);
}

interface Following {
  readonly follower: Follower;
  readonly walk: Walk;
  readonly mayBeAny: boolean;
}

/** One held axis: a known number, which most sites have, takes three look-ups at most and one more for "no limit". */
function followOne(states: States, { follower, walk, mayBeAny }: Following, held: Held, flips: FlipList): Uint16Array {
  const [axis] = held.courses as [AxisCourses];
  const { codes, numbers } = axis.readings;
  const { start, on, over, any, keys } = axis;
  const { anyKey } = held.marks;
  const begin = new Uint16Array(states.length);
  const { next, shift } = walk.lastTable;
  const level = walk.levels - 1;
  for (let site = 0; site < states.length; site++) {
    const code = codes[site] as number;
    const state = states[site] as number;
    if (code === 0 || code > numbers.length) {
      const course = code === 0 ? follower.unknown(state) : follower.course(state, [code]);
      begin[site] = addCourse(flips, site, course);
      continue;
    }
    const [below, at, above] = [start[code] as number, on[code] as number, over[code] as number];
    const first = endOf(walk, next, state << shift, below);
    const second = endOf(walk, next, state << shift, at);
    const third = endOf(walk, next, state << shift, above);
    begin[site] = first;
    const key = keys[code - 1] as number;
    flips.add(site, key, first, second);
    flips.add(site, key + 1, second, third);
    if (mayBeAny) flips.add(site, anyKey, third, walk.step(level, state, any[code] as number));
  }
  return begin;
}

/** A pair walked up to its held axes. */
interface Walked {
  readonly key: string;
  readonly compiled: Compiled;
  readonly cellSets: readonly CellSets[];
  readonly walk: Walk;
  readonly states: States;
}

const walkedBefore = new WeakMap<SiteTable, Walked>();

/** Walks a table up to the level `first`. The last walk is kept: the hand that lets go of a value often takes it again. */
function walkedTo(table: SiteTable, plan: Plan, first: number): Walked {
  const key = JSON.stringify([plan.key, plan.axes.slice(0, first).map(axisKey)]);
  const before = walkedBefore.get(table);
  if (before?.key === key) return before;
  const compiled = new Compiled(plan);
  const cellSets = plan.axes.map(() => new CellSets());
  const fixed = plan.axes.slice(0, first).map((axis, at) => codeAxis(table, axis, cellSets[at] as CellSets));
  const walk = new Walk(
    compiled.diagram,
    compiled.roots,
    cellSets.map((sets) => ({ cellSets: sets }) as CodedAxis),
  );
  const states = walk.statesAfter(first, fixed, table.siteCount);
  const walked = { key, compiled, cellSets, walk, states };
  walkedBefore.set(table, walked);
  return walked;
}

/** Forgets the walk that is kept for a table. */
export const forgetWalk = (table: SiteTable): boolean => walkedBefore.delete(table);

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
  const first = plan.axes.length - touched.length;
  const { compiled, cellSets, walk, states } = walkedTo(table, plan, first);
  const axes = plan.axes.slice(first) as LineAxis[];
  const held = heldOf(table, { axes, first, diagram: compiled.diagram, sets: cellSets.slice(first) }, movement);
  const follower = new Follower(walk, first, held, movement.mayBeAny);
  const flips = new FlipList(held.marks.keys, table.siteCount + 1);
  const start =
    touched.length === 1
      ? followOne(states, { follower, walk, mayBeAny: movement.mayBeAny }, held, flips)
      : followAll(states, follower, held, flips);
  return { start, flips: flips.sorted(), handAt: (key) => held.marks.handAt(key), answers: answersAt(compiled, walk) };
}

/** The outcomes of a walk, in their order. */
function answersAt(compiled: Compiled, walk: Walk): Courses["answers"] {
  const { baseline, proposals } = compiled;
  const [proposed] = proposals;
  const book = new AnswerBook();
  while (book.count < walk.endCount) book.add(compiled.outcomeOf(proposed, walk.endAt(book.count)));
  return book.answers(baseline.program.classIds, proposed.program.classIds);
}
