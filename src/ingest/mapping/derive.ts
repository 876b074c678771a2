import type { Condition, Derived } from "../../model/mapping.ts";
import type { Scalar } from "../../model/site-table.ts";
import { isMissing, readFlag, readNumber } from "../../model/value.ts";

type Values = ReadonlyMap<string, unknown>;
/** null: it cannot be told. */
type Answer = boolean | null;

const isScalar = (value: unknown): value is Scalar =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean";

/** A value as it compares with another: by the kind of the one that the condition states. */
function compared(value: Scalar, like: Scalar): Scalar | undefined {
  if (typeof like === "boolean") return readFlag(value);
  if (typeof like === "number") return readNumber(value);
  return String(value).trim();
}

type Test = Extract<Condition, { readonly value: Scalar }>;

function test({ op, value: stated }: Test, value: Scalar): Answer {
  const left = compared(value, stated);
  if (left === undefined) return null;
  switch (op) {
    case "==":
      return left === stated;
    case "!=":
      return left !== stated;
    case "<":
      return left < stated;
    case "<=":
      return left <= stated;
    case ">":
      return left > stated;
    case ">=":
      return left >= stated;
  }
}

/** Kleene's strong three-valued logic: a part that cannot be answered matters only where the others leave it open. */
export function holds(condition: Condition, values: Values): Answer {
  if ("any" in condition) return anyOf(condition.any.map((part) => holds(part, values)));
  if ("all" in condition) {
    const answer = anyOf(condition.all.map((part) => negated(holds(part, values))));
    return negated(answer);
  }
  if ("not" in condition) return negated(holds(condition.not, values));
  const value = values.get(condition.property);
  if (condition.op === "known") return !isMissing(value);
  if (isMissing(value) || !isScalar(value)) return null;
  if (condition.op === "in")
    return anyOf(condition.values.map((each) => test({ ...condition, op: "==", value: each }, value)));
  return test(condition, value);
}

const negated = (answer: Answer): Answer => (answer === null ? null : !answer);
const anyOf = (answers: readonly Answer[]): Answer =>
  answers.includes(true) ? true : answers.includes(null) ? null : false;

/** The value of a derived property; undefined where it is unknown. */
export function derive({ cases, otherwise }: Derived, values: Values): Scalar | undefined {
  for (const { when, value } of cases) {
    const answer = holds(when, values);
    if (answer === true) return value;
    if (answer === null) return undefined;
  }
  return otherwise;
}
