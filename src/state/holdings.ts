import { countHoldingMoves, type HoldingMoves, heldProperties, readByHolder, withHoldings } from "../engine/holders.ts";
import { codeCount, readSites } from "../engine/site-readings.ts";
import type { Criterion, Definition } from "../model/definition.ts";
import { OWN_LAW } from "../model/own-law-choice.ts";
import type { SiteTable } from "../model/site-table.ts";
import { memo } from "./memo.ts";
import { composed, countryLaws } from "./own-law.ts";

/** By key, the criteria of those countries' laws that limit a holder, as they read its holdings. */
const heldCriteria = memo((): ReadonlyMap<string, Criterion> => {
  const laws = countryLaws().map(({ country, law }) => ({ country, law: readByHolder(law) }));
  const { criteria } = composed(laws).definition;
  const own = composed(countryLaws()).definition.criteria;
  return new Map(Object.entries(criteria).filter(([key, { attr }]) => attr !== own[key]?.attr));
});

/**
 * The definition with what a holder's sites add up to in place of each site's own amount, wherever its law limits a
 * holder; the same object where none does. For the engine, over the table of `heldUp`: what is shown, saved and shared
 * stays the definition itself.
 */
export const byHolder = memo((definition: Definition): Definition => {
  if (definition.id !== OWN_LAW) return readByHolder(definition);
  const held = [...heldCriteria()].filter(([key]) => Object.hasOwn(definition.criteria, key));
  return held.length === 0
    ? definition
    : { ...definition, criteria: { ...definition.criteria, ...Object.fromEntries(held) } };
});

/** One table for one set of properties, so that moving a limit adds nothing up again. */
const tableWith = memo(
  (table: SiteTable, properties: string): SiteTable =>
    withHoldings(
      table,
      properties.split("\n").filter((property) => property !== ""),
    ),
  2,
);

/** What the engine is given while holdings are added up. */
export interface HeldUp {
  readonly table: SiteTable;
  readonly baseline: Definition;
  readonly proposed: Definition;
}

/** A table and a pair with holdings added up. Sites, visits and their order are those of `table`. */
export function heldUp(table: SiteTable, baseline: Definition, proposed: Definition): HeldUp {
  const pair = { baseline: byHolder(baseline), proposed: byHolder(proposed) };
  return { ...pair, table: tableWith(table, heldProperties([pair.baseline, pair.proposed]).join("\n")) };
}

/** What adding up moves under one definition, among the sites that the filters keep. */
export const holdingMoves = memo(
  (table: SiteTable, definition: Definition, include: Uint8Array | null): HoldingMoves =>
    countHoldingMoves(table, definition, byHolder(definition), include),
);

/** Whether any holder is recorded: without one there is nothing to add up. */
export const recordsHolders = (table: SiteTable): boolean =>
  codeCount(readSites(table, "holder_id", { type: "nominal", levels: [] })) > 1;
