import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ClauseCount, clauseCounts } from "../../src/engine/clause-counts.ts";
import { type Possible, type Verdict, verdictOf } from "../../src/engine/explain-logic.ts";
import { askedOf, cellsOf, type Reading } from "../../src/engine/explain-values.ts";
import { readingOf, readSites } from "../../src/engine/site-readings.ts";
import type { Definition, Expr } from "../../src/model/definition.ts";
import { scaleOf } from "../../src/model/scale.ts";
import type { SiteTable } from "../../src/model/site-table.ts";
import { oneRule, wider } from "../dialects/definitions.ts";
import { randomDefinitions, randomSites } from "./random-definitions.ts";
import { tableOf } from "./site-rows.ts";

/** The explanations' own three-valued walk, one site at a time: another road to the same answers. */
function possibleAt(definition: Definition, table: SiteTable, site: number): Possible {
  return new Map(
    askedOf(definition).map((asked) => {
      const read = readingOf(readSites(table, asked.property, scaleOf(asked.key, asked.criterion)), site);
      const partial = { kind: "partial", observedOn: null } as const;
      const reading: Reading =
        read === undefined
          ? { kind: "unknown" }
          : read.kind === "known"
            ? { ...read, observedOn: null }
            : read.kind === "some"
              ? { ...partial, oneOf: read.values }
              : { ...partial, interval: [read.min, read.max] };
      return [asked.property, cellsOf(definition, asked, reading)];
    }),
  );
}

function* nodesOf(expr: Expr, place: string): Generator<{ expr: Expr; place: string }> {
  yield { expr, place };
  if ("not" in expr) yield* nodesOf(expr.not, `${place}.not`);
  for (const key of ["all", "any", "of"] as const) {
    const children = (expr as Partial<Record<typeof key, readonly Expr[]>>)[key] ?? [];
    for (const [at, child] of children.entries()) yield* nodesOf(child, `${place}.${key}.${at}`);
  }
}

const NONE: ClauseCount = { holds: 0, unknown: 0, fails: 0 };

/** Whether points must equal a sum exactly: such a test is answered from the ends of the sum alone. */
const asksEquality = (expr: Expr): boolean => /"score":\["points","[!=]=/.test(JSON.stringify(expr));

describe("counts of clauses", () => {
  test("each test, gate and not as the walk of every site has it", () => {
    fc.assert(
      fc.property(randomDefinitions(), fc.array(randomSites, { minLength: 1, maxLength: 6 }), (definition, rows) => {
        const table = tableOf(rows);
        const counts = clauseCounts(table, definition, null);
        for (const [at, { when }] of definition.rules.entries()) {
          for (const { expr, place } of nodesOf(when, `rules.${at}.when`)) {
            if (asksEquality(expr)) continue;
            const expected = { ...NONE };
            for (const site of rows.keys()) {
              const verdict: Verdict = verdictOf(definition, expr, possibleAt(definition, table, site));
              (expected as Record<Verdict, number>)[verdict]++;
            }
            expect(counts.get(place), `${place} ${JSON.stringify(expr)}`).toEqual(expected);
          }
        }
      }),
      { seed: 20261124, numRuns: 300 },
    );
  });

  test("every site that is counted has one of the three answers, and a filter leaves sites out", () => {
    const rows = [
      { workers: 20 },
      { workers: 500, gold: true, mercury: true },
      {},
      { workers: { min: 200, max: 400 } },
    ];
    const counts = clauseCounts(tableOf(rows), wider, null);
    expect(counts.get("rules.0.when")).toEqual({ holds: 1, unknown: 1, fails: 2 });
    expect(counts.get("rules.1.when.all.0")).toEqual({ holds: 1, unknown: 2, fails: 1 });
    expect(counts.get("rules.1.when.all.1.any.1")).toEqual({ holds: 0, unknown: 3, fails: 1 });
    expect(counts.get("rules.1.when")).toEqual({ holds: 0, unknown: 3, fails: 1 });
    const some = clauseCounts(tableOf(rows), wider, Uint8Array.from([1, 0, 1, 0]));
    expect(some.get("rules.0.when")).toEqual({ holds: 1, unknown: 1, fails: 0 });
  });

  test("points that must equal a sum: told where the ends tell it, unknown between them", () => {
    const rows = [
      { workers: 5, mechanisation: "manual", mercury: false },
      { workers: 5, mercury: false },
      { workers: 90 },
    ];
    const of = (operator: "==" | "!=") =>
      clauseCounts(tableOf(rows), oneRule({ score: ["scale", operator, 0] }), null).get("rules.0.when");
    expect(of("==")).toEqual({ holds: 1, unknown: 1, fails: 1 });
    expect(of("!=")).toEqual({ holds: 1, unknown: 1, fails: 1 });
  });

  test("a test without a limit holds everywhere; an empty gate of a draft does not break the count", () => {
    const rows = [{ workers: 5 }, {}];
    const open = clauseCounts(tableOf(rows), oneRule({ is: ["workers", "<=", { param: "open" }] }), null);
    expect(open.get("rules.0.when")).toEqual({ holds: 2, unknown: 0, fails: 0 });
    const draft = clauseCounts(tableOf(rows), oneRule({ all: [] }), null);
    expect(draft.get("rules.0.when")).toBeDefined();
  });
});
