import type { Codes } from "./ranks.ts";
import type { CodedAxis, SetNumbers } from "./site-cells.ts";

export type States = Uint16Array | Uint32Array;
export type Ends = Uint8Array | Uint16Array | Uint32Array;

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
  for (let place = first; place < count; place++) {
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
  for (let place = first; place < count; place++) {
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

/** The same for the last axis, whose ends are kept by site. */
export function endKnown(
  next: Int32Array,
  shift: number,
  setOf: SetNumbers,
  codes: Codes,
  before: States,
  ends: Ends,
  first: number,
): number {
  for (let site = first; site < before.length; site++) {
    const to = next[((before[site] as number) << shift) | (setOf[codes[site] as number] as number)] as number;
    if (to < 0) return site;
    ends[site] = to;
  }
  return before.length;
}
