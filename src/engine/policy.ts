import type { Definition } from "../model/definition.ts";
import type { SiteTable } from "../model/site-table.ts";
import { axesOf } from "./axes.ts";
import { type Axis, axisKey, cellsOf } from "./axis.ts";
import { scoreHolds } from "./build-diagram.ts";
import { sideOf } from "./compiled.ts";
import { classIdsOf, EPSILON, type Node, type Program, programOf } from "./program.ts";
import { CellSets, type CodedAxis, codeReadings } from "./site-cells.ts";
import { readAt, readSites } from "./site-readings.ts";
import { combinationsOver } from "./tuples.ts";

/** What a test with an unknown value is taken to be, before any `not`. */
export type Policy = "fail" | "pass";

/** Cells by axis; none where nothing is recorded. */
type Cells = readonly (readonly number[])[];

/** Codes an axis so that "not recorded" differs from "anything is possible". */
function codedFor(table: SiteTable, axis: Axis): CodedAxis {
  const readings = readSites(table, axis.property, axis.scale);
  const cellSets = new CellSets();
  return {
    key: axisKey(axis),
    property: axis.property,
    readings,
    setOf: codeReadings(readings, cellSets, (code) => (code === 0 ? [] : cellsOf(axis, readAt(readings, code)))),
    cellSets,
  };
}

const agreed = (answers: readonly boolean[], taken: boolean): boolean =>
  answers.length > 0 && answers.every((answer) => answer === answers[0]) ? answers[0] === true : taken;

function sumsOf(terms: Extract<Node, { kind: "score" }>["terms"], cells: Cells): number[] {
  return terms.reduce<number[]>(
    (sums, { axis, byCell }) => [
      ...new Set(sums.flatMap((sum) => (cells[axis] ?? []).map((cell) => sum + (byCell[cell] ?? 0)))),
    ],
    [0],
  );
}

function holds(node: Node, cells: Cells, taken: boolean): boolean {
  switch (node.kind) {
    case "constant":
      return node.value;
    case "test":
      return agreed(
        (cells[node.axis] ?? []).map((cell) => node.truth[cell] === true),
        taken,
      );
    case "score":
      return agreed(
        sumsOf(node.terms, cells).map((sum) => scoreHolds(sum, node.operator, node.cut)),
        taken,
      );
    case "not":
      return !holds(node.child, cells, taken);
    case "gate": {
      const { children, weights, need } = node;
      const sum = children.reduce((have, child, at) => have + (holds(child, cells, taken) ? (weights[at] ?? 1) : 0), 0);
      return sum >= need - EPSILON;
    }
  }
}

const classAt = ({ rules, otherwise }: Program, cells: Cells, taken: boolean): number =>
  rules.find((rule) => holds(rule.when, cells, taken))?.classAt ?? otherwise;

/** Sites that meet a definition where every test with an unknown value fails, and where it passes. */
export interface MetUnder {
  readonly failed: number;
  readonly passed: number;
}

/** @param include 0 where a site is not counted; null counts all */
export function metUnder(table: SiteTable, definition: Definition, include: Uint8Array | null): MetUnder {
  const last = classIdsOf(definition).indexOf(definition.asmUpTo);
  const met = (policy: Policy): number => {
    const classes = classesUnder(table, definition, policy);
    let sites = 0;
    for (let site = 0; site < classes.length; site++)
      if (include?.[site] !== 0 && (classes[site] as number) <= last) sites++;
    return sites;
  };
  return { failed: met("fail"), passed: met("pass") };
}

/**
 * One class for every site, with unknown tests decided by a policy. A value that is partly known decides what it can.
 * To be shown beside the exact sets, never in their place.
 * @returns by site, the position of its class in `classIdsOf(definition)`
 */
export function classesUnder(table: SiteTable, definition: Definition, policy: Policy): Uint8Array {
  const side = sideOf(definition);
  const axes = axesOf([side]);
  const program = programOf(side, axes);
  const coded = axes.map((axis) => codedFor(table, axis));
  const { ofSite, count, setsOf } = combinationsOver(coded, table.siteCount);
  const classes = Uint8Array.from({ length: count }, (_, tuple) => {
    const sets = setsOf(tuple);
    const cells = coded.map(({ cellSets }, at) => cellSets.sets[sets[at] as number] ?? []);
    return classAt(program, cells, policy === "pass");
  });
  return Uint8Array.from(ofSite, (tuple) => classes[tuple] as number);
}
