import { checkPair } from "../model/check-pair.ts";
import type { Definition } from "../model/definition.ts";
import type { DefinitionError } from "../model/findings.ts";
import type { SiteTable } from "../model/site-table.ts";
import { AnswerBook } from "./answer-book.ts";
import { type Axis, axisKey } from "./axis.ts";
import { Compiled, type Plan, planOf, sideOf } from "./compiled.ts";
import { DefinitionTooLarge } from "./diagram.ts";
import type { PairRun } from "./run.ts";
import { CellSets, type CodedAxis, codeAxis } from "./site-cells.ts";
import { Walk } from "./walk.ts";

/** Two definitions that cannot be applied to one set of values. Ask `checkPair` before. */
export class PairMismatch extends Error {
  readonly errors: readonly DefinitionError[];
  constructor(errors: readonly DefinitionError[]) {
    super(errors.map((error) => error.code).join(", "));
    this.name = "PairMismatch";
    this.errors = errors;
  }
}

/** A compiled pair with all that was found out while it was walked. */
interface Model {
  readonly plan: Plan;
  readonly compiled: Compiled;
  readonly walk: Walk;
  readonly book: AnswerBook;
}

/** Every axis but the last one walked: moving a cut on the last axis is one look-up a site. */
interface Rest {
  readonly model: Model;
  readonly key: string;
  readonly states: Uint16Array | Uint32Array;
}

const keyOf = (axes: readonly CodedAxis[]): string => JSON.stringify(axes.map(({ key }) => key));

/**
 * Applies pairs of definitions to one table and keeps what the next pair can use: readings, the axes that did not
 * change, the diagram as long as no cut passes another. A run handed out is never changed afterwards.
 */
export class PairEngine {
  readonly #table: SiteTable;
  readonly #cellSets = new Map<string, CellSets>();
  #axes: ReadonlyMap<string, CodedAxis> = new Map();
  #model: Model | undefined;
  #rest: Rest | undefined;
  /** The property whose cut moved last; it is asked last. */
  #moving: string | undefined;

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
    const plan = this.#plan(baseline, proposed);
    const axes = plan.axes.map((axis) => this.#coded(axis));
    this.#axes = new Map(axes.map((axis) => [axis.property, axis]));
    if (this.#model?.plan.key !== plan.key) this.#model = modelOf(plan, axes);
    return this.#answered(this.#model, axes);
  }

  /** The axis of a cut that moved is asked last, unless the pair gets too large that way. */
  #plan(baseline: Definition, proposed: Definition): Plan {
    const [a, b] = [sideOf(baseline), sideOf(proposed)];
    const plan = planOf(a, b, new Set(this.#moving === undefined ? [] : [this.#moving]));
    const moved = plan.axes.filter((axis) => this.#axes.get(axis.property)?.key !== axisKey(axis));
    const [only] = moved;
    if (moved.length !== 1 || !only || only.property === this.#moving) return plan;
    const before = this.#moving;
    this.#moving = only.property;
    const held = planOf(a, b, new Set([only.property]));
    try {
      this.#model = modelOf(
        held,
        held.axes.map((axis) => this.#coded(axis)),
      );
      return held;
    } catch (error) {
      if (!(error instanceof DefinitionTooLarge)) throw error;
      this.#moving = before;
      return plan;
    }
  }

  #coded(axis: Axis): CodedAxis {
    const known = this.#axes.get(axis.property);
    if (known?.key === axisKey(axis)) return known;
    const key = `${axis.cellCount}:${axis.property}`;
    const cellSets = this.#cellSets.get(key) ?? new CellSets();
    this.#cellSets.set(key, cellSets);
    return codeAxis(this.#table, axis, cellSets);
  }

  #answered(model: Model, axes: readonly CodedAxis[]): PairRun {
    const { siteCount } = this.#table;
    const last = axes.at(-1);
    const others = axes.slice(0, -1);
    const key = keyOf(others);
    if (this.#rest?.model !== model || this.#rest.key !== key)
      this.#rest = { model, key, states: model.walk.statesAfter(others.length, others, siteCount) };
    const outcomes = last ? model.walk.endsOf(this.#rest.states, last) : new Uint8Array(siteCount);
    return { siteCount, outcomes, outcomeCount: model.walk.endCount, ...answersOf(model) };
  }
}

/** @throws DefinitionTooLarge */
function modelOf(plan: Plan, axes: readonly CodedAxis[]): Model {
  const compiled = new Compiled(plan);
  const walk = new Walk(compiled.diagram, compiled.roots, axes);
  return { plan, compiled, walk, book: new AnswerBook() };
}

/** What the ends that were met say. */
function answersOf({ compiled, walk, book }: Model): ReturnType<AnswerBook["answers"]> {
  const { baseline, proposals } = compiled;
  const [proposed] = proposals;
  while (book.count < walk.endCount) book.add(compiled.outcomeOf(proposed, walk.endAt(book.count)));
  return book.answers(baseline.program.classIds, proposed.program.classIds);
}
