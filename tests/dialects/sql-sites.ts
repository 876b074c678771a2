import { PairEngine } from "../../src/engine/pair-engine.ts";
import { classIdsOf } from "../../src/engine/program.ts";
import { readingOf, readSites } from "../../src/engine/site-readings.ts";
import type { CriterionType, Definition } from "../../src/model/definition.ts";
import { type Scale, scaleOf } from "../../src/model/scale.ts";
import type { SiteTable } from "../../src/model/site-table.ts";
import { propertyOf } from "../../src/model/walk.ts";

export type Value = string | number | boolean | null;

/** A table as a database holds it: `id` and one typed column a property. */
export interface SqlTable {
  readonly columns: readonly { readonly name: string; readonly type: CriterionType }[];
  /** In the order of the columns, the id first. */
  readonly rows: readonly (readonly [string, ...Value[]])[];
}

/** `id`, `possible` and `class` of one site. */
export type Answer = readonly [id: string, possible: string, determined: string];

/** What the engine says of every site, as `classify --out` writes it. */
export function engineAnswers(table: SiteTable, definition: Definition): Answer[] {
  const { outcomes, proposed } = new PairEngine(table).run(definition, definition);
  const ids = classIdsOf(definition);
  return table.siteIds.map((id, site) => {
    const outcome = outcomes[site]!;
    const possible = ids.filter((_, at) => (proposed.possible[outcome]! >>> at) & 1);
    return [id, possible.join(" "), possible.length === 1 ? possible[0]! : ""];
  });
}

/** Every property that some definition declares, with its scale. */
export function scalesOf(definitions: readonly Definition[]): Map<string, Scale> {
  const scales = new Map<string, Scale>();
  for (const { criteria } of definitions)
    for (const [key, criterion] of Object.entries(criteria))
      scales.set(propertyOf(key, criterion), scaleOf(key, criterion));
  return scales;
}

/** Last known values, one row a site. A value that is only partly known has no place in such a table. */
export function lastKnown(table: SiteTable, definitions: readonly Definition[]): SqlTable {
  const scales = [...scalesOf(definitions)];
  const readings = scales.map(([property, scale]) => readSites(table, property, scale));
  const rows = table.siteIds.map((id, site): [string, ...Value[]] => [
    id,
    ...readings.map((reading) => {
      const read = readingOf(reading, site);
      if (read && read.kind !== "known") throw new Error(`${id} is partly known`);
      return read?.value ?? null;
    }),
  ]);
  return { columns: scales.map(([name, scale]) => ({ name, type: scale.type })), rows };
}
