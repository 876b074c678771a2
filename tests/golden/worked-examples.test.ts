import { expect, test } from "vitest";
import { PairEngine } from "../../src/engine/pair-engine.ts";
import { UNCHANGED } from "../../src/engine/run.ts";
import type { Definition } from "../../src/model/definition.ts";
import { classified } from "../engine/classified.ts";
import { tableOf } from "../engine/site-rows.ts";
import { checked, fixture } from "../fixture.ts";

/** A definition from its essential parts, checked as a file would be. */
function definition(classes: readonly string[], parts: Record<string, unknown>): Definition {
  return checked({
    $schema: "asm-def/1",
    id: "golden",
    classes: classes.map((id) => ({ id })),
    asmUpTo: classes[0],
    otherwise: classes.at(-1),
    ...parts,
  });
}

const number = { type: "number" };
const most = (key: string, limit: unknown) => ({ is: [key, "<=", limit] });

test("conjunctive: Peru's ceilings on tonnes a day and hectares", () => {
  const peru = definition(["artisanal", "small", "medium"], {
    criteria: { tpd: number, ha: number },
    rules: [
      { class: "artisanal", when: { all: [most("tpd", 25), most("ha", 1000)] } },
      { class: "small", when: { all: [most("tpd", 350), most("ha", 2000)] } },
    ],
  });
  const sites = [
    { tpd: 25, ha: 1000 },
    { tpd: 25.01, ha: 1000 },
    { tpd: 10, ha: 1500 },
    { tpd: 400, ha: 10 },
    { tpd: "25", ha: "1000" },
    { ha: 300 },
    { tpd: 0, ha: null },
  ];
  expect(classified(peru, sites)).toEqual([
    "artisanal",
    "small",
    "small",
    "medium",
    "artisanal",
    "artisanal small medium",
    "artisanal small medium",
  ]);
});

test("nested all and any, strict and not: the European definition of small enterprises", () => {
  const rung = (id: string, staff: number, turnover: number, balance: number) => ({
    class: id,
    when: { all: [{ is: ["staff", "<", staff] }, { any: [most("turnover", turnover), most("balance", balance)] }] },
  });
  const sme = definition(["micro", "small", "medium", "large"], {
    criteria: { staff: number, turnover: number, balance: number },
    rules: [rung("micro", 10, 2, 2), rung("small", 50, 10, 10), rung("medium", 250, 50, 43)],
  });
  const sites = [
    [9, 2, 99],
    [10, 2, 2],
    [9, 11, 9],
    [249, 60, 43],
    [250, 1, 1],
  ].map(([staff, turnover, balance]) => ({ staff: staff!, turnover: turnover!, balance: balance! }));
  expect(classified(sme, sites)).toEqual(["micro", "small", "small", "medium", "large"]);
});

test("weighted gate: points of four tests, then three of four", () => {
  const gate = definition(["artisanal", "small", "medium"], {
    criteria: {
      w: number,
      mech: { type: "ordinal", levels: ["manual", "semi", "full"] },
      tpd: number,
      intent: { type: "ordinal", levels: ["community", "cooperative", "mixed", "corporate"] },
    },
    rules: [
      {
        class: "artisanal",
        when: {
          atLeast: 3,
          of: [most("w", 20), most("mech", "manual"), most("tpd", 25), most("intent", "cooperative")],
          weights: [1, 2, 1, 1],
        },
      },
      {
        class: "small",
        when: {
          atLeast: 3,
          of: [most("w", 50), most("mech", "semi"), most("tpd", 350), most("intent", "cooperative")],
        },
      },
    ],
  });
  const sites = [
    { w: 15, mech: "manual", tpd: 40, intent: "corporate" },
    { w: 15, mech: "semi", tpd: 20, intent: "corporate" },
    { w: 60, mech: "full", tpd: 400, intent: "?" },
  ];
  expect(classified(gate, sites)).toEqual(["artisanal", "small", "medium"]);
});

test("banded points: a score with four cuts", () => {
  const cut = (limit: number) => ({ score: ["scale", "<=", limit] });
  const score = definition(["artisanal", "small", "semi", "medium", "large"], {
    criteria: { w: number, mech: { type: "ordinal", levels: ["manual", "semi", "full"] }, tpd: number },
    scores: {
      scale: {
        terms: [
          {
            criterion: "w",
            weight: 2,
            bands: [{ upTo: 10, points: 0 }, { upTo: 50, points: 1 }, { upTo: 200, points: 2 }, { points: 3 }],
          },
          { criterion: "mech", weight: 3, bands: [{ upTo: "manual", points: 0 }, { upTo: "semi", points: 1 }, { points: 2 }] },
          { criterion: "tpd", bands: [{ upTo: 25, points: 0 }, { upTo: 350, points: 2 }, { points: 4 }] },
        ],
      },
    },
    rules: [
      { class: "artisanal", when: cut(2) },
      { class: "small", when: cut(6) },
      { class: "semi", when: cut(9) },
      { class: "medium", when: cut(12) },
    ],
  });
  const sites = [
    { w: 8, mech: "manual", tpd: 20 },
    { w: 40, mech: "semi", tpd: 30 },
    { w: 300, mech: "full", tpd: 500 },
    { w: 8, tpd: 20 },
  ];
  expect(classified(score, sites)).toEqual(["artisanal", "semi", "large", "artisanal small"]);
});

