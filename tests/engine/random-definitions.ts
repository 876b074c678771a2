import fc from "fast-check";
import type { Criterion, Definition, Expr, Operator, Param, Value } from "../../src/model/definition.ts";
import type { Raw, Scalar } from "../../src/model/site-table.ts";
import type { Row } from "./site-rows.ts";

const MECHANISATION = ["manual", "motorised", "semi", "heavy", "full"];
const OPERATORS = ["individual", "group", "cooperative", "domestic_company", "foreign_company"];

/** Every kind of criterion: own domain, the catalogue's, none, two keys on one property, levels or no levels. */
const CRITERIA: Readonly<Record<string, Criterion>> = {
  workers: { type: "number", domain: [0, null] },
  crew: { type: "number", attr: "workers", domain: [0, null] },
  ore: { type: "number", attr: "ore_t_per_day" },
  altitude: { type: "number" },
  share: { type: "number", attr: "community_share_pct", domain: [10, 90] },
  machines: { type: "ordinal", attr: "mechanisation" },
  mercury: { type: "flag" },
  gold: { type: "flag" },
  mineral: { type: "nominal" },
  operator: { type: "nominal", levels: OPERATORS },
};
const KEYS = Object.keys(CRITERIA);
const NUMBERS = [-5, 0, 10, 20, 20.5, 50, 90, 100];

const ORDER: readonly Operator[] = ["<=", "<", ">=", ">"];
const SAME: readonly Operator[] = ["==", "!="];
const LISTS: readonly Operator[] = ["in", "notIn"];

const literalOf = (key: string): fc.Arbitrary<Scalar> => {
  const { type } = CRITERIA[key]!;
  if (type === "number") return fc.constantFrom<Scalar>(...NUMBERS);
  if (type === "ordinal") return fc.constantFrom<Scalar>(...MECHANISATION);
  if (type === "flag") return fc.boolean();
  return fc.constantFrom<Scalar>(...(key === "operator" ? OPERATORS.slice(0, 4) : ["gold", "tin", "coltan"]));
};

const PARAMS = {
  number: ["n1", "n2", "open"],
  ordinal: ["level", "open"],
};

function testOf(key: string): fc.Arbitrary<Expr> {
  const { type } = CRITERIA[key]!;
  const single = literalOf(key) as fc.Arbitrary<Value>;
  const list = fc.record({
    is: fc.tuple(fc.constant(key), fc.constantFrom(...LISTS), fc.array(literalOf(key), { minLength: 1, maxLength: 3 })),
  });
  const same = fc.record({ is: fc.tuple(fc.constant(key), fc.constantFrom(...SAME), single) });
  if (type === "flag" || type === "nominal") return fc.oneof(same, list);
  const refs = PARAMS[type].map((param) => ({ param }));
  const bound = fc.record({
    is: fc.tuple(fc.constant(key), fc.constantFrom(...ORDER), fc.oneof(single, fc.constantFrom<Value>(...refs))),
  });
  return fc.oneof({ weight: 4, arbitrary: bound }, { weight: 1, arbitrary: same }, { weight: 1, arbitrary: list });
}

const gateWeights = [0, 0.1, 0.2, 1 / 3, 1, 2];

function exprOf(keys: readonly string[], scored: boolean): fc.Arbitrary<Expr> {
  const test = fc.oneof(...keys.map(testOf));
  const leaf = scored
    ? fc.oneof(
        { weight: 4, arbitrary: test },
        {
          weight: 1,
          arbitrary: fc.record({
            score: fc.tuple(
              fc.constant("points"),
              fc.constantFrom<Operator>(...ORDER, ...SAME),
              fc.constantFrom<Value>(0, 0.3, 1, 2.5, { param: "points" }),
            ),
          }),
        },
      )
    : test;
  return fc.letrec<{ expr: Expr }>((tie) => ({
    expr: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      { weight: 3, arbitrary: leaf },
      { weight: 2, arbitrary: fc.record({ all: fc.array(tie("expr"), { minLength: 1, maxLength: 3 }) }) },
      { weight: 2, arbitrary: fc.record({ any: fc.array(tie("expr"), { minLength: 1, maxLength: 3 }) }) },
      { weight: 1, arbitrary: fc.record({ not: tie("expr") }) },
      {
        weight: 2,
        arbitrary: fc
          .array(fc.tuple(tie("expr"), fc.constantFrom(...gateWeights)), { minLength: 1, maxLength: 4 })
          .chain((pairs) =>
            fc.tuple(
              fc.constant(pairs),
              fc.subarray(
                pairs.map((_, at) => at),
                { minLength: 1 },
              ),
              fc.boolean(),
              fc.boolean(),
            ),
          )
          .map(([pairs, chosen, plain, byParam]): Expr => {
            const of = pairs.map(([expr]) => expr);
            if (plain) return { atLeast: byParam ? { param: "k" } : chosen.length, of };
            // K is a sum of some of the weights, so that the comparison is a matter of rounding.
            const sum = chosen.reduce((total, at) => total + pairs[at]![1], 0);
            return { atLeast: byParam ? { param: "k" } : sum || 0.1, of, weights: pairs.map(([, weight]) => weight) };
          }),
      },
      { weight: 1, arbitrary: fc.constant<Expr>({ true: true }) },
    ),
  })).expr;
}

