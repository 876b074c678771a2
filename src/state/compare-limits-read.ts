import { plain } from "../dialects/pieces.ts";
import { conditionOf, type Test, testAt, testPieces } from "../dialects/test-phrase.ts";
import { t } from "../dialects/text.ts";
import { askedOf } from "../engine/explain-values.ts";
import { attributeOf } from "../model/catalogue.ts";
import type { Definition, Expr, Operator } from "../model/definition.ts";
import type { Scalar } from "../model/site-table.ts";

/** One test of one class on one attribute, as it stands in a cell. */
export interface Limit {
  readonly classId: string;
  /** Whether the class counts as ASM. */
  readonly asm: boolean;
  /** Turned round where the test stands under a `not`. */
  readonly operator: Operator;
  /** Numbers, levels, names, true or false; "any" where the test has no limit. */
  readonly values: readonly Scalar[];
  /** The unit, where it is not the column's: such a number is shown and not compared. */
  readonly ownUnit: string | null;
  /** When it counts: "mineral group is precious or base". */
  readonly where: readonly string[];
  /** It is one of several tests of which not all need hold. */
  readonly oneOfSeveral: boolean;
}

/** What is known of a test from the gates above it. */
interface Above {
  readonly definition: Definition;
  readonly classId: string;
  readonly negated: boolean;
  readonly where: readonly string[];
  readonly oneOfSeveral: boolean;
}

type Gate = "all" | "any" | "some";
type Found = Limit & { readonly property: string };

const nounOf = (test: Test): string => plain(testPieces(test, "noun"));

function testIn(definition: Definition, expr: Expr, negated: boolean): Test | null {
  if ("not" in expr) return testIn(definition, expr.not, !negated);
  return "is" in expr ? testAt(definition, [], expr.is, negated) : null;
}

const isCondition = ({ criterion, property }: Test): boolean =>
  criterion.type !== "number" && (criterion.lens ?? attributeOf(property)?.lens) === "condition";

/** When a test counts beside one that would do instead: "method is open pit", "unless operator is cooperative". */
function instead(test: Test): string | null {
  const condition = conditionOf(test);
  if (condition) return nounOf(condition);
  const { type } = test.criterion;
  return type === "flag" || type === "nominal" ? t("compare.unless", { test: nounOf(test) }) : null;
}

/** When a test counts, from those that stand beside it in its gate; nothing where they do not say it in words. */
function besides(above: Above, gate: Gate, others: readonly Expr[]): string[] {
  const tests = others.map((other) => testIn(above.definition, other, above.negated));
  if (gate === "any") {
    const words = tests.map((test) => test && instead(test));
    return words.includes(null) ? [] : words.filter((word) => word !== null);
  }
  return gate === "all" && above.oneOfSeveral
    ? tests
        .filter((test) => test !== null)
        .filter(isCondition)
        .map(nounOf)
    : [];
}

function inGate(above: Above, gate: Gate, children: readonly Expr[]): Found[] {
  return children.flatMap((child) => {
    const others = children.filter((other) => other !== child);
    const where = [...above.where, ...besides(above, gate, others)];
    return limitsIn({ ...above, where, oneOfSeveral: above.oneOfSeveral || gate !== "all" }, child);
  });
}

function limitsIn(above: Above, expr: Expr): Found[] {
  const { definition, negated } = above;
  if ("not" in expr) return limitsIn({ ...above, negated: !negated }, expr.not);
  if ("all" in expr) return inGate(above, negated ? "any" : "all", expr.all);
  if ("any" in expr) return inGate(above, negated ? "all" : "any", expr.any);
  if ("of" in expr) return inGate(above, "some", expr.of);
  if (!("is" in expr)) return [];
  const test = testAt(definition, [], expr.is, negated);
  const unit = test.criterion.unit;
  const catalogued = attributeOf(test.property)?.unit;
  return [
    {
      property: test.property,
      classId: above.classId,
      asm: countsAsAsm(definition, above.classId),
      operator: test.operator,
      values: test.values,
      ownUnit: unit !== undefined && catalogued !== undefined && unit !== catalogued ? unit : null,
      where: above.where,
      oneOfSeveral: above.oneOfSeveral,
    },
  ];
}

function countsAsAsm({ classes, asmUpTo }: Definition, classId: string): boolean {
  const at = (id: string): number => classes.findIndex((rung) => rung.id === id);
  return at(classId) >= 0 && at(classId) <= at(asmUpTo);
}

/**
 * Every limit of a definition by property, in the order of the ladder. A list is empty where only a score reads the
 * property; a property that is not asked is absent.
 */
export function limitsOf(definition: Definition): ReadonlyMap<string, readonly Limit[]> {
  const cells = new Map<string, Limit[]>(askedOf(definition).map(({ property }) => [property, []]));
  const seen = new Set<string>();
  for (const { class: classId, when } of definition.rules) {
    const above: Above = { definition, classId, negated: false, where: [], oneOfSeveral: false };
    for (const { property, ...limit } of limitsIn(above, when)) {
      const key = JSON.stringify([property, limit]);
      if (seen.has(key)) continue;
      seen.add(key);
      cells.set(property, [...(cells.get(property) ?? []), limit]);
    }
  }
  return cells;
}
