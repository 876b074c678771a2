/** A definition, or a pair, whose combinations of values are too many to hold; told instead of running on. */
export class DefinitionTooLarge extends Error {
  readonly code = "definition.too_large";
  readonly params: Readonly<Record<string, number>>;
  constructor(axes: number) {
    super("definition.too_large");
    this.name = "DefinitionTooLarge";
    this.params = { n: axes };
  }
}

export const FALSE = 0;
export const TRUE = 1;
/** Two definitions have at most 32 classes each. */
const CLASSES = 64;
/** Terminals are the two truths, classes, and pairs of classes. */
const TERMINALS = 2 + CLASSES + CLASSES * CLASSES;
/** Node ids and one: three of them fit in the 53 bits of a memo's key. */
const MOST_NODES = 2 ** 17;
/** Results worth remembering: about a second of work. */
const MOST_STEPS = 400_000;

/** The terminal of a class. */
export const terminalOf = (classCode: number): number => 2 + classCode;

/** The terminal of two classes, by their terminals. */
const jointTerminal = (a: number, b: number): number => 2 + CLASSES + (a - 2) * CLASSES + (b - 2);

/** The terminals of the two classes of a pair. */
export function partsOf(terminal: number): readonly [a: number, b: number] {
  const pair = terminal - 2 - CLASSES;
  return [2 + Math.floor(pair / CLASSES), 2 + (pair % CLASSES)];
}

/**
 * Functions of a tuple of cells as multi-valued decision diagrams: a node asks one axis and has a child a cell, axes
 * are asked in ascending order, and equal functions have equal ids (Bryant 1986; Srinivasan et al. 1990).
 */
export class Diagram {
  readonly #cellCounts: readonly number[];
  readonly #levels: number[] = [];
  readonly #children: (readonly number[])[] = [];
  readonly #ids = new Map<string, number>();
  readonly #choices = new Map<number, number>();
  readonly #pairs = new Map<number, number>();
  #steps = 0;
  /** By node, the last look that visited it. */
  #marks = new Uint32Array(0);
  #mark = 0;

  constructor(cellCounts: readonly number[]) {
    this.#cellCounts = cellCounts;
  }

  /** Ids are below this. */
  get size(): number {
    return TERMINALS + this.#levels.length;
  }

  /** Nodes that ask something. */
  get nodeCount(): number {
    return this.#levels.length;
  }

  /** All nodes in flat arrays, for whoever goes through very many: by id, the axis asked and where the children begin. */
  flat(): { readonly levels: Int32Array; readonly starts: Int32Array; readonly children: Int32Array } {
    const levels = new Int32Array(this.size).fill(this.#cellCounts.length);
    levels.set(this.#levels, TERMINALS);
    const starts = new Int32Array(this.size);
    let start = 0;
    for (const [at, own] of this.#children.entries()) {
      starts[TERMINALS + at] = start;
      start += own.length;
    }
    return { levels, starts, children: Int32Array.from(this.#children.flat()) };
  }

  /** By cell of an axis, the first cell that no node tells from it. */
  alikeCells(axis: number): number[] {
    const asking = this.#children.filter((_, at) => this.#levels[at] === axis);
    const first = new Map<string, number>();
    return Array.from({ length: this.#cellCounts[axis] as number }, (_, cell) => {
      const key = asking.map((children) => children[cell]).join();
      const known = first.get(key) ?? cell;
      first.set(key, known);
      return known;
    });
  }

  /** The axis a node asks; one past the last for a terminal. */
  levelOf(id: number): number {
    return id < TERMINALS ? this.#cellCounts.length : (this.#levels[id - TERMINALS] as number);
  }

  childrenOf(id: number): readonly number[] {
    return this.#children[id - TERMINALS] as readonly number[];
  }

  /** @throws DefinitionTooLarge */
  node(level: number, children: readonly number[]): number {
    const [first] = children;
    if (first !== undefined && children.every((child) => child === first)) return first;
    const key = `${level}:${children.join()}`;
    const found = this.#ids.get(key);
    if (found !== undefined) return found;
    const id = this.size;
    if (id >= MOST_NODES) throw new DefinitionTooLarge(this.#cellCounts.length);
    this.#levels.push(level);
    this.#children.push(children);
    this.#ids.set(key, id);
    return id;
  }

  /** Counts one step of work. @throws DefinitionTooLarge where there were too many */
  spend(): void {
    if (++this.#steps > MOST_STEPS) throw new DefinitionTooLarge(this.#cellCounts.length);
  }

  #child(id: number, level: number, cell: number): number {
    return this.levelOf(id) === level ? (this.childrenOf(id)[cell] as number) : id;
  }

  /** Where `test` holds `yes`, elsewhere `no`. @throws DefinitionTooLarge */
  choose(test: number, yes: number, no: number): number {
    if (test === TRUE || yes === no) return yes;
    if (test === FALSE) return no;
    if (yes === TRUE && no === FALSE) return test;
    const key = (test * MOST_NODES + yes) * MOST_NODES + no;
    return this.#choices.get(key) ?? this.#remembered(this.#choices, key, this.#chosen(test, yes, no));
  }

  #chosen(test: number, yes: number, no: number): number {
    const level = Math.min(this.levelOf(test), this.levelOf(yes), this.levelOf(no));
    const children: number[] = [];
    for (let cell = 0; cell < (this.#cellCounts[level] as number); cell++) {
      const [a, b, c] = [this.#child(test, level, cell), this.#child(yes, level, cell), this.#child(no, level, cell)];
      children.push(this.choose(a, b, c));
    }
    return this.node(level, children);
  }

  /**
   * Two functions to classes, of another diagram over the same axes, as one to pairs of them: both have the same unknown
   * values. @throws DefinitionTooLarge
   */
  joint(of: Diagram, a: number, b: number): number {
    if (a < TERMINALS && b < TERMINALS) return jointTerminal(a, b);
    const key = a * MOST_NODES + b;
    return this.#pairs.get(key) ?? this.#remembered(this.#pairs, key, this.#joined(of, a, b));
  }

  #joined(of: Diagram, a: number, b: number): number {
    const level = Math.min(of.levelOf(a), of.levelOf(b));
    const children: number[] = [];
    for (let cell = 0; cell < (this.#cellCounts[level] as number); cell++)
      children.push(this.joint(of, of.#child(a, level, cell), of.#child(b, level, cell)));
    return this.node(level, children);
  }

  #remembered(memo: Map<number, number>, key: number, id: number): number {
    this.spend();
    memo.set(key, id);
    return id;
  }

  /**
   * The terminals that a tuple of sets of cells can reach, in ascending order: linear in the nodes visited.
   * @param cells by axis, the cells that are possible
   */
  reached(root: number, cells: readonly (readonly number[])[]): number[] {
    if (this.#marks.length < this.size) this.#marks = new Uint32Array(this.size);
    const marks = this.#marks;
    const mark = ++this.#mark;
    const found: number[] = [];
    const open = [root];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (marks[id] === mark) continue;
      marks[id] = mark;
      if (id < TERMINALS) {
        found.push(id);
        continue;
      }
      const children = this.childrenOf(id);
      const own = cells[this.#levels[id - TERMINALS] as number] as readonly number[];
      for (let at = 0; at < own.length; at++) open.push(children[own[at] as number] as number);
    }
    return found.sort((a, b) => a - b);
  }
}
