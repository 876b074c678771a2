import { plain } from "../dialects/pieces.ts";
import { type Test, testAt, testPieces } from "../dialects/test-phrase.ts";
import { tCode } from "../dialects/text.ts";
import { attributeInline } from "../dialects/words.ts";
import { askedOf } from "../engine/explain-values.ts";
import type { Definition, Source } from "../model/definition.ts";
import type { SiteTable } from "../model/site-table.ts";
import { type TestAt, testsOf } from "../model/walk.ts";
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

function testOf(definition: Definition, { place, criterion, operator, operand }: TestAt): Test {
  const negated = place.filter((step) => step === "not").length % 2 === 1;
  return testAt(definition, place, [criterion, operator, operand], negated);
}

/** Tests of one number that differ in their limit only are said at once: "at most 25 or 350 t/d of ore". */
function merged(tests: readonly Test[]): Test[] {
  const kept: Test[] = [];
  for (const test of tests) {
    const mergeable = test.criterion.type === "number" && !test.unlimited;
    const at = kept.findIndex(
      (other) =>
        mergeable && !other.unlimited && other.criterion === test.criterion && other.operator === test.operator,
    );
    const twin = kept[at];
    if (!twin) kept.push(test);
    else {
      const values = [...new Set([...twin.values, ...test.values])].sort((a, b) => Number(a) - Number(b));
      kept[at] = { ...twin, values };
    }
  }
  return kept;
}

/** Each test once, in the order of the ladder; what only a score asks is named by its attribute. */
export function clausesOf(table: SiteTable, definition: Definition): Clauses {
  const missing = new Set(unrecorded(table, definition));
  const tests = merged(testsOf(definition).map((test) => testOf(definition, test)));
  const said = new Map(tests.map((test) => [plain(testPieces(test, "noun")), test.property]));
  const inTests = new Set(said.values());
  for (const { property, criterion } of askedOf(definition)) {
    if (!inTests.has(property)) said.set(attributeInline(property, criterion), property);
  }
  const clauses = (absent: boolean): string[] =>
    [...said].filter(([, property]) => missing.has(property) === absent).map(([words]) => words);
  return { tested: clauses(false), notInData: clauses(true) };
}

/** Sites that stand for another thing than the text speaks of. */
export interface UnitGap {
  /** Sites by another unit, the commonest first. */
  readonly units: readonly (readonly [unit: string, sites: number])[];
  /** Their sum. */
  readonly sites: number;
  /** Sites of which it is not recorded what they stand for. */
  readonly notRecorded: number;
}

/** Where the text limits a licence and the data count clusters, or do not say; null where there is no such gap. */
export function unitGap(table: SiteTable, { source }: Definition): UnitGap | null {
  if (source?.unit === undefined) return null;
  const { codes, values } = siteValues(table, "unit");
  const counts = new Array<number>(values.length).fill(0);
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  const units = values
    .map((unit, code): [string, number] => [unit, counts[code] ?? 0])
    .filter(([unit, sites]) => unit !== "" && unit !== source.unit && sites > 0)
    .sort((a, b) => b[1] - a[1]);
  const notRecorded = counts[0] ?? 0;
  if (units.length === 0 && notRecorded === 0) return null;
  return { units, sites: units.reduce((sum, [, sites]) => sum + sites, 0), notRecorded };
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
