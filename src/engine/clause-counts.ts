import type { Definition, Operator } from "../model/definition.ts";
import type { SiteTable } from "../model/site-table.ts";
import { axesOf } from "./axes.ts";
import { sideOf } from "./compiled.ts";
import { EPSILON, type Node, type Points, programOf } from "./program.ts";
import { CellSets, type CodedAxis, codeAxis } from "./site-cells.ts";
import { type Combinations, combinationsOver } from "./tuples.ts";

/** Sites that a test or gate holds at, cannot be answered at, and fails at. */
export interface ClauseCount {
  readonly holds: number;
  readonly unknown: number;
  readonly fails: number;
}

const FAILS = 0;
const UNKNOWN = 1;
const HOLDS = 2;

/** One axis: by combination the number of a set of cells, and by that number the cells the value may lie in. */
interface Coded {
  readonly setAt: Uint32Array;
  readonly sets: readonly (readonly number[])[];
}

/** Told of every node, by its place joined with dots. */
type Visit = (place: string, verdicts: Uint8Array) => void;

const sumOf = (points: Points, cells: readonly number[], pick: (...values: number[]) => number): number =>
  pick(...cells.map((cell) => points.byCell[cell] ?? 0));

/** What a comparison says of a sum between two ends. Exact for the four bounds, whose ends can both be reached. */
function sumVerdict(low: number, high: number, operator: Operator, cut: number): number {
  const ends = [low, high].map((sum) => {
    if (operator === "<=") return sum <= cut + EPSILON / 2;
    if (operator === "<") return sum < cut - EPSILON / 2;
    if (operator === ">=") return sum >= cut - EPSILON / 2;
    return sum > cut + EPSILON / 2;
  });
  if (operator === "==" || operator === "!=") {
    const apart = high < cut - EPSILON / 2 || low > cut + EPSILON / 2;
    const same = high - low < EPSILON && !apart;
    return !apart && !same ? UNKNOWN : same === (operator === "==") ? HOLDS : FAILS;
  }
  return ends[0] === ends[1] ? (ends[0] ? HOLDS : FAILS) : UNKNOWN;
}

class Judge {
  readonly #count: number;
  readonly #coded: readonly Coded[];
  readonly #visit: Visit;
  constructor(count: number, coded: readonly Coded[], visit: Visit) {
    this.#count = count;
    this.#coded = coded;
    this.#visit = visit;
  }

  /** One verdict a combination of cells. */
  judge(node: Node, expr: unknown, place: string): Uint8Array {
    const verdicts = this.#verdicts(node, expr, place);
    this.#visit(place, verdicts);
    return verdicts;
  }

