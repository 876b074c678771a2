import { type Ages, agesOf } from "../engine/quality/ages.ts";
import { type Known, knownByRegion } from "../engine/quality/completeness.ts";
import { sameNameNearby, samePosition } from "../engine/quality/duplicates.ts";
import { type Heap, heapingOf, sitesAt } from "../engine/quality/heaping.ts";
import { type Outliers, outliersOf } from "../engine/quality/outliers.ts";
import { type CountryAt, type Suspicious, suspiciousPositions } from "../engine/quality/positions.ts";
import { attributeOf } from "../model/catalogue.ts";
import type { Definition } from "../model/definition.ts";
import type { SiteTable } from "../model/site-table.ts";
import { isParam, propertyOf, testsOf } from "../model/walk.ts";
import { memo } from "./memo.ts";
import { provincesOf } from "./regions.ts";
import { knownSites, siteNumbers, siteText, siteValues } from "./site-values.ts";

/** A visit older than this is said to be old. */
export const OLD_YEARS = 5;

export interface Complete extends Known {
  readonly property: string;
}

/** Sites that lie exactly on a limit. */
export interface OnLimit {
  readonly side: "A" | "B";
  readonly value: number;
  readonly sites: readonly number[];
}

export interface NumberQuality extends Outliers {
  readonly property: string;
  readonly heaps: readonly Heap[];
  readonly onLimits: readonly OnLimit[];
}

export interface Quality {
  readonly sites: number;
  /** The best known first; properties of the catalogue that the file has. */
  readonly complete: readonly Complete[];
  readonly ages: Ages;
  readonly samePosition: readonly (readonly number[])[];
  readonly sameName: readonly number[];
  readonly positions: Suspicious;
  readonly numbers: readonly NumberQuality[];
}

/** Catalogue attributes of the file that say something of a site, rather than which it is. */
const askable = (table: SiteTable): string[] =>
  [...table.columns.keys()].filter((property) => {
    const attribute = attributeOf(property);
    return attribute !== undefined && attribute.lens !== "identity";
  });

/** The numbers that a definition compares a property with, each once. */
function limitsOf(definition: Definition, property: string): number[] {
  const params = new Map(Object.entries(definition.params));
  const limits = testsOf(definition).flatMap(({ criterion, operand }) => {
    const asked = Object.hasOwn(definition.criteria, criterion) ? definition.criteria[criterion] : undefined;
    if (!asked || propertyOf(criterion, asked) !== property) return [];
    const value: unknown = isParam(operand) ? params.get(operand.param)?.value : operand;
    return typeof value === "number" ? [value] : [];
  });
  return [...new Set(limits)];
}

function numberQuality(table: SiteTable, property: string, a: Definition, b: Definition): NumberQuality {
  const numbers = siteNumbers(table, property);
  const on = (side: "A" | "B", definition: Definition): OnLimit[] =>
    limitsOf(definition, property).map((value) => ({ side, value, sites: sitesAt(numbers, value) }));
  const onLimits = [...on("A", a), ...on("B", b)].filter(({ sites }) => sites.length > 0);
  return { property, heaps: heapingOf(numbers), onLimits, ...outliersOf(numbers) };
}

function qualityFor(table: SiteTable, a: Definition, b: Definition, countryAt: CountryAt | null): Quality {
  const properties = askable(table);
  return {
    sites: table.siteCount,
    complete: properties
      .map((property) => ({ property, known: knownSites(table, property), sites: table.siteCount }))
      .sort((x, y) => y.known - x.known),
    ages: agesOf(table, OLD_YEARS),
    samePosition: samePosition(table),
    sameName: sameNameNearby(table, siteValues(table, "name").codes),
    positions: suspiciousPositions(table, (site) => siteText(table, "country", site), countryAt),
    numbers: properties
      .filter((property) => attributeOf(property)?.type === "number")
      .map((property) => numberQuality(table, property, a, b)),
  };
}

/** What the data are worth, at the level of sites: the one source of what the page says of it. */
export const qualityOf = memo(qualityFor, 2);

/** How much is known of each property in each province that the file names; `regions[0]` is "" (none named). */
export const completeByRegion = memo((table: SiteTable, properties: readonly string[]) => {
  const { of, keys } = provincesOf(table);
  return {
    regions: keys,
    rows: properties.map((property) => knownByRegion(siteValues(table, property).codes, of, keys.length)),
  };
}, 2);

/** Positions that cannot be meant; a coarse one can. */
export const suspiciousCount = ({ zero, swapped, outside }: Suspicious): number =>
  zero.length + swapped.length + outside.length;
