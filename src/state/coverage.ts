import { asks } from "../dialects/asks.ts";
import { readSites } from "../engine/site-readings.ts";
import type { Criterion, Definition } from "../model/definition.ts";
import { scaleOf } from "../model/scale.ts";
import type { SiteTable } from "../model/site-table.ts";
import { propertyOf } from "../model/walk.ts";
import { memo } from "./memo.ts";

/** How much of what a definition asks the data can answer. */
export interface Coverage {
  /** Things that the rules ask. */
  readonly asks: number;
  /** Of these, what at least one site records. */
  readonly recorded: number;
}

function criterionOf(definition: Definition, property: string): readonly [string, Criterion] | undefined {
  return Object.entries(definition.criteria).find(([key, criterion]) => propertyOf(key, criterion) === property);
}

/** By site 0 where the definition cannot read a value of the property; null where it can nowhere. */
const knownAt = (table: SiteTable, definition: Definition, property: string) => {
  const criterion = criterionOf(definition, property);
  if (!criterion) return null;
  const { codes, reads } = readSites(table, property, scaleOf(...criterion));
  return reads.length === 0 ? null : codes;
};

export const coverageOf = memo((table: SiteTable, definition: Definition): Coverage => {
  const properties = asks(definition);
  const recorded = properties.filter((property) => knownAt(table, definition, property) !== null);
  return { asks: properties.length, recorded: recorded.length };
}, 64);

/** What the rules ask and no site of the file records. */
export const unrecorded = memo(
  (table: SiteTable, definition: Definition): readonly string[] =>
    asks(definition).filter((property) => knownAt(table, definition, property) === null),
  4,
);

/** By region, the mean share of what the definition asks that is known, 0 to 1; over the sites that filters keep. */
export const knownByRegion = memo(
  (
    table: SiteTable,
    definition: Definition,
    regionOf: Uint32Array,
    regionCount: number,
    include: Uint8Array | null,
  ): Float64Array => {
    const asked = asks(definition).map((property) => knownAt(table, definition, property));
    const known = new Float64Array(regionCount);
    const sites = new Uint32Array(regionCount);
    for (let site = 0; site < table.siteCount; site++) {
      if (include?.[site] === 0) continue;
      const region = regionOf[site] as number;
      sites[region] = (sites[region] as number) + 1;
      for (const codes of asked) if (codes && codes[site] !== 0) known[region] = (known[region] as number) + 1;
    }
    return known.map((sum, region) => sum / Math.max(1, (sites[region] as number) * asked.length));
  },
  2,
);
