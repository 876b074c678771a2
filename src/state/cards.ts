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
import { mayBeUnlimited } from "./editing-uses.ts";
import { weighed } from "./gate-weights.ts";

/** A value of the definition that a hand can move: a parameter, or the literal of one test. */
export interface Cut {
  /** The parameter's key, or the place of the literal. */
  readonly id: string;
  readonly value: Scalar;
  readonly operator: Operator;
  /** Its own words, where the definition gives some. */
  readonly label: string | null;
  /** The class whose rule the test belongs to. */
  readonly classId: string;
  readonly range: readonly [Scalar | null, Scalar | null] | null;
  readonly step: number | null;
  /** Whether it may be set to "no limit". */
  readonly anyAllowed: boolean;
  readonly move: (definition: Definition, value: Scalar) => Definition;
}

interface Asked {
  readonly property: string;
  /** The key under which the definition reads the property. */
  readonly criterion: string;
}
/** A test of names: which it compares with, and whether it asks for them or against them. */
export interface NominalTest {
  readonly operator: Operator;
  readonly names: readonly string[];
}

/** What the definition panel shows for one thing the definition asks. */
export type Card =
  | ({ readonly kind: "number"; readonly cuts: readonly Cut[] } & Asked)
  | ({ readonly kind: "ordinal"; readonly levels: readonly string[]; readonly cuts: readonly Cut[] } & Asked)
  | ({ readonly kind: "flag"; readonly cuts: readonly Cut[] } & Asked)
  | ({ readonly kind: "nominal"; readonly tests: readonly NominalTest[] } & Asked)
  /** `size`: how many tests there are or, where they have weights, the sum of these. */
  | { readonly kind: "gate"; readonly size: number; readonly cut: Cut };

const classOf = (definition: Definition, rule: number): string => definition.rules[rule]?.class ?? "";

function paramCut(definition: Definition, key: string, operator: Operator, rule: number): Cut {
  const param = definition.params[key];
  return {
    id: key,
    value: param?.value ?? "any",
    label: param?.label ?? null,
    operator,
    classId: classOf(definition, rule),
    range: param?.range ?? null,
    step: param?.step ?? null,
    anyAllowed: mayBeUnlimited(definition, key),
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
    label: null,
    operator,
    classId: classOf(definition, rule),
    range: null,
    step: null,
    anyAllowed: false,
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
  const named = tests.map((test) => ({ operator: test.operator, names: literals(definition, test) }));
  const distinct = new Map(named.map((test) => [JSON.stringify(test), test]));
  return { kind: "nominal", ...asked, tests: [...distinct.values()] };
}

function gateCards(definition: Definition): Card[] {
  return gatesOf(definition).map(({ rule, place, atLeast, size: tests }): Card => {
    const { size, least, step } = weighed(definition, place, tests);
    const k = Number(resolved(definition, atLeast));
    const range = [k > 0 ? Math.min(least, k) : least, size] as const;
    const own = isParam(atLeast) ? paramCut(definition, atLeast.param, ">=", rule) : null;
    const cut: Cut = own
      ? { ...own, range: own.range ?? range, step: own.step ?? step }
      : {
          id: place.join("."),
          value: atLeast as Scalar,
          label: null,
          operator: ">=",
          classId: classOf(definition, rule),
          range,
          step,
          anyAllowed: false,
          move: (from, value) => replacedAt(from, [...place, "atLeast"] satisfies Place, value),
        };
    return { kind: "gate", size, cut };
  });
}

const kept = new WeakMap<Definition, readonly Card[]>();

/** One card a property in the order in which the definition asks, then one a gate whose K can be moved. */
export function cardsOf(definition: Definition): readonly Card[] {
  const known = kept.get(definition) ?? makeCards(definition);
  kept.set(definition, known);
  return known;
}

function makeCards(definition: Definition): Card[] {
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

const cutsOf = (card: Card): readonly Cut[] =>
  card.kind === "gate" ? [card.cut] : card.kind === "nominal" ? [] : card.cuts;

/** A cut of a definition by its id; undefined where the definition has no such cut. */
export const cutById = (definition: Definition, id: string): Cut | undefined =>
  cardsOf(definition)
    .flatMap(cutsOf)
    .find((cut) => cut.id === id);

/** The baseline's cut that a cut is compared with: of the same property and, where there are several, the same class. */
export function ghostOf(baseline: Definition, property: string, cut: Cut): Cut | undefined {
  const card = cardsOf(baseline).find((other) => other.kind !== "gate" && other.property === property);
  const cuts = card ? cutsOf(card) : [];
  return cuts.find((other) => other.classId === cut.classId) ?? (cuts.length === 1 ? cuts[0] : undefined);
}
