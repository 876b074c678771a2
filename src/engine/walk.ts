import type { Diagram } from "./diagram.ts";
import type { CodedAxis } from "./site-cells.ts";
import { type Ends, endKnown, type States, setAt, stepKnown, stepTwoKnown, type Table } from "./walk-steps.ts";

/** States of one level, and where each leads by the set of cells on the level's axis. */
interface Level {
  /** By state: the nodes that are reached, each tagged with its root; in no order. */
  readonly states: Int32Array[];
  /** States by the sum of their nodes' hashes. */
  readonly bySum: Map<number, number[]>;
  /** By `state << shift | set`; -1 where not yet asked. */
  next: Int32Array;
  shift: number;
}

/** Spreads the bits of a small number. */
const spread = (value: number): number => {
  const mixed = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
};

/** Sites that are walked at once: their states stay in the nearest memory. */
const BLOCK = 4096;

/**
 * Walks a diagram from several roots at once with sets of cells instead of cells. All nodes that a tuple of sets can
 * reach on a level are one state, so that each axis of a site is one look-up: the subset construction of automata
 * (Rabin & Scott 1959), made as it is needed. The states of the last level are the answers, each once.
 */
export class Walk {
  readonly #nodes: ReturnType<Diagram["flat"]>;
  readonly #axes: readonly CodedAxis[];
  readonly #levels: Level[];
  /** Nodes of one root; a tagged node is `root * span + node`. */
  readonly #span: number;
  /** By tagged node, the last union that it was in. */
  readonly #marks: Int32Array;
  #mark = 0;
  readonly #hashes: Int32Array;
  /** The union under way. */
  #found = new Int32Array(256);
  #count = 0;
  #sum = 0;

  /** @param axes in the diagram's order; only their sets of cells are used here */
  constructor(diagram: Diagram, roots: readonly number[], axes: readonly CodedAxis[]) {
    this.#nodes = diagram.flat();
    this.#axes = axes;
    this.#span = diagram.size;
    this.#marks = new Int32Array(roots.length * this.#span);
    this.#hashes = new Int32Array(this.#marks.length);
    for (let node = 0; node < this.#hashes.length; node++) this.#hashes[node] = spread(node);
    this.#levels = Array.from({ length: axes.length + 1 }, () => ({
      states: [],
      bySum: new Map(),
      next: new Int32Array(0),
      shift: 0,
    }));
    this.#begin(roots.length);
    for (const [root, node] of roots.entries()) {
      const tagged = root * this.#span + node;
      this.#marks[tagged] = this.#mark;
      this.#found[this.#count++] = tagged;
      this.#sum = (this.#sum + (this.#hashes[tagged] as number)) | 0;
    }
    this.#state(0);
  }

  /** Axes that are walked. */
  get levels(): number {
    return this.#axes.length;
  }

  /** States of the last level so far. */
  get endCount(): number {
    return this.statesAt(this.#axes.length);
  }

  /** The terminals that an end has reached from one root. */
  endAt(end: number, root = 0): number[] {
    const tagged = this.#levels[this.#axes.length]?.states[end] ?? new Int32Array(0);
    const own = tagged.filter((node) => Math.floor(node / this.#span) === root);
    return Array.from(own, (node) => node % this.#span);
  }

  /** States of a level so far. */
  statesAt(level: number): number {
    return (this.#levels[level] as Level).states.length;
  }

  /** Begins a union of at most so many nodes. */
  #begin(most: number): void {
    this.#mark++;
    this.#count = 0;
    this.#sum = 0;
    if (most > this.#found.length) this.#found = new Int32Array(2 * most);
  }

  /** The state of the union under way. */
  #state(at: number): number {
    const level = this.#levels[at] as Level;
    const alike = level.bySum.get(this.#sum);
    const known = alike?.find((state) => this.#isUnion(level.states[state] as Int32Array));
    if (known !== undefined) return known;
    const id = level.states.push(this.#found.slice(0, this.#count)) - 1;
    if (alike) alike.push(id);
    else level.bySum.set(this.#sum, [id]);
    this.#makeRoom(at);
    return id;
  }

  #isUnion(nodes: Int32Array): boolean {
    if (nodes.length !== this.#count) return false;
    for (let place = 0; place < nodes.length; place++)
      if (this.#marks[nodes[place] as number] !== this.#mark) return false;
    return true;
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

  /** The union of what the nodes of a state lead to: written without calls, for most of the time of a first walk is spent here. */
  #look(at: number, state: number, set: number): number {
    const level = this.#levels[at] as Level;
    const cells = (this.#axes[at] as CodedAxis).cellSets.sets[set] as readonly number[];
    const nodes = level.states[state] as Int32Array;
    const { levels, starts, children } = this.#nodes;
    this.#begin(nodes.length * Math.max(1, cells.length));
    const [marks, mark, hashes, found, span] = [this.#marks, this.#mark, this.#hashes, this.#found, this.#span];
    let [count, sum] = [0, 0];
    for (let place = 0; place < nodes.length; place++) {
      const tagged = nodes[place] as number;
      const node = tagged % span;
      const isHere = levels[node] === at;
      const start = starts[node] as number;
      const leads = isHere ? cells.length : 1;
      for (let way = 0; way < leads; way++) {
        const to = isHere ? tagged - node + (children[start + (cells[way] as number)] as number) : tagged;
        if (marks[to] === mark) continue;
        marks[to] = mark;
        found[count++] = to;
        sum = (sum + (hashes[to] as number)) | 0;
      }
    }
    this.#count = count;
    this.#sum = sum;
    const to = this.#state(at + 1);
    level.next[(state << level.shift) | set] = to;
    return to;
  }

  /** Ends by `state << shift | set` of the last axis; -1 where not yet asked. All sets of cells must be known by now. */
  get lastTable(): { readonly next: Int32Array; readonly shift: number } {
    return this.#table(this.#axes.length - 1);
  }

  /** An end that the last table does not have yet, by `state << shift` and set; it has it from now on. */
  endAfter(state: number, set: number): number {
    const at = this.#axes.length - 1;
    return this.#look(at, state >>> (this.#levels[at] as Level).shift, set);
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

  #tableOf(at: number, { setOf, readings }: CodedAxis): Table {
    const { next, shift } = this.#table(at);
    return { next, shift, setOf, codes: readings.codes };
  }

  /** Two axes for the sites of a block. */
  #stepTwo(at: number, axes: readonly [CodedAxis, CodedAxis], states: Int32Array, from: number, count: number): void {
    const [a, b] = axes;
    let known = 0;
    while (known < count) {
      const tables = [this.#tableOf(at, a), this.#tableOf(at + 1, b)] as const;
      known = stepTwoKnown(tables, states, from, known, count);
      if (known === count) break;
      const between = this.step(at, states[known] as number, setAt(a, from + known));
      this.step(at + 1, between, setAt(b, from + known));
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
      const odd = levels % 2;
      if (odd === 1) this.#stepBlock(0, axes[0] as CodedAxis, block, from, count);
      for (let at = odd; at < levels; at += 2)
        this.#stepTwo(at, [axes[at] as CodedAxis, axes[at + 1] as CodedAxis], block, from, count);
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