  #verdicts(node: Node, expr: unknown, place: string): Uint8Array {
    switch (node.kind) {
      case "constant":
        return new Uint8Array(this.#count).fill(node.value ? HOLDS : FAILS);
      case "test":
        return this.#test(node);
      case "score":
        return this.#score(node);
      case "not": {
        const inner = this.judge(node.child, (expr as { not: unknown }).not, `${place}.not`);
        const turned = new Uint8Array(this.#count);
        for (let at = 0; at < this.#count; at++) turned[at] = HOLDS - (inner[at] as number);
        return turned;
      }
      case "gate":
        return this.#gate(node, expr, place);
    }
  }

  #test({ axis, truth }: Extract<Node, { kind: "test" }>): Uint8Array {
    const { setAt, sets } = this.#coded[axis] as Coded;
    const bySet = sets.map((set) => {
      const yes = set.filter((cell) => truth[cell]).length;
      return yes === set.length ? HOLDS : yes === 0 ? FAILS : UNKNOWN;
    });
    const verdicts = new Uint8Array(this.#count);
    for (let at = 0; at < this.#count; at++) verdicts[at] = bySet[setAt[at] as number] as number;
    return verdicts;
  }

  #score({ terms, operator, cut }: Extract<Node, { kind: "score" }>): Uint8Array {
    const low = new Float64Array(this.#count);
    const high = new Float64Array(this.#count);
    for (const points of terms) {
      const { setAt, sets } = this.#coded[points.axis] as Coded;
      const least = sets.map((set) => sumOf(points, set, Math.min));
      const most = sets.map((set) => sumOf(points, set, Math.max));
      for (let at = 0; at < this.#count; at++) {
        const set = setAt[at] as number;
        low[at] = (low[at] as number) + (least[set] as number);
        high[at] = (high[at] as number) + (most[set] as number);
      }
    }
    const verdicts = new Uint8Array(this.#count);
    for (let at = 0; at < this.#count; at++)
      verdicts[at] = sumVerdict(low[at] as number, high[at] as number, operator, cut);
    return verdicts;
  }

  #gate({ need, weights, children }: Extract<Node, { kind: "gate" }>, expr: unknown, place: string): Uint8Array {
    const have = new Float64Array(this.#count);
    const could = new Float64Array(this.#count);
    const [key, list] = Object.entries(expr as Record<string, unknown>).find(
      ([name, value]) => Array.isArray(value) && name !== "weights",
    ) as [string, readonly unknown[]];
    for (const [branch, child] of children.entries()) {
      const verdicts = this.judge(child, list[branch], `${place}.${key}.${branch}`);
      const weight = weights[branch] ?? 1;
      for (let at = 0; at < this.#count; at++) {
        if (verdicts[at] === HOLDS) have[at] = (have[at] as number) + weight;
        if (verdicts[at] !== FAILS) could[at] = (could[at] as number) + weight;
      }
    }
    const verdicts = new Uint8Array(this.#count);
    const least = need - EPSILON;
    for (let at = 0; at < this.#count; at++)
      verdicts[at] = (have[at] as number) >= least ? HOLDS : (could[at] as number) >= least ? UNKNOWN : FAILS;
    return verdicts;
  }
}

function counted(verdicts: Uint8Array, sizes: Uint32Array): ClauseCount {
  const sites = [0, 0, 0];
  for (const [at, verdict] of verdicts.entries()) sites[verdict] = (sites[verdict] as number) + (sizes[at] as number);
  return { holds: sites[HOLDS] as number, unknown: sites[UNKNOWN] as number, fails: sites[FAILS] as number };
}

/** Where the combinations of cells that occur lie on each axis. */
function codedBy(axes: readonly CodedAxis[], { count, setsOf }: Combinations): Coded[] {
  const coded = axes.map(({ cellSets }) => ({ setAt: new Uint32Array(count), sets: cellSets.sets }));
  for (let at = 0; at < count; at++) {
    for (const [axis, set] of setsOf(at).entries()) (coded[axis] as Coded).setAt[at] = set;
  }
  return coded;
}

/** How many sites have each combination. */
function sizesOf({ count, ofSite }: Combinations, include: Uint8Array | null): Uint32Array {
  const sizes = new Uint32Array(count);
  for (let site = 0; site < ofSite.length; site++) {
    if (include?.[site] === 0) continue;
    const at = ofSite[site] as number;
    sizes[at] = (sizes[at] as number) + 1;
  }
  return sizes;
}

/**
 * Sites by answer for every test, gate and `not` of the rules, by its place joined with dots ("rules.0.when.all.1").
 * A single test is exact, over every value that an unknown can have; so is a score against a bound. Gates follow
 * Kleene's logic, which may say "unknown" where tests on one property exclude each other (Imielinski & Lipski 1984).
 * Missing values are open whatever the definition's policy. Sites that no test tells apart are judged once.
 * @param include 0 where a filter leaves the site out; null where nothing is filtered.
 */
export function clauseCounts(
  table: SiteTable,
  definition: Definition,
  include: Uint8Array | null,
): ReadonlyMap<string, ClauseCount> {
  const axes = axesOf([sideOf(definition)]);
  const program = programOf(sideOf(definition), axes);
  const coded = axes.map((axis) => codeAxis(table, axis, new CellSets()));
  const met = combinationsOver(coded, table.siteCount);
  const sizes = sizesOf(met, include);
  const counts = new Map<string, ClauseCount>();
  const judge = new Judge(met.count, codedBy(coded, met), (place, verdicts) =>
    counts.set(place, counted(verdicts, sizes)),
  );
  for (const [at, rule] of definition.rules.entries()) {
    const node = program.rules[at]?.when;
    if (node) judge.judge(node, rule.when, `rules.${at}.when`);
  }
  return counts;
}
