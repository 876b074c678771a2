import { afterAll, expect, test } from "vitest";
import { PairEngine } from "../../src/engine/pair-engine.ts";
import { tallySites } from "../../src/engine/tally-sites.ts";
import { valueOrder } from "../../src/engine/value-order.ts";
import type { Definition } from "../../src/model/definition.ts";
import { EngineClient } from "../../src/worker/engine-client.ts";
import { tableOf } from "../engine/site-rows.ts";

const DEFINITION: Definition = {
  $schema: "asm-def/1",
  id: "beside",
  version: "1",
  name: "Beside",
  classes: [{ id: "small" }, { id: "large" }],
  asmUpTo: "small",
  params: { n: { value: 20 } },
  order: [],
  criteria: { workers: { type: "number" } },
  scores: {},
  rules: [{ class: "small", when: { is: ["workers", "<=", { param: "n" }] } }],
  otherwise: "large",
  hit: "first",
  missing: { policy: "interval" },
};

const table = tableOf(Array.from({ length: 500 }, (_, at) => ({ workers: at % 9 === 0 ? null : (at * 7) % 60 })));
const counted = { include: null, workers: new Float64Array(500).fill(1), groupings: [] };
const client = new EngineClient(table);
afterAll(() => client.end());

test("the thread answers as the engine here does, question after question, and the table stays whole", async () => {
  const moved = { ...DEFINITION, params: { n: { value: 41 } } };
  const [first, second, order] = await Promise.all([
    client.run(DEFINITION, DEFINITION, counted),
    client.run(DEFINITION, moved, counted),
    client.order("workers"),
  ]);
  const here = (proposed: Definition) => tallySites(new PairEngine(table).run(DEFINITION, proposed), counted);
  expect(first.tally.sites).toEqual(here(DEFINITION).sites);
  expect(second.tally.sites).toEqual(here(moved).sites);
  expect(order).toEqual(valueOrder(table, "workers"));
  expect(counted.workers).toHaveLength(500);
});

test("a pair that excludes itself is a fault of that question alone", async () => {
  const other: Definition = { ...DEFINITION, criteria: { workers: { type: "nominal" } }, rules: [] };
  const words: Definition = { ...other, rules: [{ class: "small", when: { is: ["workers", "==", "many"] } }] };
  await expect(client.run(DEFINITION, words, counted)).rejects.toThrow();
  expect((await client.run(DEFINITION, DEFINITION, counted)).run.siteCount).toBe(500);
});
