import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { survey } from "../../src/engine/explain-survey.ts";
import { askedOf, cellsOf } from "../../src/engine/explain-values.ts";
import { readingOf, readSites } from "../../src/engine/site-readings.ts";
import { checkDefinition } from "../../src/model/check-definition.ts";
import type { Definition, Expr } from "../../src/model/definition.ts";
import { hashDefinition } from "../../src/model/definition-hash.ts";
import { scaleOf } from "../../src/model/scale.ts";
import { classified } from "./classified.ts";
import { randomDefinitions, randomSites } from "./random-definitions.ts";
import { type Row, tableOf } from "./site-rows.ts";

const RUNS = { numRuns: 300, seed: 31 };
const CLASSES = ["artisanal", "small", "medium", "large"];
const NUMBERS = ["w", "t"] as const;
const LEVELS = ["manual", "semi", "full"];

/** Ceilings only, in class order: larger values never lead to a smaller class. */
const ceiling: fc.Arbitrary<Expr> = fc.letrec<{ expr: Expr }>((tie) => ({
  expr: fc.oneof(
    { maxDepth: 2 },
    fc.record({
      is: fc.tuple(
        fc.constantFrom(...NUMBERS),
        fc.constantFrom("<=" as const, "<" as const),
        fc.constantFrom(5, 10, 20),
      ),
    }),
    fc.record({ is: fc.tuple(fc.constant("w"), fc.constant("<=" as const), fc.constant({ param: "limit" })) }),
    fc.record({ is: fc.tuple(fc.constant("m"), fc.constant("<=" as const), fc.constantFrom(...LEVELS)) }),
    fc.record({ score: fc.tuple(fc.constant("s"), fc.constant("<=" as const), fc.constantFrom(1, 2, 3)) }),
    fc.record({ all: fc.array(tie("expr"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie("expr"), { minLength: 1, maxLength: 3 }) }),
    fc.record({
      atLeast: fc.constantFrom(1, 2),
      of: fc.array(tie("expr"), { minLength: 3, maxLength: 3 }),
      weights: fc.constantFrom([1, 1, 1], [2, 1, 1]),
    }),
  ),
})).expr;

const monotone: fc.Arbitrary<Definition> = fc.array(ceiling, { minLength: 1, maxLength: 3 }).map((rules) => ({
  $schema: "asm-def/1",
  id: "monotone",
  version: "1",
  name: "Monotone",
  classes: CLASSES.map((id) => ({ id })),
  asmUpTo: "small",
  params: { limit: { value: 15 } },
  order: [],
  criteria: {
    w: { type: "number", domain: [0, null] },
    t: { type: "number", domain: [0, 40] },
    m: { type: "ordinal", levels: LEVELS },
  },
  scores: {
    s: {
      terms: [
        { criterion: "w", bands: [{ upTo: 10, points: 0 }, { upTo: 20, points: 1 }, { points: 3 }] },
        { criterion: "m", weight: 0.5, bands: [{ upTo: "semi", points: 0 }, { points: 2 }] },
      ],
    },
  },
  rules: rules.map((when, at) => ({ class: CLASSES[at]!, when })),
  otherwise: "large",
  hit: "first",
  missing: { policy: "interval" },
}));

const values = fc.constantFrom(0, 3, 5, 7, 10, 12, 15, 20, 33);
const whole = fc.record({ w: values, t: values, m: fc.constantFrom(...LEVELS) });
const holed = fc.tuple(whole, fc.subarray(["w", "t", "m"] as const)).map(([site, gaps]) => ({
  site,
  gaps,
  row: { ...site, ...Object.fromEntries(gaps.map((gap) => [gap, null])) } as Row,
}));

const place = (id: string): number => CLASSES.indexOf(id);

test("the exact set lies within what three-valued logic allows, and is one class where all is known", () => {
  fc.assert(
    fc.property(randomDefinitions(), fc.array(randomSites, { minLength: 3, maxLength: 3 }), (definition, rows) => {
      const table = tableOf(rows);
      const exact = classified(definition, rows);
      for (const [site, classes] of exact.entries()) {
        const asked = askedOf(definition);
        const readings = asked.map(({ property, key, criterion }) =>
          readingOf(readSites(table, property, scaleOf(key, criterion)), site),
        );
        const possible = new Map(
          asked.map((ask, at) => {
            const read = readings[at];
            if (!read) return [ask.property, cellsOf(definition, ask, { kind: "unknown" })] as const;
            if (read.kind === "known")
              return [ask.property, cellsOf(definition, ask, { ...read, observedOn: null })] as const;
            const partly = read.kind === "some" ? { oneOf: read.values } : { interval: [read.min, read.max] as const };
            return [ask.property, cellsOf(definition, ask, { kind: "partial", observedOn: null, ...partly })] as const;
          }),
        );
        const loose = survey(definition, possible, 0).outcome.classes;
        expect(loose).toEqual(expect.arrayContaining(classes.split(" ")));
        if (readings.every((read) => read?.kind === "known")) expect(classes.split(" ")).toHaveLength(1);
      }
    }),
    RUNS,
  );
});

describe("where every test is a ceiling", () => {
  test("the ends of the set are the classes at the corners", () => {
    fc.assert(
      fc.property(monotone, holed, (definition, { gaps, row }) => {
        const fill = (w: number, t: number, m: string) => ({
          ...row,
          ...Object.fromEntries(gaps.map((gap) => [gap, { w, t, m }[gap]])),
        });
        const [set, low, high] = classified(definition, [row, fill(0, 0, "manual"), fill(1e12, 40, "full")]);
        const ids = set!.split(" ");
        expect([ids[0], ids.at(-1)]).toEqual([low, high]);
      }),
      RUNS,
    );
  });

  test("raising one never leads to a larger class, lowering one never to a smaller", () => {
    let moved = 0;
    fc.assert(
      fc.property(monotone, whole, fc.constantFrom(2, 6, 12, 18, 25, "any"), (definition, row, value) => {
        const at = (limit: number | string) =>
          place(classified({ ...definition, params: { limit: { value: limit } } }, [row])[0]!);
        const [before, after] = [at(15), at(value)];
        if (before !== after) moved++;
        if (value === "any" || Number(value) > 15) expect(after).toBeLessThanOrEqual(before);
        else expect(after).toBeGreaterThanOrEqual(before);
      }),
      { numRuns: 1000, seed: 32 },
    );
    expect(moved).toBeGreaterThan(10);
  });
});

test("learning a value keeps the class within the set, which never grows", () => {
  fc.assert(
    fc.property(randomDefinitions(), randomSites, randomSites, (definition, site, told) => {
      // Only a value that is not recorded is learnt; one that is partly known could be contradicted.
      for (const [property, value] of Object.entries(site)) {
        const learnt = told[property];
        if (value !== null || learnt === null || typeof learnt === "object" || learnt === "syndicate") continue;
        if (typeof learnt === "number" && (learnt < 10 || learnt > 90)) continue;
        if (
          property.startsWith("m") &&
          typeof learnt === "string" &&
          !["gold", "tin", "coltan", "sand"].includes(learnt)
        )
          continue;
        const [before, after] = classified(definition, [site, { ...site, [property]: learnt! }]);
        expect(before!.split(" ")).toEqual(expect.arrayContaining(after!.split(" ")));
      }
    }),
    RUNS,
  );
});

/** Rewrites every gate of a definition. */
function rewritten(definition: Definition, change: (expr: Expr) => Expr): Definition {
  const walk = (expr: Expr): Expr => {
    if ("all" in expr) return change({ all: expr.all.map(walk) });
    if ("any" in expr) return change({ any: expr.any.map(walk) });
    if ("not" in expr) return change({ not: walk(expr.not) });
    return "of" in expr ? change({ ...expr, of: expr.of.map(walk) }) : expr;
  };
  return { ...definition, rules: definition.rules.map((rule) => ({ ...rule, when: walk(rule.when) })) };
}

describe("ways to write the same gate", () => {
  const same = (change: (expr: Expr) => Expr, seed: number) =>
    fc.assert(
      fc.property(randomDefinitions(), fc.array(randomSites, { minLength: 4, maxLength: 4 }), (definition, rows) => {
        expect(classified(rewritten(definition, change), rows)).toEqual(classified(definition, rows));
      }),
      { numRuns: 200, seed },
    );

  test("all is n of n, any is one of n", () => {
    same((expr) => {
      if ("all" in expr) return { atLeast: expr.all.length, of: expr.all };
      return "any" in expr ? { atLeast: 1, of: expr.any } : expr;
    }, 41);
  });

  test("not all is any not", () => {
    same((expr) => ("all" in expr ? { not: { any: expr.all.map((child) => ({ not: child })) } } : expr), 42);
  });

  test("the order of tests does not matter", () => {
    same((expr) => {
      if ("all" in expr) return { all: [...expr.all].reverse() };
      if ("any" in expr) return { any: [...expr.any].reverse() };
      if (!("of" in expr)) return expr;
      const weights = expr.weights ? { weights: [...expr.weights].reverse() } : {};
      return { atLeast: expr.atLeast, of: [...expr.of].reverse(), ...weights };
    }, 43);
  });

  test("weights and K grow together", () => {
    same((expr) => {
      if (!("of" in expr) || typeof expr.atLeast !== "number") return expr;
      return {
        atLeast: expr.atLeast * 3,
        of: expr.of,
        weights: (expr.weights ?? expr.of.map(() => 1)).map((weight) => weight * 3),
      };
    }, 44);
  });
});

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
};

test("a definition survives being written down, whatever the order of its keys; an unknown key does not", () => {
  let accepted = 0;
  fc.assert(
    fc.property(randomDefinitions(), (definition) => {
      const result = checkDefinition(reversed(JSON.parse(JSON.stringify(definition))));
      if (!result.ok) return;
      accepted++;
      expect(result.definition).toEqual(definition);
      expect(hashDefinition(result.definition)).toBe(hashDefinition(definition));
      expect(checkDefinition({ ...definition, surprise: 1 }).ok).toBe(false);
    }),
    RUNS,
  );
  expect(accepted).toBeGreaterThan(250);
});
