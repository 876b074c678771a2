import { plain } from "../dialects/pieces.ts";
import { testAt, testPieces } from "../dialects/test-phrase.ts";
import { tCode } from "../dialects/text.ts";
import { attributeInline } from "../dialects/words.ts";
import { askedOf } from "../engine/explain-values.ts";
import type { Definition, Source } from "../model/definition.ts";
import type { SiteTable } from "../model/site-table.ts";
import { propertyOf, type TestAt, testsOf } from "../model/walk.ts";
import { countryName } from "./country-name.ts";
import { coverageOf, unrecorded } from "./coverage.ts";
import { folded } from "./fold.ts";
import { siteValues } from "./site-values.ts";

export type LawStatus = NonNullable<Source["status"]>;

/** In the order in which they are offered: what binds first, what is only an example last. */
export const LAW_STATUSES: readonly LawStatus[] = [
  "in_force",
  "administrative",
  "historical",
  "proposal",
  "international",
  "illustrative",
];

/** The standing of a definition; one that states none is an illustration, never a law. */
export const lawStatusOf = ({ source }: Definition): LawStatus => source?.status ?? "illustrative";

/** A definition with how much of it the loaded data can answer. */
export interface ListedLaw {
  readonly definition: Definition;
  readonly status: LawStatus;
  /** Things that its rules ask. */
  readonly asks: number;
  /** Of these, what at least one site records. */
  readonly recorded: number;
}

/** What is asked of nothing is always answered. */
const testable = ({ asks, recorded }: ListedLaw): number => (asks === 0 ? 1 : recorded / asks);

const rank = ({ status }: ListedLaw): number => LAW_STATUSES.indexOf(status);

/** Definitions with their coverage, those testable here first; of equal ones, those in force. */
export const listedLaws = (definitions: readonly Definition[], table: SiteTable): ListedLaw[] =>
  definitions
    .map((definition) => ({ definition, status: lawStatusOf(definition), ...coverageOf(table, definition) }))
    .sort((a, b) => testable(b) - testable(a) || rank(a) - rank(b));

/** What a definition is found by: its name, its country, its instrument, who stands behind the address. */
function wordsOf({ name, source }: Definition): string {
  const { instrument, article, country, year, url } = source ?? {};
  return folded([name, country && countryName(country), instrument, article, year, url].filter(Boolean).join(" "));
}

/** The definitions that every word of `text` is found in, of one standing or, where it is null, of any. */
export function foundLaws(laws: readonly ListedLaw[], text: string, status: LawStatus | null): ListedLaw[] {
  const sought = folded(text).split(/\s+/).filter(Boolean);
  return laws.filter((law) => {
    if (status !== null && law.status !== status) return false;
    const words = wordsOf(law.definition);
    return sought.every((word) => words.includes(word));
  });
}

/** How many definitions are of each standing; those of which there is none are left out. */
export function lawsByStatus(definitions: readonly Definition[]): [LawStatus, number][] {
  const statuses = definitions.map(lawStatusOf);
  return LAW_STATUSES.map((status): [LawStatus, number] => [
    status,
    statuses.filter((other) => other === status).length,
  ]).filter(([, n]) => n > 0);
}

/** What the rules ask, in words, by whether any site of the data records it. */
export interface Clauses {
  readonly tested: readonly string[];
  readonly notInData: readonly string[];
}

const clauseWords = (definition: Definition, { place, criterion, operator, operand }: TestAt): string => {
  const negated = place.filter((step) => step === "not").length % 2 === 1;
  return plain(testPieces(testAt(definition, place, [criterion, operator, operand], negated), "noun"));
};

/** Each test once, in the order of the ladder; what only a score asks is named by its attribute. */
export function clausesOf(table: SiteTable, definition: Definition): Clauses {
  const missing = new Set(unrecorded(table, definition));
  const said = new Map<string, string>();
  const read = new Set<string>();
  for (const test of testsOf(definition)) {
    const criterion = definition.criteria[test.criterion];
    const property = criterion ? propertyOf(test.criterion, criterion) : test.criterion;
    read.add(property);
    said.set(clauseWords(definition, test), property);
  }
  for (const { property, criterion } of askedOf(definition)) {
    if (!read.has(property)) said.set(attributeInline(property, criterion), property);
  }
  const words = [...said];
  return {
    tested: words.filter(([, property]) => !missing.has(property)).map(([clause]) => clause),
    notInData: words.filter(([, property]) => missing.has(property)).map(([clause]) => clause),
  };
}

/** Sites that stand for another thing than the text speaks of. */
export interface UnitGap {
  /** Sites by another unit, the commonest first; empty where the data do not say what a site stands for. */
  readonly units: readonly (readonly [unit: string, sites: number])[];
  readonly sites: number;
}

/** Where the text limits a licence and the data count clusters, or say nothing; null where there is no such gap. */
export function unitGap(table: SiteTable, { source }: Definition): UnitGap | null {
  if (source?.unit === undefined) return null;
  const { codes, values } = siteValues(table, "unit");
  const counts = new Array<number>(values.length).fill(0);
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  if (values.length === 1) return { units: [], sites: 0 };
  const units = values
    .map((unit, code): [string, number] => [unit, counts[code] ?? 0])
    .filter(([unit, sites]) => unit !== "" && unit !== source.unit && sites > 0)
    .sort((a, b) => b[1] - a[1]);
  return units.length === 0 ? null : { units, sites: units.reduce((sum, [, sites]) => sum + sites, 0) };
}

/** What the text speaks of, in words. */
export const unitWords = (unit: string): string => {
  const code = `attr.unit.${unit}`;
  const words = tCode(code);
  return words === code ? unit : words;
};

/**
 * Whether a year or more has gone by since a text was checked.
 * @param checked,today ISO 8601 days: 2026-11-23
 */
export function mayBeOutOfDate(checked: string, today: string): boolean {
  const year = Number(checked.slice(0, 4));
  return Number.isFinite(year) && `${String(year + 1).padStart(4, "0")}${checked.slice(4)}` <= today;
}

/** "Ghana 2016: proposed three rungs" in two parts, so that the country stands out; one part where it names none. */
export function lawTitle({ name, source }: Definition): readonly [head: string, rest: string] {
  const at = source?.country ? name.indexOf(": ") : -1;
  return at < 0 ? [name, ""] : [name.slice(0, at), name.slice(at + 2)];
}
