import fc from "fast-check";
import type { Cell, Reader, Reading } from "../../src/engine/explain-values.ts";
import type { Definition, Expr, Operator } from "../../src/model/definition.ts";
import type { Scalar } from "../../src/model/site-table.ts";

export const known = (value: Scalar): Reading => ({ kind: "known", value, observedOn: 17_386 });

/** A site as its recorded values; what is absent is not recorded. */
export type Site = Readonly<Record<string, Scalar>>;
export const readerOf =
  (site: Site): Reader =>
  (property) =>
    Object.hasOwn(site, property) ? known(site[property]!) : { kind: "unknown" };

const LEVELS = ["manual", "semi", "full"];

const comparison = fc.constantFrom<Operator>("<=", "<", ">=", ">", "==", "!=");
const test: fc.Arbitrary<Expr> = fc.oneof(
  fc.record({
    is: fc.tuple(fc.constantFrom("workers", "crew", "ore"), comparison, fc.constantFrom<Scalar>(10, 20, 50)),
  }),
  fc.record({ is: fc.tuple(fc.constant("ore"), fc.constantFrom<Operator>("<=", ">"), fc.constant({ param: "open" })) }),
  fc.record({ is: fc.tuple(fc.constant("mechanisation"), comparison, fc.constantFrom<Scalar>(...LEVELS)) }),
  fc.record({ is: fc.tuple(fc.constantFrom("mercury", "gold"), fc.constantFrom<Operator>("==", "!="), fc.boolean()) }),
  fc.record({
    is: fc.tuple(fc.constant("operator"), fc.constantFrom<Operator>("in", "notIn"), fc.constant(["group", "company"])),
  }),
  fc.record({ score: fc.tuple(fc.constant("impact"), fc.constantFrom<Operator>("<=", ">"), fc.constantFrom(1, 2, 3)) }),
);

const { expr } = fc.letrec<{ expr: Expr }>((tie) => ({
  expr: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    test,
    fc.record({ all: fc.array(tie("expr"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie("expr"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie("expr") }),
    fc.array(tie("expr"), { minLength: 2, maxLength: 4 }).chain((of) =>
      fc.array(fc.constantFrom(1, 2, 0.1, 0.2), { minLength: of.length, maxLength: of.length }).map((weights): Expr => {
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        return { atLeast: total / 2, of, weights };
      }),
    ),
    fc.array(tie("expr"), { minLength: 2, maxLength: 4 }).map((of): Expr => ({ atLeast: of.length - 1, of })),
  ),
}));

/** Random ladders of up to three rules over seven properties, two criteria of which share one. */
export const definitions: fc.Arbitrary<Definition> = fc
  .record({ rules: fc.array(expr, { minLength: 1, maxLength: 3 }), covered: fc.boolean() })
  .map(({ rules, covered }) => ({
    $schema: "asm-def/1",
    id: "random",
    version: "1",
    name: "Random",
    classes: [{ id: "artisanal" }, { id: "small" }, { id: "medium" }, { id: "large" }],
    asmUpTo: "small",
    params: { open: { value: "any" } },
    order: [],
    criteria: {
      workers: { type: "number", domain: [0, null], unit: "persons" },
      crew: { type: "number", attr: "workers", domain: [0, null], unit: "persons" },
      ore: { type: "number", attr: "ore_t_per_day" },
      mechanisation: { type: "ordinal", levels: LEVELS },
      mercury: { type: "flag" },
      gold: { type: "flag" },
      operator: { type: "nominal" },
    },
    scores: {
      impact: {
        terms: [
          { criterion: "mercury", weight: 2, bands: [{ upTo: false, points: 0 }, { points: 1 }] },
          { criterion: "workers", bands: [{ upTo: 20, points: 0 }, { points: 1.1 }] },
        ],
      },
    },
    rules: rules.map((when, at) => ({ class: ["artisanal", "small", "medium"][at]!, when })),
    otherwise: covered ? "large" : null,
    hit: "first",
    missing: { policy: "interval" },
  }));

export const completeSites: fc.Arbitrary<Site> = fc.record({
  workers: fc.constantFrom(0, 9, 10, 15, 20, 21, 50, 51, 300),
  ore_t_per_day: fc.constantFrom(0, 5.5, 10, 20, 20.5, 50, 99),
  mechanisation: fc.constantFrom(...LEVELS),
  mercury: fc.boolean(),
  gold: fc.boolean(),
  operator: fc.constantFrom("group", "company", "nobody"),
});

/** A complete site, and the same with some values not recorded. */
export const siteWithGaps = fc
  .tuple(completeSites, fc.subarray(["workers", "ore_t_per_day", "mechanisation", "mercury", "gold", "operator"]))
  .map(([site, gaps]) => ({
    site,
    gaps,
    recorded: Object.fromEntries(Object.entries(site).filter(([key]) => !gaps.includes(key))),
  }));

/** Whether a value lies in a cell. A cell without ends holds one value, or every value that is not mentioned. */
export function inCell(cell: Cell, value: Scalar, mentioned: readonly Scalar[]): boolean {
  if (cell.other) return !mentioned.includes(value);
  if (typeof value !== "number" || cell.min === undefined || cell.max === undefined) return cell.value === value;
  if (cell.min === cell.max) return value === cell.min;
  return value > cell.min && value < cell.max;
}
