import { asks } from "../dialects/asks.ts";
import type { Codes } from "../engine/ranks.ts";
import { whereKnown } from "../engine/site-readings.ts";
import type { Criterion, Definition } from "../model/definition.ts";
import { type Scale, scaleOf } from "../model/scale.ts";
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

/** By property that the definition asks: how it reads it, null where it declares no criterion for it. */
const questionsOf = (definition: Definition): (readonly [property: string, scale: Scale | null])[] =>
  asks(definition).map((property) => {
    const criterion = criterionOf(definition, property);
    return [property, criterion ? scaleOf(...criterion) : null];
  });

/** By site 0 where a question cannot be answered; null where it can nowhere, or is none. */
const knownAt = memo(
  (table: SiteTable, property: string, scale: string): Codes | null =>
    whereKnown(table, property, JSON.parse(scale) as Scale),
  64,
);

const answered = (table: SiteTable, [property, scale]: readonly [string, Scale | null]): Codes | null =>
  scale && knownAt(table, property, JSON.stringify(scale));

export const coverageOf = memo((table: SiteTable, definition: Definition): Coverage => {
  const known = questionsOf(definition).map((question) => answered(table, question) !== null);
  return { asks: known.length, recorded: known.filter(Boolean).length };
}, 64);

/** What the rules ask and no site of the file records. */
export const unrecorded = memo(
  (table: SiteTable, definition: Definition): readonly string[] =>
    questionsOf(definition).flatMap((question) => (answered(table, question) === null ? [question[0]] : [])),
  4,
);

const shareKnown = memo(
  (
    table: SiteTable,
    questions: string,
    regionOf: Codes,
    regionCount: number,
    include: Uint8Array | null,
  ): Float64Array => {
    const asked = (JSON.parse(questions) as ReturnType<typeof questionsOf>).map((question) =>
      answered(table, question),
    );
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

/**
 * By region, the mean share of what the definition asks that is known, 0 to 1; over the sites that filters keep. It
 * depends on what is asked and not on where a cut stands: the same answer serves a whole drag.
 */
export const knownByRegion = (
  table: SiteTable,
  definition: Definition,
  regionOf: Codes,
  regionCount: number,
  include: Uint8Array | null,
): Float64Array => shareKnown(table, JSON.stringify(questionsOf(definition)), regionOf, regionCount, include);
