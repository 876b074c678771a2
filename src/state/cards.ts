import type { Definition, Operator } from "../model/definition.ts";
import type { Scalar } from "../model/site-table.ts";
import {
  gatesOf,
  isParam,
  levelsOf,
  type Place,
  propertyOf,
  replacedAt,
  resolved,
  type TestAt,
  testsOf,
} from "../model/walk.ts";
import { withLiteral, withParam } from "./edit.ts";

/** A value of the definition that a hand can move: a parameter, or the literal of one test. */
export interface Cut {
  /** The parameter's key, or the place of the literal. */
  readonly id: string;
  readonly value: Scalar;
  readonly operator: Operator;
  /** The class whose rule the test belongs to. */
  readonly classId: string;
  readonly range: readonly [Scalar | null, Scalar | null] | null;
  readonly step: number | null;
  readonly move: (definition: Definition, value: Scalar) => Definition;
}

interface Asked {
  readonly property: string;
  /** The key under which the definition reads the property. */
  readonly criterion: string;
}
/** What the definition panel shows for one thing the definition asks. */
export type Card =
  | ({ readonly kind: "number"; readonly cuts: readonly Cut[] } & Asked)
  | ({ readonly kind: "ordinal"; readonly levels: readonly string[]; readonly cuts: readonly Cut[] } & Asked)
  | ({ readonly kind: "flag"; readonly cuts: readonly Cut[] } & Asked)
  | ({ readonly kind: "nominal"; readonly wanted: readonly string[] } & Asked)
  | { readonly kind: "gate"; readonly size: number; readonly cut: Cut };

const classOf = (definition: Definition, rule: number): string => definition.rules[rule]?.class ?? "";

function paramCut(definition: Definition, key: string, operator: Operator, rule: number): Cut {
  const param = definition.params[key];
  return {
    id: key,
    value: param?.value ?? "any",
    operator,
    classId: classOf(definition, rule),
    range: param?.range ?? null,
    step: param?.step ?? null,
    move: (from, value) => withParam(from, key, value),
  };
}

function cutOf(definition: Definition, test: TestAt): Cut | null {
  const { operand, operator, rule, place } = test;
  if (Array.isArray(operand)) return null;
  if (isParam(operand)) return paramCut(definition, operand.param, operator, rule);
  return {
    id: place.join("."),
    value: operand as Scalar,
    operator,
    classId: classOf(definition, rule),
    range: null,
    step: null,
    move: (from, value) => withLiteral(from, place, value),
  };
}

const uniqueById = (cuts: readonly Cut[]): Cut[] => [...new Map(cuts.map((cut) => [cut.id, cut])).values()];

const literals = (definition: Definition, test: TestAt): string[] =>
  (Array.isArray(test.operand) ? test.operand : [resolved(definition, test.operand as Scalar)]).map(String);

function cardOf(definition: Definition, property: string, tests: readonly TestAt[]): Card {
  const criterion = tests[0]?.criterion ?? property;
  const declared = definition.criteria[criterion];
  const cuts = uniqueById(tests.map((test) => cutOf(definition, test)).filter((cut) => cut !== null));
  const asked = { property, criterion };
  if (declared?.type === "number") return { kind: "number", ...asked, cuts };
  if (declared?.type === "ordinal") return { kind: "ordinal", ...asked, levels: levelsOf(criterion, declared), cuts };
  if (declared?.type === "flag") return { kind: "flag", ...asked, cuts };
  const wanted = [...new Set(tests.flatMap((test) => literals(definition, test)))];
  return { kind: "nominal", ...asked, wanted };
}

function gateCards(definition: Definition): Card[] {
  return gatesOf(definition).map(({ rule, place, atLeast, size }): Card => {
    const cut: Cut = isParam(atLeast)
      ? paramCut(definition, atLeast.param, ">=", rule)
      : {
          id: place.join("."),
          value: atLeast as Scalar,
          operator: ">=",
          classId: classOf(definition, rule),
          range: [1, size],
          step: 1,
          move: (from, value) => replacedAt(from, [...place, "atLeast"] satisfies Place, value),
        };
    return { kind: "gate", size, cut };
  });
}

/** One card a property in the order in which the definition asks, then one a gate whose K can be moved. */
export function cardsOf(definition: Definition): Card[] {
  const byProperty = new Map<string, TestAt[]>();
  for (const test of testsOf(definition)) {
    const criterion = definition.criteria[test.criterion];
    const property = criterion ? propertyOf(test.criterion, criterion) : test.criterion;
    byProperty.set(property, [...(byProperty.get(property) ?? []), test]);
  }
  const asked = [...byProperty].map(([property, tests]) => cardOf(definition, property, tests));
  const gates = gateCards(definition);
  const seen = new Set<string>();
  return [...asked, ...gates.filter((card) => card.kind === "gate" && !seen.has(card.cut.id) && seen.add(card.cut.id))];
}
