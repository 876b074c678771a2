import { countPair, type SideCounts } from "../engine/counts.ts";
import { PairEngine } from "../engine/pair-engine.ts";
import { classIdsOf } from "../engine/program.ts";
import { type Sweep, sweepStatus } from "../engine/sweep.ts";
import { ANY, type Definition, type Param } from "../model/definition.ts";
import { paramUse } from "../model/param-uses.ts";
import type { Scalar, SiteTable } from "../model/site-table.ts";
import { onlyPlace, readArguments, required } from "./arguments.ts";
import { checkTogether, readDefinition } from "./definitions.ts";
import { Refusal } from "./refusal.ts";
import { csvCell } from "./site-rows.ts";
import { readSitesFile } from "./sites.ts";

const OPTIONS = ["definition", "param", "mapping"] as const;
/** More rows than anyone reads, and each takes a run over all sites. */
const MOST_STEPS = 100_000;

interface Row {
  readonly value: Scalar;
  /** By class, then undetermined, in, cannot tell, out: sites. */
  readonly counts: readonly number[];
}

const withValue = (definition: Definition, key: string, value: Scalar): Definition => ({
  ...definition,
  params: { ...definition.params, [key]: { ...(definition.params[key] as Param), value } },
});

const countsOf = ({ certain, undetermined, status }: SideCounts): number[] => [
  ...certain,
  undetermined,
  status.in,
  status.cannotTell,
  status.out,
];

/** Each value by a run of its own, for parameters whose values are few: levels, and the steps of a range. */
function byRuns(table: SiteTable, definition: Definition, key: string, values: readonly Scalar[]): Row[] {
  const engine = new PairEngine(table);
  const workers = new Float64Array(table.siteCount).fill(Number.NaN);
  return values.map((value) => {
    const moved = withValue(definition, key, value);
    return { value, counts: countsOf(countPair(engine.run(moved, moved), workers, null).proposed) };
  });
}

/** From the low end of the range, or from the least number there is, every value at which a count changes. */
function bySweep(sweep: Sweep, low: number, mayBeAny: boolean): Row[] {
  const { values, certain, undetermined, any } = sweep;
  const at = (row: number): number[] =>
    [...certain, undetermined, sweep.in, sweep.cannotTell, sweep.out].map((counts) => counts[row] ?? 0);
  const start = values.findLastIndex((value) => value <= low);
  const rows: Row[] = [{ value: low, counts: at(start) }];
  for (let row = start + 1; row < values.length; row++) rows.push({ value: values[row] as number, counts: at(row) });
  if (any && mayBeAny)
    rows.push({ value: ANY, counts: [...any.certain, any.undetermined, any.in, any.cannotTell, any.out] });
  return rows;
}

/** Throws Refusal where the range has no numbers to go through, or too many. */
function stepsOf({ range, step = 1 }: Param, path: string, name: string): number[] {
  const [low, high] = range ?? [];
  if (typeof low !== "number" || typeof high !== "number") throw new Refusal("cli.param_range", { path, name });
  const steps = Math.floor((high - low) / step + 1e-9);
  if (steps > MOST_STEPS) throw new Refusal("cli.param_steps", { path, name, most: MOST_STEPS });
  return Array.from({ length: steps + 1 }, (_, at) => Number((low + at * step).toPrecision(15)));
}

function rowsOf(path: string, table: SiteTable, definition: Definition, key: string): Row[] {
  const param = definition.params[key];
  if (!param) {
    const params = Object.keys(definition.params).join(", ");
    throw new Refusal("cli.no_param", { path, name: key, params });
  }
  const [low] = param.range ?? [];
  const { scale, mayBeAny = false } = paramUse(definition, key) ?? {};
  const sweep = sweepStatus(table, definition, key, null);
  if (sweep) return bySweep(sweep, typeof low === "number" ? low : -Number.MAX_VALUE, mayBeAny);
  if (scale?.type === "flag") return byRuns(table, definition, key, [false, true]);
  const limits = scale?.type === "ordinal" ? scale.levels : stepsOf(param, path, key);
  return byRuns(table, definition, key, mayBeAny ? [...limits, ANY] : limits);
}

const cell = (value: Scalar | number): string => csvCell(String(value));

/** `lens sweep`: counts of sites for every value of one parameter, as CSV. `order` is not enforced. */
export async function sweep(words: readonly string[]): Promise<string> {
  const { places, options } = readArguments(words, OPTIONS);
  const path = onlyPlace(places);
  const name = required(options, "definition");
  const key = required(options, "param");
  const definition = await readDefinition(name);
  checkTogether(definition, definition);
  const { table } = await readSitesFile(path, options.get("mapping"), [definition]);
  const head = ["value", ...classIdsOf(definition), "undetermined", "in", "cannotTell", "out"];
  const lines = rowsOf(name, table, definition, key).map(({ value, counts }) => [value, ...counts].map(cell).join(","));
  return [head.map(cell).join(","), ...lines, ""].join("\n");
}
