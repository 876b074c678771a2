import type { Definition } from "../model/definition.ts";
import type { Issue } from "../model/issue.ts";
import { propertyOf } from "../model/walk.ts";
import { axesOf } from "./axes.ts";
import { type Axis, cellsOf } from "./axis.ts";
import { buildLadder, buildNode } from "./build-diagram.ts";
import { sideOf } from "./compiled.ts";
import { Diagram, TRUE, terminalOf } from "./diagram.ts";
import { fixedAt, somewhere } from "./diagram-questions.ts";
import { programOf } from "./program.ts";

export type Facts = Readonly<Record<string, string | number>>;

/** Advice is a note: nothing is wrong, and nothing is done. */
export const advise = (code: string, place: string, params: Facts = {}): Issue => ({
  code: `advice.${code}`,
  effect: "note",
  column: place,
  params,
});

/** A definition as a diagram over the values that are possible, to ask what can happen. */
export class Bench {
  readonly definition: Definition;
  readonly axes: readonly Axis[];
  readonly classIds: readonly string[];
  /** By axis, the cells of its domain: what an unknown value can be. */
  readonly cells: readonly (readonly number[])[];
  readonly diagram: Diagram;
  /** Terminals are classes, in order. */
  readonly ladder: number;
  /** By rule: where it holds, whatever the earlier rules say. */
  readonly rules: readonly number[];

  /** @throws DefinitionTooLarge */
  constructor(definition: Definition) {
    this.definition = definition;
    this.axes = axesOf([sideOf(definition)]);
    const program = programOf(sideOf(definition), this.axes);
    this.classIds = program.classIds;
    this.cells = this.axes.map((axis) => cellsOf(axis, undefined));
    this.diagram = new Diagram(this.axes.map((axis) => axis.cellCount));
    this.ladder = buildLadder(
      this.diagram,
      program,
      program.classIds.map((_, at) => at),
    );
    this.rules = program.rules.map((rule) => buildNode(this.diagram, rule.when));
  }

  /** Whether an expression can hold. */
  canHold(root: number): boolean {
    return this.diagram.reached(root, this.cells).includes(TRUE);
  }

  /** Whether a class is possible with one axis confined to some cells. */
  canBe(classAt: number, axis: number, cells: readonly number[]): boolean {
    const confined = this.cells.map((own, at) => (at === axis ? cells : own));
    return this.diagram.reached(this.ladder, confined).includes(terminalOf(classAt));
  }

  /** Whether, all else equal, going from one cell of an axis to another can lead from a class to one as `wanted`. */
  canGo(axis: number, from: number, to: number, wanted: (before: number, after: number) => boolean): boolean {
    const { diagram, ladder } = this;
    const [a, b] = [fixedAt(diagram, ladder, axis, from), fixedAt(diagram, ladder, axis, to)];
    return somewhere(diagram, a, b, this.cells, (x, y) => wanted(x - terminalOf(0), y - terminalOf(0)));
  }

  /** The key of the first criterion that reads an axis. */
  keyOf({ property }: Axis): string {
    const entries = Object.entries(this.definition.criteria);
    return entries.find(([key, criterion]) => propertyOf(key, criterion) === property)?.[0] ?? property;
  }
}

/** Neighbouring cells of a domain, ascending. */
export const neighbours = (cells: readonly number[]): (readonly [number, number])[] =>
  cells.slice(1).map((cell, at) => [cells[at] as number, cell] as const);
