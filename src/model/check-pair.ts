import { attributeOf } from "./catalogue.ts";
import type { Criterion, Definition, Expr } from "./definition.ts";
import type { DefinitionError } from "./findings.ts";
import { levelsOf, propertyOf } from "./walk.ts";

/** The keys of the criteria that an expression reads, in reading order; those of its scores included. */
export function criteriaRead(definition: Definition, expr: Expr): readonly string[] {
  if ("is" in expr) return [expr.is[0]];
  if ("not" in expr) return criteriaRead(definition, expr.not);
  if ("score" in expr) return definition.scores[expr.score[0]]?.terms.map((term) => term.criterion) ?? [];
  const children = "all" in expr ? expr.all : "any" in expr ? expr.any : "of" in expr ? expr.of : [];
  return children.flatMap((child) => criteriaRead(definition, child));
}

/** The closed range in which an unknown number lies, ±Infinity where open: the criterion's, else the catalogue's. */
export function domainOf(property: string, criterion: Criterion): readonly [number, number] {
  const [low, high] = criterion.domain ?? attributeOf(property)?.domain ?? [null, null];
  return [low ?? -Infinity, high ?? Infinity];
}

interface Reader {
  readonly key: string;
  readonly criterion: Criterion;
}

function readersByProperty(definitions: readonly Definition[]): Map<string, Reader[]> {
  const readers = new Map<string, Reader[]>();
  for (const definition of definitions) {
    const keys = new Set(definition.rules.flatMap((rule) => criteriaRead(definition, rule.when)));
    for (const key of keys) {
      const criterion = definition.criteria[key];
      if (!criterion) continue;
      const property = propertyOf(key, criterion);
      readers.set(property, [...(readers.get(property) ?? []), { key, criterion }]);
    }
  }
  return readers;
}

/** Names declared by every reader that declares any; undefined where none does. */
export function sharedLevels(declared: readonly (readonly string[] | undefined)[]): readonly string[] | undefined {
  return declared.reduce((shared, levels) =>
    shared && levels ? shared.filter((level) => levels.includes(level)) : (shared ?? levels),
  );
}

function disagreement(property: string, readers: readonly Reader[]): DefinitionError | undefined {
  const [first, ...others] = readers;
  if (!first) return undefined;
  const { type } = first.criterion;
  const error = (code: string, key: string, params: DefinitionError["params"]): DefinitionError => ({
    code,
    place: `criteria.${key}`,
    params: { property, ...params },
  });
  const odd = others.find(({ criterion }) => criterion.type !== type);
  if (odd) return error("pair.types", odd.key, { a: type, b: odd.criterion.type });
  const last = readers.at(-1) ?? first;
  if (type === "number") {
    const domains = readers.map(({ criterion }) => domainOf(property, criterion));
    const low = Math.max(...domains.map((domain) => domain[0]));
    const high = Math.min(...domains.map((domain) => domain[1]));
    return low > high ? error("pair.domains", last.key, { low, high }) : undefined;
  }
  if (type === "nominal") {
    const shared = sharedLevels(readers.map(({ criterion }) => criterion.levels));
    return shared?.length === 0 ? error("pair.names", last.key, {}) : undefined;
  }
  if (type !== "ordinal") return undefined;
  const levels = (reader: Reader) => levelsOf(reader.key, reader.criterion).join(", ");
  const other = others.find((reader) => levels(reader) !== levels(first));
  return other && error("pair.levels", other.key, { a: levels(first), b: levels(other) });
}

/**
 * What keeps two definitions from being applied to one set of values: a property that they read by different types or
 * on different levels, or whose domains have nothing in common. Only criteria that a rule reads are looked at.
 * @returns errors for the message catalogue, each with its place in the proposed definition (or in the one that
 * disagrees with itself); empty where the pair can be compared
 */
export function checkPair(baseline: Definition, proposed: Definition): DefinitionError[] {
  return [...readersByProperty([baseline, proposed])].flatMap(
    ([property, readers]) => disagreement(property, readers) ?? [],
  );
}
