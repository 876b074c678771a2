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

/** An attribute that at least one definition asks for. */
export interface LimitColumn {
  readonly property: string;
  /** "named" for flags and names. */
  readonly kind: "number" | "ordinal" | "named";
  readonly unit: string | null;
  /** Of an ordinal, ascending. */
  readonly levels: readonly string[];
  /** Definitions that ask for it. */
  readonly definitions: number;
}

export interface LimitRow {
  readonly definition: Definition;
  /** By property; a list without limits where only a score reads it, absent where it is not asked. */
  readonly cells: ReadonlyMap<string, readonly Limit[]>;
}

export interface LimitTable {
  readonly columns: readonly LimitColumn[];
  readonly rows: readonly LimitRow[];
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

function rowOf(definition: Definition): LimitRow {
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
  return { definition, cells };
}

const KIND_ORDER = ["number", "ordinal", "named"] as const;

function columnsOf(definitions: readonly Definition[]): LimitColumn[] {
  const columns = new Map<string, LimitColumn>();
  for (const { property, criterion } of definitions.flatMap(askedOf)) {
    const known = columns.get(property);
    const attribute = attributeOf(property);
    const type = attribute?.type ?? criterion.type;
    columns.set(property, {
      property,
      kind: type === "number" || type === "ordinal" ? type : "named",
      unit: attribute?.unit ?? criterion.unit ?? null,
      levels: attribute?.levels ?? criterion.levels ?? [],
      definitions: (known?.definitions ?? 0) + 1,
    });
  }
  const rank = ({ kind }: LimitColumn): number => KIND_ORDER.indexOf(kind);
  return [...columns.values()].sort((a, b) => rank(a) - rank(b) || b.definitions - a.definitions);
}

/** Every definition's limits by attribute: numbers first, then levels, then names; what most ask for first. */
export const limitTable = (definitions: readonly Definition[]): LimitTable => ({
  columns: columnsOf(definitions),
  rows: definitions.map(rowOf),
});

/** A limit's value as a place on its column's axis; null where it has none that can be compared. */
function measure({ kind, levels }: LimitColumn, { values, ownUnit }: Limit): number[] {
  if (kind === "ordinal") return values.map((value) => levels.indexOf(String(value))).filter((at) => at >= 0);
  if (kind !== "number" || ownUnit !== null) return [];
  return values.filter((value) => typeof value === "number");
}

const measuresOf = (column: LimitColumn, { cells }: LimitRow): number[] =>
  (cells.get(column.property) ?? []).flatMap((limit) => measure(column, limit));

/** Rows by their lowest limit upwards, or by their highest downwards; those without one stay last, in their order. */
export function rowsBy(rows: readonly LimitRow[], column: LimitColumn, descending: boolean): LimitRow[] {
  const keys = new Map(
    rows.map((row) => {
      const own = measuresOf(column, row);
      if (own.length === 0) return [row, Number.POSITIVE_INFINITY];
      return [row, descending ? -Math.max(...own) : Math.min(...own)];
    }),
  );
  const keyOf = (row: LimitRow): number => keys.get(row) ?? Number.POSITIVE_INFINITY;
  return [...rows].sort((a, b) => (keyOf(a) === keyOf(b) ? 0 : keyOf(a) - keyOf(b)));
}

/** Where the definitions of a column draw their lines. */
export interface Strip {
  /** Ascending; `at` from 0 to 1 along the axis. */
  readonly ticks: readonly { readonly value: number; readonly at: number; readonly definitions: number }[];
}

/** The cuts of all rows on one axis: logarithmic, or linear for a percentage; null where fewer than two differ. */
export function stripOf(rows: readonly LimitRow[], column: LimitColumn): Strip | null {
  if (column.kind !== "number") return null;
  const counts = new Map<number, number>();
  for (const row of rows) {
    for (const value of new Set(measuresOf(column, row))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const values = [...counts.keys()].sort((a, b) => a - b);
  if (values.length < 2) return null;
  const linear = column.unit === "%" || (values[0] ?? 0) <= 0;
  const place = (value: number): number => (linear ? value : Math.log10(value));
  const low = place(values[0] ?? 0);
  const span = place(values.at(-1) ?? 1) - low;
  return {
    ticks: values.map((value) => ({
      value,
      at: (place(value) - low) / span,
      definitions: counts.get(value) ?? 0,
    })),
  };
}
