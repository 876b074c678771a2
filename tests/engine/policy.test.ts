import fc from "fast-check";
import { expect, test } from "vitest";
import { classesUnder, type Policy } from "../../src/engine/policy.ts";
import { classIdsOf } from "../../src/engine/program.ts";
import type { Definition, Expr } from "../../src/model/definition.ts";
import { checked } from "../fixture.ts";
import { classOf } from "./brute-force.ts";
import { classified } from "./classified.ts";
import { randomDefinitions, randomSites } from "./random-definitions.ts";
import { type Row, tableOf } from "./site-rows.ts";

const under = (definition: Definition, rows: readonly Row[], policy: Policy): string[] =>
  [...classesUnder(tableOf(rows), definition, policy)].map((at) => classIdsOf(definition)[at]!);

const base = (when: Expr): Definition =>
  checked({
    $schema: "asm-def/1",
    id: "d",
    classes: [{ id: "artisanal" }, { id: "large" }],
    asmUpTo: "artisanal",
    params: { open: { value: "any" } },
    criteria: { workers: { type: "number" }, mercury: { type: "flag" } },
    scores: {
      s: {
        terms: [
          { criterion: "workers", bands: [{ upTo: 20, points: 0 }, { points: 2 }] },
          { criterion: "mercury", bands: [{ upTo: false, points: 0 }, { points: 1 }] },
        ],
      },
    },
    rules: [{ class: "artisanal", when }],
    otherwise: "large",
  });

test("an unknown test fails or passes before any not", () => {
  const small: Expr = { is: ["workers", "<=", 20] };
  const both = (when: Expr, row: Row = {}) => [
    under(base(when), [row], "fail")[0],
    under(base(when), [row], "pass")[0],
  ];
  expect(both(small)).toEqual(["large", "artisanal"]);
  expect(both({ not: small })).toEqual(["artisanal", "large"]);
  expect(both({ is: ["workers", "<=", { param: "open" }] })).toEqual(["artisanal", "artisanal"]);
  expect(both({ score: ["s", "<=", 1] }, { workers: 10 })).toEqual(["large", "artisanal"]);
  expect(both(small, { workers: { min: 5, max: 15 } })).toEqual(["artisanal", "artisanal"]);
  expect(both(small, { workers: { min: 5, max: 25 } })).toEqual(["large", "artisanal"]);
  expect(both({ score: ["s", ">=", 2] }, { workers: { oneOf: [30, 40] }, mercury: true })).toEqual([
    "artisanal",
    "artisanal",
  ]);
});

test("where a site is known, the policy changes nothing", () => {
  let known = 0;
  fc.assert(
    fc.property(randomDefinitions(), fc.array(randomSites, { minLength: 6, maxLength: 6 }), (definition, rows) => {
      const whole = rows.map((row) => ({
        workers: 12,
        ore_t_per_day: 50,
        altitude: 20.5,
        community_share_pct: 60,
        mechanisation: "semi",
        mercury: true,
        gold: false,
        mineral: "tin",
        operator: "group",
        ...Object.fromEntries(Object.entries(row).filter(([, value]) => typeof value === "number" || value === true)),
      }));
      const exact = classified(definition, whole);
      for (const policy of ["fail", "pass"] as const) {
        expect(under(definition, whole, policy)).toEqual(exact);
        expect(under(definition, whole, policy)).toEqual(
          whole.map((row) => classOf(definition, new Map(Object.entries(row)))),
        );
      }
      known += exact.length;
    }),
    { numRuns: 200, seed: 91 },
  );
  expect(known).toBeGreaterThan(1000);
});
