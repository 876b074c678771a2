import { DefinitionTooLarge } from "../engine/diagram.ts";
import { heldCurve } from "../engine/hold/held-curve.ts";
import { hold } from "../engine/hold/hold.ts";
import { PairEngine } from "../engine/pair-engine.ts";
import { metUnder } from "../engine/policy.ts";
import type { Codes } from "../engine/ranks.ts";
import type { PairRun } from "../engine/run.ts";
import { sweepStatus } from "../engine/sweep.ts";
import type { Answers, Counted } from "../engine/tally.ts";
import { tallySites } from "../engine/tally-sites.ts";
import { valueOrder } from "../engine/value-order.ts";
import type { Column, SiteTable } from "../model/site-table.ts";
import {
  type ArrayId,
  buffersIn,
  type CountedById,
  type EngineAnswer,
  type EngineFound,
  type EngineQuestion,
  type Given,
} from "./engine-protocol.ts";

/** The page's types describe a window; this is the part of a worker's own scope that is used. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<Given | EngineQuestion>) => void) | null;
  postMessage(answer: EngineAnswer, transfer: ArrayBuffer[]): void;
}
const scope = globalThis as unknown as WorkerScope;

/** Columns stay only until they are read: what the engine keeps is smaller. */
const columns = new Map<string, Column>();
const arrays = new Map<ArrayId, Codes | Float64Array>();
let table: SiteTable | null = null;
let engine: PairEngine | null = null;

function keep(given: Given): void {
  if (given.kind === "column") columns.set(given.property, given.column);
  else if (given.kind === "array") arrays.set(given.id, given.array);
  else if (given.kind === "forget") arrays.delete(given.id);
  else {
    const nowhere = new Float64Array(0);
    const { siteCount, visitCount, visitStart } = given;
    const undated = new Int32Array(0);
    table = {
      siteCount,
      visitCount,
      visitStart,
      siteIds: [],
      observedOn: undated,
      lon: nowhere,
      lat: nowhere,
      columns,
    };
    engine = new PairEngine(table);
  }
}

const array = <T>(id: ArrayId): T => arrays.get(id) as T;

const countedOf = ({ include, workers, groupings }: CountedById): Counted => ({
  include: include === null ? null : array(include),
  workers: array(workers),
  groupings: groupings.map(({ of, count, by }) => ({ of: array(of), count, by })),
});

/** Copies of what the engine goes on growing. */
const settled = ({ baseline, proposed, change }: Answers): Answers => structuredClone({ baseline, proposed, change });

const isGiven = ({ kind }: Given | EngineQuestion): boolean => ["table", "column", "array", "forget"].includes(kind);

function answer(question: EngineQuestion): EngineFound[keyof EngineFound] {
  if (!table || !engine) throw new Error("no table");
  switch (question.kind) {
    case "run": {
      const run: PairRun = engine.run(question.baseline, question.proposed);
      const answers = settled(run);
      const tally = tallySites(run, countedOf(question.counted));
      return { run: { ...run, ...answers }, tally: { ...tally, answers } };
    }
    case "hold": {
      const data = hold(table, question.baseline, question.movement, countedOf(question.counted));
      return { data, curve: heldCurve(data) };
    }
    case "curve": {
      const { definition, param, include } = question;
      return sweepStatus(table, definition, param, include === null ? null : array(include));
    }
    case "met":
      return metUnder(table, question.definition, question.include === null ? null : array(question.include));
    case "order":
      return valueOrder(table, question.property);
  }
}

function refusal(id: number, error: unknown): EngineAnswer {
  if (error instanceof DefinitionTooLarge) return { kind: "too-large", id, axes: error.params["n"] ?? 0 };
  return { kind: "failed", id, detail: error instanceof Error ? error.message : String(error) };
}

scope.onmessage = ({ data }) => {
  if (isGiven(data)) return keep(data as Given);
  const question = data as EngineQuestion;
  try {
    const found = answer(question);
    scope.postMessage({ kind: "done", id: question.id, found }, [...buffersIn(found)]);
  } catch (error) {
    scope.postMessage(refusal(question.id, error), []);
  }
  columns.clear();
};