function bandsOf(key: string): fc.Arbitrary<Definition["scores"][string]["terms"][number]["bands"]> {
  const points = fc.constantFrom(-1, 0, 0.1, 0.2, 1, 2);
  const { type } = CRITERIA[key]!;
  const scale: Scalar[] = type === "flag" ? [false, true] : type === "ordinal" ? MECHANISATION : NUMBERS;
  return fc
    .tuple(
      fc.subarray(scale, { maxLength: Math.min(3, scale.length) }),
      fc.array(points, { minLength: 4, maxLength: 4 }),
    )
    .map(([ends, values]) => [...ends.map((upTo, at) => ({ upTo, points: values[at]! })), { points: values[3]! }]);
}

const scoreOf = (keys: readonly string[]): fc.Arbitrary<Definition["scores"]> =>
  fc
    .tuple(
      ...keys.map((key) =>
        fc.record({ criterion: fc.constant(key), weight: fc.constantFrom(0.5, 1, 2), bands: bandsOf(key) }),
      ),
    )
    .map((terms) => ({ points: { terms } }));

const params: fc.Arbitrary<Record<string, Param>> = fc.record({
  n1: fc.record({ value: fc.constantFrom<Scalar>(...NUMBERS, 37) }),
  n2: fc.record({ value: fc.constantFrom<Scalar>(...NUMBERS, "any") }),
  level: fc.record({ value: fc.constantFrom<Scalar>(...MECHANISATION) }),
  open: fc.constant({ value: "any" }),
  k: fc.record({ value: fc.constantFrom(-1, 0.3, 1, 2) }),
  points: fc.record({ value: fc.constantFrom<Scalar>(0, 0.3, 1.5) }),
});

const orderable = (key: string): boolean => CRITERIA[key]!.type !== "nominal";

/** Definitions of every construct, over at most four criteria so that brute force can follow. */
export const randomDefinitions = (most = 4): fc.Arbitrary<Definition> =>
  fc.subarray(KEYS, { minLength: 1, maxLength: most }).chain((keys) => {
    const scored = keys.filter(orderable);
    return fc
      .record({
        rules: fc.array(exprOf(keys, scored.length > 0), { minLength: 1, maxLength: 3 }),
        classes: fc.shuffledSubarray(["artisanal", "small", "medium"], { minLength: 3 }),
        covered: fc.boolean(),
        last: fc.constantFrom("artisanal", "small", "medium", "large"),
        params,
        scores: scored.length > 0 ? scoreOf(scored) : fc.constant({}),
      })
      .map(
        ({ rules, classes, covered, last, params: values, scores }): Definition => ({
          $schema: "asm-def/1",
          id: "random",
          version: "1",
          name: "Random",
          classes: [{ id: "artisanal" }, { id: "small" }, { id: "medium" }, { id: "large" }],
          asmUpTo: last,
          params: values,
          order: [],
          criteria: CRITERIA,
          scores,
          rules: rules.map((when, at) => ({ class: classes[at]!, when })),
          otherwise: covered ? "large" : null,
          hit: "first",
          missing: { policy: "interval" },
        }),
      );
  });

const numbers = fc.constantFrom<Raw>(-7, -5, 0, 5, 10, 15, 20, 20.25, 20.5, 21, 50, 60, 90, 95, 100, 300);
const missing = fc.constantFrom<Raw | null>(null, "n/a", " ? ", "about twenty");
const interval = fc
  .tuple(
    fc.option(fc.constantFrom(-9, 0, 10, 15, 50, 120), { nil: undefined }),
    fc.option(fc.nat(60), { nil: undefined }),
  )
  .map(
    ([min, more]): Raw => ({
      ...(min === undefined ? {} : { min }),
      ...(more === undefined ? {} : { max: (min ?? 0) + more }),
    }),
  );

const numeric = fc.oneof(
  { weight: 4, arbitrary: numbers },
  { weight: 2, arbitrary: missing },
  { weight: 1, arbitrary: fc.constantFrom<Raw>(" 20 ", "20.5", "-5") },
  { weight: 2, arbitrary: interval },
  { weight: 1, arbitrary: fc.subarray(NUMBERS, { minLength: 1, maxLength: 3 }).map((oneOf): Raw => ({ oneOf })) },
);
const named = (values: readonly Scalar[], odd: readonly (Raw | null)[]) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom<Raw | null>(...values) },
    { weight: 3, arbitrary: fc.constantFrom<Raw | null>(null, ...odd) },
    { weight: 1, arbitrary: fc.subarray([...values], { minLength: 1 }).map((oneOf): Raw => ({ oneOf })) },
  );

/** Sites with values of every shape: known, as text, outside the domain, unreadable, partly known, not recorded. */
export const randomSites: fc.Arbitrary<Row> = fc.record({
  workers: numeric,
  ore_t_per_day: numeric,
  altitude: numeric,
  community_share_pct: numeric,
  mechanisation: named(MECHANISATION, [
    "drone",
    { min: "motorised", max: "heavy" },
    { min: "semi" },
    { oneOf: ["manual", "drone"] },
  ]),
  mercury: named([true, false], ["yes", "0", "maybe"]),
  gold: named([true, false], ["no", "1"]),
  mineral: named(["gold", "tin", "coltan", "sand"], [" gold ", "unknown"]),
  operator: named(OPERATORS, ["syndicate"]),
});
