import { beforeAll, expect, test } from "vitest";
import { heldCurve } from "../../src/engine/hold/held-curve.ts";
import { HeldIndex } from "../../src/engine/hold/held-index.ts";
import { PairEngine } from "../../src/engine/pair-engine.ts";
import { metUnder } from "../../src/engine/policy.ts";
import { sweepStatus } from "../../src/engine/sweep.ts";
import { tallySites } from "../../src/engine/tally-sites.ts";
import { valueOrder } from "../../src/engine/value-order.ts";
import type { Definition } from "../../src/model/definition.ts";
import { buffersIn, type EngineAnswer, type EngineFound, type EngineTask } from "../../src/worker/engine-protocol.ts";
import { tableOf } from "../engine/site-rows.ts";

const DEFINITION: Definition = {
  $schema: "asm-def/1",
  id: "worked",
  version: "1",
  name: "Worked",
  classes: [{ id: "small" }, { id: "large" }],
  asmUpTo: "small",
  params: { n: { value: 20 } },
  order: [],
  criteria: { workers: { type: "number" }, depth_m: { type: "number" } },
  scores: {},
  rules: [{ class: "small", when: { all: [{ is: ["workers", "<=", { param: "n" }] }, { is: ["depth_m", "<", 9] }] } }],
  otherwise: "large",
  hit: "first",
  missing: { policy: "interval" },
};

const rows = Array.from({ length: 90 }, (_, at) => ({
  workers: at % 7 === 0 ? null : (at * 37) % 50,
  depth_m: at % 5 === 0 ? null : at % 13,
}));
const table = tableOf(rows);
const include = Uint8Array.from(rows, (_, at) => Number(at % 4 !== 0));
const workers = Float64Array.from(rows, ({ workers: own }) => own ?? Number.NaN);
const bins = Uint8Array.from(rows, (_, at) => at % 3);
const counted = { include, workers, groupings: [{ of: bins, count: 3, by: "class" as const }] };

/** What the worker's side posted, with what it handed over. */
const posted: { readonly answer: EngineAnswer; readonly transfer: readonly ArrayBuffer[] }[] = [];
const scope = globalThis as unknown as {
  postMessage?: (answer: EngineAnswer, transfer: ArrayBuffer[]) => void;
  onmessage?: (event: { readonly data: unknown }) => void;
};
const send = (data: unknown) => scope.onmessage?.({ data: structuredClone(data) });

function ask<Kind extends EngineTask["kind"]>(task: EngineTask & { readonly kind: Kind }): EngineFound[Kind] {
  for (const [property, column] of table.columns) send({ kind: "column", property, column });
  send({ ...task, id: posted.length });
  const last = posted.at(-1);
  if (last?.answer.kind !== "done") throw new Error(JSON.stringify(last?.answer));
  // Every array of an answer is handed over, none is copied.
  expect(new Set(last.transfer)).toEqual(buffersIn(last.answer.found));
  return last.answer.found as EngineFound[Kind];
}

beforeAll(async () => {
  scope.postMessage = (answer, transfer) => posted.push({ answer, transfer });
  await import("../../src/worker/engine-entry.ts");
  const { siteCount, visitCount, visitStart } = table;
  send({ kind: "table", siteCount, visitCount, visitStart });
  send({ kind: "array", id: 1, array: include });
  send({ kind: "array", id: 2, array: workers });
  send({ kind: "array", id: 3, array: bins });
});

const byId = { include: 1, workers: 2, groupings: [{ of: 3, count: 3, by: "class" as const }] };

test("a run with its sums, as here; what is handed over is not what the engine goes on with", () => {
  for (const n of [20, 31, 20]) {
    const proposed = { ...DEFINITION, params: { n: { value: n } } };
    const { run, tally } = ask({ kind: "run", baseline: DEFINITION, proposed, counted: byId });
    const here = new PairEngine(table).run(DEFINITION, proposed);
    const answers = (of: typeof run) => Array.from(of.outcomes, (at) => [of.proposed.possible[at], of.change[at]]);
    expect(answers(run)).toEqual(answers(here));
    expect(tally.groups).toEqual(tallySites(here, counted).groups);
  }
});

test("the index of a held value, a curve, an order, and unknown taken one way", () => {
  const limits = [{ param: "n", own: 0, goes: "hand" }] as const;
  const movement = { kind: "line", definition: DEFINITION, limits, from: 0, to: 60, mayBeAny: true } as const;
  const held = ask({ kind: "hold", baseline: DEFINITION, movement, counted: byId });
  expect(held.curve).toEqual(heldCurve(held.data));
  const index = new HeldIndex(held.data);
  const run = new PairEngine(table).run(DEFINITION, { ...DEFINITION, params: { n: { value: 33 } } });
  expect(index.tallyAt(33).groups).toEqual(tallySites(run, counted).groups);
  const curve = ask({ kind: "curve", definition: DEFINITION, param: "n", include: 1 });
  expect(curve).toEqual(sweepStatus(table, DEFINITION, "n", include));
  expect(ask({ kind: "order", property: "workers" })).toEqual(valueOrder(table, "workers"));
  const met = ask({ kind: "met", definition: DEFINITION, include: null });
  expect(met).toEqual(metUnder(table, DEFINITION, null));
});

test("a definition that is too large, and a fault, are told apart", () => {
  const weights = Array.from({ length: 40 }, (_, at) => 2 ** 20 + ((at * 7919 + at * at * 104_729) % 999_983));
  const half = weights.reduce((sum, weight) => sum + weight, 0) / 2;
  const keys = weights.map((_, at) => `c${at}`);
  const wide: Definition = {
    ...DEFINITION,
    criteria: Object.fromEntries(keys.map((key) => [key, { type: "number" }])),
    rules: [{ class: "small", when: { atLeast: half, of: keys.map((key) => ({ is: [key, "<=", 5] })), weights } }],
  };
  send({ kind: "run", id: 7, baseline: wide, proposed: wide, counted: byId });
  expect(posted.at(-1)?.answer).toEqual({ kind: "too-large", id: 7, axes: 40 });
  send({ kind: "forget", id: 2 });
  send({ kind: "run", id: 8, baseline: DEFINITION, proposed: DEFINITION, counted: byId });
  expect(posted.at(-1)?.answer).toMatchObject({ kind: "failed", id: 8 });
});
