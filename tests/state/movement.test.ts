import { expect, test } from "vitest";
import { pairCounts } from "../../src/engine/counts.ts";
import { HeldIndex } from "../../src/engine/hold/held-index.ts";
import { hold } from "../../src/engine/hold/hold.ts";
import { PairEngine } from "../../src/engine/pair-engine.ts";
import { tallySites } from "../../src/engine/tally-sites.ts";
import type { Definition } from "../../src/model/definition.ts";
import type { Scalar } from "../../src/model/site-table.ts";
import { type Card, type Cut, cardsOf } from "../../src/state/cards.ts";
import { withParam } from "../../src/state/edit.ts";
import { handOf, movementOf, type Slider } from "../../src/state/movement.ts";
import { tableOf } from "../engine/site-rows.ts";

const LEVELS = ["manual", "motorised", "semi", "heavy", "full"];

/** A ladder whose limits of workers may not cross, a score with bands, a gate, levels, and yes or no. */
const DEFINITION: Definition = {
  $schema: "asm-def/1",
  id: "ladder",
  version: "1",
  name: "Ladder",
  classes: [{ id: "artisanal" }, { id: "small" }, { id: "medium" }],
  asmUpTo: "small",
  params: {
    few: { value: 20, range: [0, 200] },
    some: { value: 60, range: [0, 200] },
    many: { value: 90, range: [0, 200] },
    k: { value: 2 },
    level: { value: "semi", range: ["manual", "full"] },
    mercury: { value: false },
    band: { value: 10, range: [0, 100] },
  },
  order: [["few", "some", "many"]],
  criteria: {
    workers: { type: "number" },
    ore_t_per_day: { type: "number" },
    mechanisation: { type: "ordinal" },
    mercury: { type: "flag" },
    depth_m: { type: "number" },
  },
  scores: {
    size: {
      terms: [
        {
          criterion: "ore_t_per_day",
          bands: [
            { upTo: 5, points: 0 },
            { upTo: { param: "band" }, points: 1 },
            { upTo: 50, points: 2 },
            { points: 3 },
          ],
        },
      ],
    },
  },
  rules: [
    { class: "artisanal", when: { all: [{ is: ["workers", "<=", { param: "few" }] }, { score: ["size", "<=", 1] }] } },
    {
      class: "small",
      when: {
        atLeast: { param: "k" },
        of: [
          { is: ["workers", "<", { param: "some" }] },
          { is: ["mechanisation", "<=", { param: "level" }] },
          { is: ["mercury", "==", { param: "mercury" }] },
          { is: ["depth_m", "<=", 15] },
        ],
      },
    },
  ],
  otherwise: "medium",
  hit: "first",
  missing: { policy: "interval" },
};

const some = <T>(values: readonly T[], at: number): T | null => values[at % (values.length + 1)] ?? null;
const rows = Array.from({ length: 300 }, (_, at) => ({
  workers: at % 6 === 0 ? null : (at * 37) % 120,
  ore_t_per_day: at % 5 === 0 ? null : (at * 11) % 70,
  mechanisation: some(LEVELS, at * 7),
  mercury: some([true, false], at),
  depth_m: at % 4 === 0 ? null : (at * 13) % 40,
}));

const cardOf = (name: string): Exclude<Card, { kind: "nominal" }> => {
  const card = cardsOf(DEFINITION).find((each) => (each.kind === "gate" ? name === "k" : each.property === name));
  if (!card || card.kind === "nominal") throw new Error(name);
  return card;
};
const cutOf = (name: string, id?: string): Cut => {
  const card = cardOf(name);
  const cuts = card.kind === "gate" ? [card.cut] : card.cuts;
  return cuts.find((cut) => cut.id === id) ?? (cuts[0] as Cut);
};

/** Every standing of the slider as the index has it and as a run of its own has it. */
function expectEveryStanding(cut: Cut, slider: Slider, values: readonly Scalar[]): void {
  const movement = movementOf(DEFINITION, cut, slider);
  if (!movement) throw new Error("nothing to hold");
  const table = tableOf(rows);
  const counted = { include: null, workers: new Float64Array(rows.length).fill(7), groupings: [] };
  const index = new HeldIndex(hold(table, DEFINITION, movement, counted));
  for (const value of values) {
    const hand = handOf(movement, value);
    expect(hand, String(value)).not.toBeNull();
    const run = new PairEngine(table).run(DEFINITION, cut.move(DEFINITION, value));
    expect(pairCounts(index.tallyAt(hand ?? 0)), String(value)).toEqual(pairCounts(tallySites(run, counted)));
  }
}

const LINE = [0, 5, 19.5, 20, 21, 37, 59, 60, 61, 74, 89, 90, 91, 111, 200];

test("a limit takes along those it may not cross, and they come back with it", () => {
  for (const id of ["few", "some"])
    expectEveryStanding(cutOf("workers", id), { kind: "number", ends: [0, 200] }, [...LINE, ...LINE.toReversed()]);
});

test("a limit without a name, and one that may be no limit", () => {
  expectEveryStanding(cutOf("depth_m"), { kind: "number", ends: [0, 50] }, [0, 13, 15, 15.5, 39, 50]);
  const open = cutOf("workers", "few");
  expect(open.anyAllowed).toBe(true);
  expectEveryStanding(open, { kind: "number", ends: [0, 200] }, ["any", 20, "any", 0]);
});

test("levels, yes or no, and how many tests must hold", () => {
  expectEveryStanding(cutOf("mechanisation"), { kind: "ordinal", levels: LEVELS }, [...LEVELS, "any", "manual"]);
  expectEveryStanding(cutOf("mercury"), { kind: "flag" }, [true, false]);
  expectEveryStanding(cutOf("k"), { kind: "gate" }, [1, 2, 3, 4]);
});

test("the limit of a band takes its neighbours along, numbers without a name among them", () => {
  const move: Cut["move"] = (from, value) => withParam(from, "band", value);
  const band: Cut = { ...cutOf("workers", "few"), id: "band", anyAllowed: false, move };
  expectEveryStanding(band, { kind: "number", ends: [0, 100] }, [0, 3, 5, 7, 10, 33, 49, 50, 55, 66, 100, 4]);
});

test("what is no place of the slider, or too many of them, is left to whole runs", () => {
  const movement = movementOf(DEFINITION, cutOf("workers", "some"), { kind: "number", ends: [10, 100] });
  expect(movement && [9, 10, 100, 101].map((value) => handOf(movement, value))).toEqual([null, 10, 100, null]);
  const gate = cutOf("k");
  expect(movementOf(DEFINITION, { ...gate, step: 0.001 }, { kind: "gate" })).toBeNull();
  // A parameter that is a limit of numbers and a K as well.
  const both: Definition = {
    ...DEFINITION,
    rules: [
      ...DEFINITION.rules,
      { class: "small", when: { atLeast: { param: "few" }, of: [{ is: ["depth_m", "<", 3] }] } },
    ],
  };
  expect(movementOf(both, cutOf("workers", "few"), { kind: "number", ends: [0, 10] })).toBeNull();
});
