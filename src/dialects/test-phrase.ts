import { attributeOf } from "../model/catalogue.ts";
import { ANY, type Criterion, type Definition, type Operator, type Value } from "../model/definition.ts";
import type { Scalar } from "../model/site-table.ts";
import { isParam, type Place, propertyOf, resolved } from "../model/walk.ts";
import { fill, list, type Pieces, type Token, text } from "./pieces.ts";
import { amount, attributeInline, flagWord, levelLabel, unitOf, valueWords, wordsFor } from "./words.ts";

/** One threshold test with all that its words depend on. `negated` says that it stands under a `not`. */
export interface Test {
  readonly property: string;
  readonly criterion: Criterion;
  /** The operator said aloud: turned round where the test is negated. */
  readonly operator: Operator;
  readonly values: readonly Scalar[];
  readonly token: Omit<Token, "kind" | "text">;
  /** Its parameter is "any": true for every site. */
  readonly unlimited: boolean;
  readonly negated: boolean;
}

/** `noun` after "with" or on a list's line: "mechanisation at most manual". `clause` after "if". */
export type Register = "noun" | "clause";

const OPPOSITE: Readonly<Record<Operator, Operator>> = {
  "<=": ">",
  "<": ">=",
  ">=": "<",
  ">": "<=",
  "==": "!=",
  "!=": "==",
  in: "notIn",
  notIn: "in",
};

export const negativeOperators: ReadonlySet<Operator> = new Set<Operator>(["!=", "notIn"]);
const BOUNDS: ReadonlySet<Operator> = new Set<Operator>(["<=", "<", ">=", ">"]);

/** The operator as it is said under a `not`. */
export const saidOperator = (operator: Operator, negated: boolean): Operator =>
  negated ? OPPOSITE[operator] : operator;

/** The test of an `is` node, its parameter resolved and a `not` above it taken into the operator. */
export function testAt(
  definition: Definition,
  place: Place,
  [key, operator, operand]: readonly [string, Operator, Value | readonly Scalar[]],
  negated: boolean,
): Test {
  const criterion = definition.criteria[key] ?? { type: "nominal" };
  const values = Array.isArray(operand) ? (operand as readonly Scalar[]) : [resolved(definition, operand as Value)];
  return {
    property: propertyOf(key, criterion),
    criterion,
    operator: saidOperator(operator, negated),
    values,
    token: { place, criterion: key, operator, ...(isParam(operand) ? { param: operand.param } : {}) },
    unlimited: BOUNDS.has(operator) && values[0] === ANY,
    negated,
  };
}

/** The one value that a flag test asks for; undefined where it asks for either or none. */
function askedFlag({ criterion, operator, values }: Test): boolean | undefined {
  const value = values[0];
  if (criterion.type !== "flag" || values.length !== 1 || typeof value !== "boolean") return undefined;
  return negativeOperators.has(operator) ? !value : value;
}

/** True for tests that name values ("operator is cooperative") rather than a bound or a yes/no. */
export const namesValues = (test: Test): boolean =>
  !BOUNDS.has(test.operator) && test.criterion.type !== "number" && askedFlag(test) === undefined;

const COUNTED = new Set(["persons", "months", "machines", "accidents", "operations"]);

/** A share cannot pass its ends: "at least 100 %" is 100 %. */
const isWhole = ({ property, criterion, operator, values: [value] }: Test): boolean =>
  unitOf(property, criterion) === "%" && ((operator === ">=" && value === 100) || (operator === "<=" && value === 0));

function boundCode(test: Test): string {
  const { property, criterion, operator } = test;
  if (isWhole(test)) return "bound.whole";
  if (criterion.type === "ordinal") return `bound.level.${operator}`;
  const counted = operator === "<" && COUNTED.has(criterion.unit ?? attributeOf(property)?.unit ?? "");
  return counted ? "bound.count.<" : `bound.${operator}`;
}

const token = (test: Test, words: string): Pieces => [{ kind: "token", text: words, ...test.token }];

/** "10, 20 or 30" as one text; each value by `say`. */
const either = (values: readonly Scalar[], say: (value: Scalar) => string): string =>
  list(
    "or",
    values.map((value) => text(say(value))),
  )
    .map((piece) => piece.text)
    .join("");

