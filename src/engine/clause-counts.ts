import type { Definition, Operator } from "../model/definition.ts";
import type { SiteTable } from "../model/site-table.ts";
import { axesOf } from "./axes.ts";
import { cellsOf } from "./axis.ts";
import { sideOf } from "./compiled.ts";
import { EPSILON, type Node, type Points, programOf } from "./program.ts";
import { readSites } from "./site-readings.ts";

/** Sites that a test or gate holds at, cannot be answered at, and fails at. */
export interface ClauseCount {
  readonly holds: number;
  readonly unknown: number;
  readonly fails: number;
}

const FAILS = 0;
const UNKNOWN = 1;
const HOLDS = 2;

/** Where the sites lie on one axis: by site a reading code, by code the cells in which the value may lie. */
interface Coded {
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
  readonly cells: readonly (readonly number[])[];
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
  readonly #sites: number;
  readonly #coded: readonly Coded[];
  readonly #visit: Visit;
  constructor(sites: number, coded: readonly Coded[], visit: Visit) {
    this.#sites = sites;
    this.#coded = coded;
    this.#visit = visit;
  }

  /** One verdict a site. */
  judge(node: Node, expr: unknown, place: string): Uint8Array {
    const verdicts = this.#verdicts(node, expr, place);
    this.#visit(place, verdicts);
    return verdicts;
  }

  #verdicts(node: Node, expr: unknown, place: string): Uint8Array {
    switch (node.kind) {
      case "constant":
        return new Uint8Array(this.#sites).fill(node.value ? HOLDS : FAILS);
      case "test":
        return this.#test(node);
      case "score":
        return this.#score(node);
      case "not": {
        const inner = this.judge(node.child, (expr as { not: unknown }).not, `${place}.not`);
        const turned = new Uint8Array(this.#sites);
        for (let site = 0; site < this.#sites; site++) turned[site] = HOLDS - (inner[site] as number);
        return turned;
      }
      case "gate":
        return this.#gate(node, expr, place);
    }
  }

  #test({ axis, truth }: Extract<Node, { kind: "test" }>): Uint8Array {
    const { codes, cells } = this.#coded[axis] as Coded;
    const byCode = cells.map((set) => {
      const yes = set.filter((cell) => truth[cell]).length;
      return yes === set.length ? HOLDS : yes === 0 ? FAILS : UNKNOWN;
    });
    const verdicts = new Uint8Array(this.#sites);
    for (let site = 0; site < this.#sites; site++) verdicts[site] = byCode[codes[site] as number] as number;
    return verdicts;
  }

  #score({ terms, operator, cut }: Extract<Node, { kind: "score" }>): Uint8Array {
    const low = new Float64Array(this.#sites);
    const high = new Float64Array(this.#sites);
    for (const points of terms) {
      const { codes, cells } = this.#coded[points.axis] as Coded;
      const least = cells.map((set) => sumOf(points, set, Math.min));
      const most = cells.map((set) => sumOf(points, set, Math.max));
      for (let site = 0; site < this.#sites; site++) {
        const code = codes[site] as number;
        low[site] = (low[site] as number) + (least[code] as number);
        high[site] = (high[site] as number) + (most[code] as number);
      }
    }
    const verdicts = new Uint8Array(this.#sites);
    for (let site = 0; site < this.#sites; site++)
      verdicts[site] = sumVerdict(low[site] as number, high[site] as number, operator, cut);
    return verdicts;
  }

  #gate({ need, weights, children }: Extract<Node, { kind: "gate" }>, expr: unknown, place: string): Uint8Array {
    const have = new Float64Array(this.#sites);
    const could = new Float64Array(this.#sites);
    const [key, list] = Object.entries(expr as Record<string, unknown>).find(
      ([name, value]) => Array.isArray(value) && name !== "weights",
    ) as [string, readonly unknown[]];
    for (const [at, child] of children.entries()) {
      const verdicts = this.judge(child, list[at], `${place}.${key}.${at}`);
      const weight = weights[at] ?? 1;
      for (let site = 0; site < this.#sites; site++) {
        if (verdicts[site] === HOLDS) have[site] = (have[site] as number) + weight;
        if (verdicts[site] !== FAILS) could[site] = (could[site] as number) + weight;
      }
    }
    const verdicts = new Uint8Array(this.#sites);
    const least = need - EPSILON;
    for (let site = 0; site < this.#sites; site++)
      verdicts[site] = (have[site] as number) >= least ? HOLDS : (could[site] as number) >= least ? UNKNOWN : FAILS;
    return verdicts;
  }
}

function counted(verdicts: Uint8Array, include: Uint8Array | null): ClauseCount {
  const sites = [0, 0, 0];
  for (let site = 0; site < verdicts.length; site++) {
    if (include?.[site] === 0) continue;
    const verdict = verdicts[site] as number;
    sites[verdict] = (sites[verdict] as number) + 1;
  }
  return { holds: sites[HOLDS] as number, unknown: sites[UNKNOWN] as number, fails: sites[FAILS] as number };
}

/**
 * Sites by answer for every test, gate and `not` of the rules, by its place joined with dots ("rules.0.when.all.1").
 * A single test is exact, over every value that an unknown can have; so is a score against a bound. Gates follow
 * Kleene's logic, which may say "unknown" where tests on one property exclude each other (Imielinski & Lipski 1984).
 * Missing values are open whatever the definition's policy. Each distinct reading is judged once a test.
 * @param include 0 where a filter leaves the site out; null where nothing is filtered.
 */
export function clauseCounts(
  table: SiteTable,
  definition: Definition,
  include: Uint8Array | null,
): ReadonlyMap<string, ClauseCount> {
  const axes = axesOf([sideOf(definition)]);
  const program = programOf(sideOf(definition), axes);
  const coded = axes.map((axis): Coded => {
    const { codes, reads } = readSites(table, axis.property, axis.scale);
    return { codes, cells: [cellsOf(axis, undefined), ...reads.map((read) => cellsOf(axis, read))] };
  });
  const counts = new Map<string, ClauseCount>();
  const judge = new Judge(table.siteCount, coded, (place, verdicts) => counts.set(place, counted(verdicts, include)));
  for (const [at, rule] of definition.rules.entries()) {
    const node = program.rules[at]?.when;
    if (node) judge.judge(node, rule.when, `rules.${at}.when`);
  }
  return counts;
}
