import type { Codes } from "./ranks.ts";
import type { CodedAxis, SetNumbers } from "./site-cells.ts";

export type States = Uint16Array | Uint32Array;
export type Ends = Uint8Array | Uint16Array | Uint32Array;

/**
 * Sites that are looked up before it is asked whether all their ways were known: one question for several, and no look-up
 * waits for another.
 */
const AT_ONCE = 4;

/** Steps that are known, up to the first that is not. @returns its place */
export function stepKnown(
  next: Int32Array,
  shift: number,
  setOf: SetNumbers,
  codes: Codes,
  states: Int32Array,
  from: number,
  first: number,
  count: number,
): number {
  let place = first;
  for (; place + AT_ONCE <= count; place += AT_ONCE) {
    const site = from + place;
    const a = next[((states[place] as number) << shift) | (setOf[codes[site] as number] as number)] as number;
    const b = next[((states[place + 1] as number) << shift) | (setOf[codes[site + 1] as number] as number)] as number;
    const c = next[((states[place + 2] as number) << shift) | (setOf[codes[site + 2] as number] as number)] as number;
    const d = next[((states[place + 3] as number) << shift) | (setOf[codes[site + 3] as number] as number)] as number;
    if ((a | b | c | d) < 0) break;
    states[place] = a;
    states[place + 1] = b;
    states[place + 2] = c;
    states[place + 3] = d;
  }
  for (; place < count; place++) {
    const set = setOf[codes[from + place] as number] as number;
    const to = next[((states[place] as number) << shift) | set] as number;
    if (to < 0) return place;
    states[place] = to;
  }
  return count;
}

/** Two axes at once, up to the first site that takes a way not known yet on either of them. @returns its place */
export function stepTwoKnown(
  tables: readonly [Table, Table],
  states: Int32Array,
  from: number,
  first: number,
  count: number,
) {
  const [a, b] = tables;
  const [nextA, shiftA, setA, codesA] = [a.next, a.shift, a.setOf, a.codes];
  const [nextB, shiftB, setB, codesB] = [b.next, b.shift, b.setOf, b.codes];
  let place = first;
  for (; place + 2 <= count; place += 2) {
    const site = from + place;
    const one = nextA[((states[place] as number) << shiftA) | (setA[codesA[site] as number] as number)] as number;
    const two = nextA[
      ((states[place + 1] as number) << shiftA) | (setA[codesA[site + 1] as number] as number)
    ] as number;
    if ((one | two) < 0) break;
    const toOne = nextB[(one << shiftB) | (setB[codesB[site] as number] as number)] as number;
    const toTwo = nextB[(two << shiftB) | (setB[codesB[site + 1] as number] as number)] as number;
    if ((toOne | toTwo) < 0) break;
    states[place] = toOne;
    states[place + 1] = toTwo;
  }
  for (; place < count; place++) {
    const site = from + place;
    const between = nextA[((states[place] as number) << shiftA) | (setA[codesA[site] as number] as number)] as number;
    if (between < 0) return place;
    const to = nextB[(between << shiftB) | (setB[codesB[site] as number] as number)] as number;
    if (to < 0) return place;
    states[place] = to;
  }
  return count;
}

export const setAt = ({ setOf, readings }: CodedAxis, site: number): number =>
  setOf[readings.codes[site] as number] as number;

/** A level's table, and the sets of cells of the sites on its axis. */
export interface Table {
  readonly next: Int32Array;
  readonly shift: number;
  readonly setOf: SetNumbers;
  readonly codes: Codes;
}

/**
 * The same for the last axis, whose ends are kept by site. One function for both would see arrays of several kinds, and
 * be slow on each.
 */
export function endKnown(
  next: Int32Array,
  shift: number,
  setOf: SetNumbers,
  codes: Codes,
  before: States,
  ends: Ends,
  first: number,
): number {
  let site = first;
  for (; site + AT_ONCE <= before.length; site += AT_ONCE) {
    const a = next[((before[site] as number) << shift) | (setOf[codes[site] as number] as number)] as number;
    const b = next[((before[site + 1] as number) << shift) | (setOf[codes[site + 1] as number] as number)] as number;
    const c = next[((before[site + 2] as number) << shift) | (setOf[codes[site + 2] as number] as number)] as number;
    const d = next[((before[site + 3] as number) << shift) | (setOf[codes[site + 3] as number] as number)] as number;
    if ((a | b | c | d) < 0) break;
    ends[site] = a;
    ends[site + 1] = b;
    ends[site + 2] = c;
    ends[site + 3] = d;
  }
  for (; site < before.length; site++) {
    const to = next[((before[site] as number) << shift) | (setOf[codes[site] as number] as number)] as number;
    if (to < 0) return site;
    ends[site] = to;
  }
  return before.length;
}