/** The value that a bound compares with: "50 workers", "manual". */
function boundValue(test: Test): string {
  const { property, criterion, values } = test;
  const only = values[0];
  if (values.length === 1 && only !== undefined) {
    return criterion.type === "ordinal" ? levelLabel(property, String(only)) : valueWords(property, only, criterion);
  }
  return amount(
    property,
    either(values, (value) => fill("amount.number", { n: Number(value) })[0]?.text ?? ""),
    criterion,
  );
}

/** "at most [50 workers]", with no attribute but where the value names it. */
export const boundPieces = (test: Test): Pieces => fill(boundCode(test), { value: token(test, boundValue(test)) });

const unlimitedPieces = (test: Test): Pieces => {
  const attribute = attributeInline(test.property, test.criterion);
  const own = test.criterion.label === undefined ? wordsFor(`noun.no-limit.${test.property}`) : undefined;
  return token(test, own ?? wordsFor("noun.no-limit", { attribute }) ?? attribute);
};

const flagPieces = (test: Test, asked: boolean): Pieces => {
  const own = test.criterion.label === undefined ? wordsFor(`flag.${test.property}.${asked}`) : undefined;
  const attribute = attributeInline(test.property, test.criterion);
  return token(test, own ?? wordsFor(`flag.other.${asked}`, { attribute }) ?? attribute);
};

function namedValues(test: Test): Pieces {
  const { property, criterion, operator, values } = test;
  const say = (value: Scalar): string =>
    typeof value === "boolean" ? flagWord(property, value) : levelLabel(property, String(value));
  return fill(negativeOperators.has(operator) ? "is.not.list" : "is.list", {
    attribute: attributeInline(property, criterion),
    value: token(test, either(values, say)),
  });
}

function nounPieces(test: Test): Pieces {
  const asked = askedFlag(test);
  if (asked !== undefined) return flagPieces(test, asked);
  if (namesValues(test)) return namedValues(test);
  const attribute = attributeInline(test.property, test.criterion);
  const described = test.criterion.label === undefined && test.criterion.type === "number";
  const own = described && wordsFor(`noun.${test.property}`) !== undefined;
  return fill(own ? `noun.${test.property}` : "noun.other", { bound: boundPieces(test), attribute });
}

/** A test in words. A test without a limit under `not` never holds, and is said so. */
export function testPieces(test: Test, register: Register): Pieces {
  if (test.unlimited) {
    const words = test.negated ? fill("not.other", { test: unlimitedPieces(test) }) : unlimitedPieces(test);
    return register === "clause" ? fill("clause.has", { test: words }) : words;
  }
  if (register === "noun") return nounPieces(test);
  if (namesValues(test)) return fill("clause.is", { test: nounPieces(test) });
  if (test.criterion.type === "ordinal") {
    const attribute = attributeInline(test.property, test.criterion);
    return fill("clause.level", { attribute, bound: boundPieces(test) });
  }
  return fill("clause.has", { test: nounPieces(test) });
}

const isCondition = ({ property, criterion }: Test): boolean =>
  (criterion.lens ?? attributeOf(property)?.lens) === "condition";

/** The opposite of a test on the kind of site, as in "gold is not mined, or no mercury": "where gold is mined". */
export function conditionOf(test: Test): Test | undefined {
  const asked = askedFlag(test);
  const excuses = asked === undefined ? namesValues(test) && negativeOperators.has(test.operator) : !asked;
  if (!excuses || test.unlimited || !isCondition(test)) return undefined;
  return { ...test, operator: OPPOSITE[test.operator], negated: !test.negated };
}

/** "where [gold] is mined, [no mercury]". */
export function wherePieces(condition: Test, consequence: Pieces): Pieces {
  const asked = askedFlag(condition);
  if (asked === undefined) return fill("where.is", { condition: nounPieces(condition), test: consequence });
  const value = flagPieces(condition, asked);
  return fill(condition.property === "gold" ? "where.gold" : "where.flag", { value, test: consequence });
}
