import { checkPair } from "../model/check-pair.ts";
import type { Definition } from "../model/definition.ts";
import type { DefinitionError } from "../model/findings.ts";
import type { SiteTable } from "../model/site-table.ts";
import { AnswerBook } from "./answer-book.ts";
import { type Axis, axisKey } from "./axis.ts";
import { Compiled, planOf, sideOf } from "./compiled.ts";
import type { PairRun } from "./run.ts";
import { CellSets, type CodedAxis, type CutAxis, codeAxis } from "./site-cells.ts";
import { type Combinations, combinationsOver } from "./tuples.ts";

/** Two definitions that cannot be applied to one set of values. Ask `checkPair` before. */
export class PairMismatch extends Error {
  readonly errors: readonly DefinitionError[];
  constructor(errors: readonly DefinitionError[]) {
    super(errors.map((error) => error.code).join(", "));
    this.name = "PairMismatch";
    this.errors = errors;
  }
}

/** A table with every axis but one combined: moving a cut on that axis is one look-up a site. */
interface Held {
  readonly axis: number;
  /** Keys of the axes that are combined. */
  readonly key: string;
  readonly rest: Combinations;
}

/** Numbers of tuples by [set of cells on the held axis][combination of the others]; -1 where not met. */
interface Numbered {
  readonly held: Held;
  readonly cellSets: CellSets | undefined;
  readonly compiled: Compiled;
  readonly book: AnswerBook;
  readonly rows: Int32Array[];
}

const keyWithout = (axes: readonly CodedAxis[], left: number): string =>
  JSON.stringify(axes.flatMap(({ key }, at) => (at === left ? [] : key)));

/**
 * Applies pairs of definitions to one table and keeps what the next pair can use: readings, the axes that did not
 * change, the diagram as long as no cut passes another. A run handed out is never changed afterwards.
 */
export class PairEngine {
  readonly #table: SiteTable;
  readonly #cellSets = new Map<string, CellSets>();
  #axes: readonly CutAxis[] = [];
  #compiled: { readonly key: string; readonly model: Compiled } | undefined;
  #held: Held | undefined;
  #numbered: Numbered | undefined;

  constructor(table: SiteTable) {
    this.#table = table;
  }

  /**
   * @throws PairMismatch where the two read one property in ways that exclude each other
   * @throws DefinitionTooLarge where they cannot be compiled within bounds
   */
  run(baseline: Definition, proposed: Definition): PairRun {
    const errors = checkPair(baseline, proposed);
    if (errors.length > 0) throw new PairMismatch(errors);
    const plan = planOf(sideOf(baseline), sideOf(proposed));
    if (this.#compiled?.key !== plan.key) this.#compiled = { key: plan.key, model: new Compiled(plan) };
    const before = this.#axes;
    this.#axes = plan.axes.map((axis, at) => this.#coded(axis, before[at]));
    const moved = this.#axes.findIndex(({ key }, at) => key !== before[at]?.key);
    return this.#answered(this.#compiled.model, this.#hold(moved));
  }

  #coded(axis: Axis, before: CutAxis | undefined): CutAxis {
    if (before?.key === axisKey(axis)) return before;
    const key = `${axis.cellCount}:${axis.property}`;
    const cellSets = this.#cellSets.get(key) ?? new CellSets();
    this.#cellSets.set(key, cellSets);
    return codeAxis(this.#table, axis, cellSets, before);
  }

  /** What is held already serves as long as only its own axis moved. */
  #hold(moved: number): Held {
    const now = this.#held;
    if (now && keyWithout(this.#axes, now.axis) === now.key) return now;
    const axis = Math.max(0, moved);
    const others = this.#axes.filter((_, at) => at !== axis);
    const rest = combinationsOver(others, this.#table.siteCount);
    this.#held = { axis, key: keyWithout(this.#axes, axis), rest };
    return this.#held;
  }

  #numbers(compiled: Compiled, held: Held): Numbered {
    const cellSets = this.#axes[held.axis]?.cellSets;
    const now = this.#numbered;
    if (now?.compiled === compiled && now.held === held && now.cellSets === cellSets) return now;
    this.#numbered = { held, cellSets, compiled, book: new AnswerBook(compiled), rows: [] };
    return this.#numbered;
  }

  #answered(compiled: Compiled, held: Held): PairRun {
    const { siteCount } = this.#table;
    const { book, rows } = this.#numbers(compiled, held);
    const axis = this.#axes[held.axis];
    const setOf = axis?.setOf ?? new Uint32Array(1);
    const codes = axis?.readings.codes ?? new Uint8Array(siteCount);
    const { ofSite, count } = held.rest;
    const tuples = new Uint32Array(siteCount);
    for (let site = 0; site < siteCount; site++) {
      const set = setOf[codes[site] as number] as number;
      const rest = ofSite[site] as number;
      rows[set] ??= new Int32Array(count).fill(-1);
      const row = rows[set];
      let tuple = row[rest] as number;
      if (tuple < 0) {
        tuple = book.add(this.#cellsOf(held, rest, set));
        row[rest] = tuple;
      }
      tuples[site] = tuple;
    }
    return { siteCount, tuples, tupleCount: book.count, ...book.answers() };
  }

  /** By axis, the cells of one tuple. */
  #cellsOf({ axis, rest }: Held, combination: number, set: number): (readonly number[])[] {
    const sets = rest.setsOf(combination);
    sets.splice(axis, 0, set);
    return this.#axes.map(({ cellSets }, at) => cellSets.sets[sets[at] as number] as readonly number[]);
  }
}