/** The matrix of Alkire and Foster (2011): deprived below the cutoffs, counted, identified at k. */
const ACHIEVEMENTS = [
  [13.1, 14, 4, 1],
  [15.2, 7, 5, 0],
  [12.5, 10, 1, 0],
  [20, 11, 3, 1],
] as const;
const CUTOFFS = [13, 12, 3, 1] as const;

const dual = (k: number, weights: readonly number[]): Definition =>
  definition(["poor", "not-poor"], {
    criteria: { a: number, b: number, c: number, d: number },
    rules: [
      {
        class: "poor",
        when: { atLeast: k, of: ["a", "b", "c", "d"].map((key, at) => ({ is: [key, "<", CUTOFFS[at]] })), weights },
      },
    ],
  });
const people = (holes: readonly (readonly [number, number])[] = []) =>
  ACHIEVEMENTS.map((row, person) =>
    Object.fromEntries(
      ["a", "b", "c", "d"].map((key, at) => [key, holes.some(([p, i]) => p === person && i === at) ? null : row[at]!]),
    ),
  );

test("dual cutoff: headcounts for every k, and with weights", () => {
  const poor = (k: number, weights: readonly number[]) =>
    classified(dual(k, weights), people()).map((classes) => classes === "poor");
  const equal = [1, 1, 1, 1];
  expect(poor(1, equal)).toEqual([false, true, true, true]);
  expect(poor(2, equal)).toEqual([false, true, true, false]);
  expect(poor(3, equal)).toEqual([false, false, true, false]);
  expect(poor(4, equal)).toEqual([false, false, true, false]);
  expect(poor(2, [2, 1, 0.5, 0.5])).toEqual([false, false, true, false]);
});

test("dual cutoff with two values missing: the headcount lies in [0.5, 0.75]", () => {
  const holes = [
    [2, 0],
    [3, 3],
  ] as const;
  expect(classified(dual(2, [1, 1, 1, 1]), people(holes))).toEqual([
    "not-poor",
    "poor",
    "poor",
    "poor not-poor",
  ]);
});

test("K equal to a sum of weights that no double holds exactly", () => {
  const gate = definition(["in", "out"], {
    criteria: { a: { type: "flag" }, b: { type: "flag" } },
    rules: [
      { class: "in", when: { atLeast: 0.3, of: [{ is: ["a", "==", true] }, { is: ["b", "==", true] }], weights: [0.1, 0.2] } },
    ],
  });
  expect(classified(gate, [{ a: true, b: true }, { a: true, b: false }])).toEqual(["in", "out"]);
  const thirds = definition(["in", "out"], {
    criteria: { a: { type: "flag" } },
    rules: [{ class: "in", when: { atLeast: 1, of: Array(3).fill({ is: ["a", "==", true] }), weights: Array(3).fill(1 / 3) } }],
  });
  expect(classified(thirds, [{ a: true }])).toEqual(["in"]);
});

test("one unknown value is one value: no rule between two that share it (2.1)", () => {
  const split = definition(["artisanal", "small", "large"], {
    criteria: { w: number },
    rules: [
      { class: "artisanal", when: most("w", 20) },
      { class: "small", when: { is: ["w", ">", 20] } },
    ],
  });
  expect(classified(split, [{}])).toEqual(["artisanal small"]);
});

test("one unknown value is one value under two definitions (2.3)", () => {
  const upTo = (limit: number) =>
    definition(["artisanal", "small"], { criteria: { w: number }, rules: [{ class: "artisanal", when: most("w", limit) }] });
  const run = new PairEngine(tableOf([{}, { w: { min: 25, max: 40 } }, { w: { oneOf: [10, 60] } }])).run(upTo(20), upTo(50));
  expect([...run.outcomes].map((outcome) => run.change[outcome])).toEqual([1, 2, UNCHANGED]);
});

test("the example definition: ten sites (12)", () => {
  const flex = checked(fixture("flex-lens"));
  const site = (workforce: unknown, mech: unknown, tpd: unknown, intent: unknown, mercury: unknown) =>
    Object.fromEntries(
      Object.entries({ workforce, mech, tpd, intent, mercury }).filter(([, value]) => value !== "?"),
    ) as Record<string, string | number | boolean>;
  const sites = [
    site(12, "manual", 5, "community", true),
    site(12, "manual", 40, "corporate", false),
    site(80, "semi", 120, "cooperative", true),
    site(150, "semi", 400, "cooperative", false),
    site(150, "semi", 400, "corporate", false),
    site(900, "full", 5000, "corporate", false),
    site(150, "?", "?", "cooperative", "?"),
    site(15, "?", 10, "community", "?"),
    site("?", "?", "?", "?", "?"),
    site(600, "semi", 300, "mixed", false),
  ];
  expect(classified(flex, sites)).toEqual([
    "artisanal",
    "small",
    "small",
    "semi",
    "medium",
    "large",
    "artisanal semi medium large",
    "artisanal small semi",
    "artisanal small semi medium large",
    "large",
  ]);
});
