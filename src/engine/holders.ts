import { domainOf } from "../model/check-pair.ts";
import type { Criterion, Definition } from "../model/definition.ts";
import type { SiteTable } from "../model/site-table.ts";
import { propertyOf } from "../model/walk.ts";
import { countPair } from "./counts.ts";
import { addUpHoldings } from "./holder-sums.ts";
import { PairEngine } from "./pair-engine.ts";
import { CANNOT_TELL, IN, OUT } from "./run.ts";

/** Amounts of sites that add up to an amount of their holder. A depth or a share does not. */
const ADD_UP: ReadonlySet<string> = new Set([
  "workers",
  "excavators",
  "installed_power_hp",
  "ore_t_per_day",
  "processing_t_per_day",
  "volume_m3_per_year",
  "licence_area_ha",
  "disturbed_ha",
  "capital_usd",
]);

/** The column that holds a property added up over the sites of a holder. */
const SUM_OF = "holder:";
const sumOf = (property: string): string => `${SUM_OF}${property}`;

const limitsHolders = ({ source }: Definition): boolean => /\b(holder|producer)\b/i.test(source?.unit ?? "");

const addsUp = (key: string, criterion: Criterion): boolean =>
  criterion.type === "number" && ADD_UP.has(propertyOf(key, criterion));

/**
 * A law that limits a holder, reading what the holder's sites add up to; the same object where the law speaks of a
 * licence or an operation, or limits no amount. Apply it to a table from `withHoldings`.
 */
export function readByHolder(definition: Definition): Definition {
  if (!limitsHolders(definition)) return definition;
  if (!Object.entries(definition.criteria).some(([key, own]) => addsUp(key, own))) return definition;
  const criteria = Object.entries(definition.criteria).map(([key, own]): [string, Criterion] => {
    if (!addsUp(key, own)) return [key, own];
    const property = propertyOf(key, own);
    const domain = domainOf(property, own).map((end) => (Number.isFinite(end) ? end : null));
    return [key, { ...own, attr: sumOf(property), domain: domain as [number | null, number | null] }];
  });
  return { ...definition, criteria: Object.fromEntries(criteria) };
}

/** The properties whose sums over holders the definitions read, each once. */
export function heldProperties(definitions: readonly Definition[]): string[] {
  const read = definitions.flatMap(({ criteria }) =>
    Object.entries(criteria).map(([key, own]) => propertyOf(key, own)),
  );
  const held = read.filter((property) => property.startsWith(SUM_OF)).map((property) => property.slice(SUM_OF.length));
  return [...new Set(held)].sort();
}

/**
 * A table with a column more for the sum of each property; all other columns are shared, nothing is changed, and sites,
 * visits and their order stay. The same table where no sum is asked for.
 */
export function withHoldings(table: SiteTable, properties: readonly string[]): SiteTable {
  if (properties.length === 0) return table;
  const sums = addUpHoldings(table, properties).map(([property, sum]) => [sumOf(property), sum] as const);
  return { ...table, columns: new Map([...table.columns, ...sums]) };
}

/** Sites whose ASM status is another once holdings are added up. */
export interface HoldingMoves {
  /** In before, out after. */
  readonly leave: number;
  /** In or out before, cannot tell after. */
  readonly nowCannotTell: number;
  /** Out before, in after: only where a law has a lower limit. */
  readonly enter: number;
}

/**
 * What adding up moves.
 * @param before the definition as it reads sites
 * @param after the same as it reads holders (`readByHolder`)
 * @param include 0 where a site is not counted, though its holder's sum still has it; null counts all
 * @throws DefinitionTooLarge
 */
export function countHoldingMoves(
  table: SiteTable,
  before: Definition,
  after: Definition,
  include: Uint8Array | null,
): HoldingMoves {
  if (before === after) return { leave: 0, nowCannotTell: 0, enter: 0 };
  const run = new PairEngine(withHoldings(table, heldProperties([after]))).run(before, after);
  const { sites } = countPair(run, new Float64Array(table.siteCount), include).statusFlow;
  const moved = (from: number, to: number): number => sites[from]?.[to] ?? 0;
  return {
    leave: moved(IN, OUT),
    nowCannotTell: moved(IN, CANNOT_TELL) + moved(OUT, CANNOT_TELL),
    enter: moved(OUT, IN),
  };
}
