import type { Diagram } from "./diagram.ts";
import type { Codes } from "./ranks.ts";
import type { CodedAxis, SetNumbers } from "./site-cells.ts";

/** Nodes that are reached, by root, ascending. */
type Reached = readonly (readonly number[])[];

/** States of one level, and where each leads by the set of cells on the level's axis. */
interface Level {
  readonly states: Reached[];
  readonly ids: Map<string, number>;
  /** By `state << shift | set`; -1 where not yet asked. */
  next: Int32Array;
  shift: number;
}

export type States = Uint16Array | Uint32Array;
export type Ends = Uint8Array | Uint16Array | Uint32Array;

/** Steps that are known, up to the first that is not. @returns its place */
function stepKnown(
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

/** The same for the last axis, whose ends are kept by site. */
function endKnown(
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

/** Sites that are walked at once: their states stay in the nearest memory. */
const BLOCK = 4096;

/**
 * Walks a diagram from several roots at once with sets of cells instead of cells. All nodes that a tuple of sets can
 * reach on a level are one state, so that each axis of a site is one look-up: the subset construction of automata
 * (Rabin & Scott 1959), made as it is needed. The states of the last level are the answers, each once.
 */
export class Walk {
  readonly #diagram: Diagram;
  readonly #axes: readonly CodedAxis[];
  readonly #levels: Level[];

  /** @param axes in the diagram's order; only their sets of cells are used here */
  constructor(diagram: Diagram, roots: readonly number[], axes: readonly CodedAxis[]) {
    this.#diagram = diagram;
    this.#axes = axes;
    this.#levels = Array.from({ length: axes.length + 1 }, () => ({
      states: [],
      ids: new Map(),
      next: new Int32Array(0),
      shift: 0,
    }));
    this.#state(
      0,
      roots.map((root) => [root]),
    );
  }

  /** What each state of the last level has reached, by root: terminals. */
  get ends(): readonly Reached[] {
    return (this.#levels.at(-1) as Level).states;
  }

  /** States of a level so far. */
  statesAt(level: number): number {
    return (this.#levels[level] as Level).states.length;
  }

  #state(at: number, reached: Reached): number {
    const level = this.#levels[at] as Level;
    const key = reached.join(";");
    const found = level.ids.get(key);
    if (found !== undefined) return found;
    const id = level.states.push(reached) - 1;
    level.ids.set(key, id);
    this.#makeRoom(at);
    return id;
  }

  /** Room for every state of a level by every set of its axis. */
  #makeRoom(at: number): void {
    const level = this.#levels[at] as Level;
    const sets = this.#axes[at]?.cellSets.sets.length ?? 1;
    const shift = Math.max(level.shift, Math.ceil(Math.log2(Math.max(1, sets))));
    const needed = level.states.length << shift;
    if (shift === level.shift && needed <= level.next.length) return;
    const next = new Int32Array(Math.max(needed, 2 * level.next.length)).fill(-1);
    for (let old = 0; old < level.next.length; old++) {
      const to = level.next[old] as number;
      if (to >= 0) next[((old >>> level.shift) << shift) | (old & ((1 << level.shift) - 1))] = to;
    }
    level.next = next;
    level.shift = shift;
  }

  /** The table of a level, with room for all sets of cells there are by now. */
  #table(at: number): { readonly next: Int32Array; readonly shift: number } {
    this.#makeRoom(at);
    return this.#levels[at] as Level;
  }

  #look(at: number, state: number, set: number): number {
    const level = this.#levels[at] as Level;
    const cells = (this.#axes[at] as CodedAxis).cellSets.sets[set] as readonly number[];
    const reached = (level.states[state] as Reached).map((nodes) => this.#below(at, nodes, cells));
    const to = this.#state(at + 1, reached);
    level.next[(state << level.shift) | set] = to;
    return to;
  }

  #below(at: number, nodes: readonly number[], cells: readonly number[]): readonly number[] {
    const found: number[] = [];
    for (const node of nodes) {
      if (this.#diagram.levelOf(node) !== at) found.push(node);
      else {
        const children = this.#diagram.childrenOf(node);
        for (let place = 0; place < cells.length; place++) found.push(children[cells[place] as number] as number);
      }
    }
    if (found.length === 1) return found;
    found.sort((a, b) => a - b);
    let count = 0;
    for (const node of found) if (count === 0 || node !== found[count - 1]) found[count++] = node;
    found.length = count;
    return found;
  }

  /** Where a state leads with one set of cells. */
  step(at: number, state: number, set: number): number {
    const { next, shift } = this.#table(at);
    const to = next[(state << shift) | set] as number;
    return to >= 0 ? to : this.#look(at, state, set);
  }

  /** One axis for the sites of a block: their states before become their states after. */
  #stepBlock(at: number, { setOf, readings }: CodedAxis, states: Int32Array, from: number, count: number): void {
    const { codes } = readings;
    const { next, shift } = this.#table(at);
    let known = 0;
    while (known < count) {
      known = stepKnown(next, shift, setOf, codes, states, from, known, count);
      // A way that no site has gone before; looking may make another table of the level after, never of this one.
      if (known < count) this.#look(at, states[known] as number, setOf[codes[from + known] as number] as number);
    }
  }

  /**
   * The state of every site after the first `levels` axes.
   * @param axes as given to the constructor, with the present places of the cuts
   */
  statesAfter(levels: number, axes: readonly CodedAxis[], siteCount: number): States {
    let states: States = new Uint16Array(siteCount);
    const block = new Int32Array(BLOCK);
    for (let from = 0; from < siteCount; from += BLOCK) {
      const count = Math.min(BLOCK, siteCount - from);
      block.fill(0);
      for (let at = 0; at < levels; at++) this.#stepBlock(at, axes[at] as CodedAxis, block, from, count);
      if (states.BYTES_PER_ELEMENT === 2 && this.statesAt(levels) > 65536) states = new Uint32Array(states);
      states.set(count < BLOCK ? block.subarray(0, count) : block, from);
    }
    return states;
  }

  /** The last axis for every site: from the states before it to the states at the end. */
  endsOf(before: States, axis: CodedAxis): Ends {
    const at = this.#axes.length - 1;
    const { codes } = axis.readings;
    const { setOf } = axis;
    const { next, shift } = this.#table(at);
    let ends: Ends = new Uint8Array(before.length);
    let known = 0;
    while (known < before.length) {
      known = endKnown(next, shift, setOf, codes, before, ends, known);
      if (known === before.length) break;
      this.#look(at, before[known] as number, setOf[codes[known] as number] as number);
      const count = this.statesAt(at + 1);
      if (count > 256 && ends.BYTES_PER_ELEMENT === 1) ends = new Uint16Array(ends);
      if (count > 65536 && ends.BYTES_PER_ELEMENT === 2) ends = new Uint32Array(ends);
    }
    return ends;
  }
}
