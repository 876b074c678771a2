import { asks } from "../dialects/asks.ts";
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
import type { Regions } from "./regions.ts";
import { knownSites, siteNumbers, siteText, siteValues } from "./site-values.ts";

/** A visit older than this is said to be old. */
export const OLD_YEARS = 5;

export interface Complete extends Known {
  readonly property: string;
}

/** So few sites on a limit are chance. */
const FEW = 5;

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
  /** Of these, what the two definitions ask. */
  readonly asked: readonly Complete[];
  /** Properties that say the same of every site at which they are known. */
  readonly constant: readonly string[];
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
  const { domain, unit } = attributeOf(property) ?? {};
  const far = outliersOf(numbers, domain?.[1] ?? Number.POSITIVE_INFINITY);
  // Shares are round by themselves: a half, a tenth, none.
  const heaps = unit === "%" ? [] : heapingOf(numbers);
  const on = (side: "A" | "B", definition: Definition): OnLimit[] =>
    limitsOf(definition, property).map((value) => ({ side, value, sites: sitesAt(numbers, value) }));
  const onLimits = [...on("A", a), ...on("B", b)].filter(({ value, sites }) => value > 0 && sites.length >= FEW);
  return { property, heaps, onLimits: heaps.length > 0 ? onLimits : [], ...far };
}

function isConstant(table: SiteTable, property: string): boolean {
  const known = siteValues(table, property).codes.filter((code) => code !== 0);
  return known.length > 1 && known.every((code) => code === known[0]);
}

/** Positions that cannot be meant, or are coarse, held against the country that the file names. */
export const positionsOf = memo(
  (table: SiteTable, countryAt: CountryAt | null): Suspicious =>
    suspiciousPositions(table, (site) => siteText(table, "country", site), countryAt),
  2,
);

/** How many there are of each kind. */
export const suspiciousCounts = ({ zero, swapped, outside, coarse }: Suspicious) => ({
  zero: zero.length,
  swapped: swapped.length,
  outside: outside.length,
  coarse: coarse.length,
});

function qualityFor(table: SiteTable, a: Definition, b: Definition, countryAt: CountryAt | null): Quality {
  const properties = askable(table);
  const completeOf = (property: string): Complete => ({
    property,
    known: knownSites(table, property),
    sites: table.siteCount,
  });
  return {
    sites: table.siteCount,
    complete: properties.map(completeOf).sort((x, y) => y.known - x.known),
    asked: [...new Set([...asks(a), ...asks(b)])].map(completeOf),
    constant: properties.filter((property) => isConstant(table, property)),
    ages: agesOf(table, OLD_YEARS),
    samePosition: samePosition(table),
    sameName: sameNameNearby(table, siteValues(table, "name").codes),
    positions: positionsOf(table, countryAt),
    numbers: properties
      .filter((property) => attributeOf(property)?.type === "number")
      .map((property) => numberQuality(table, property, a, b)),
  };
}

/** What the data are worth, at the level of sites: the one source of what the page says of it. */
export const qualityOf = memo(qualityFor, 2);

/** How much is known of each property in each province; `regions[0]` is "" (none known). */
export const completeByRegion = memo((table: SiteTable, properties: readonly string[], regions: Regions) => {
  const { of, keys } = regions;
  return {
    regions: keys,
    rows: properties.map((property) => knownByRegion(siteValues(table, property).codes, of, keys.length)),
  };
}, 2);

/** Positions that cannot be meant; a coarse one can. */
export const suspiciousCount = ({ zero, swapped, outside }: Suspicious): number =>
  zero.length + swapped.length + outside.length;
