import type { ColumnSeen } from "../../model/survey.ts";
import { isMissing } from "../../model/value.ts";
import { fold } from "../profiles/fold.ts";
import boxes from "./country-boxes.json" with { type: "json" };
import { attributesNamed, countryNames, levelNamed } from "./names.ts";

/** West, south, east, north. */
export type Box = readonly [number, number, number, number];

/**
 * By ISO 3166-1 alpha-3, rounded outward to 0.1°: enough to tell a longitude from a latitude, and no border. Made of the
 * outlines in data/basemap/admin.json (Natural Earth, public domain): least and greatest coordinate of each country's
 * arcs. One that crosses the antimeridian goes all the way round.
 */
const BOXES: ReadonlyMap<string, Box> = new Map(
  Object.entries(boxes).flatMap(([code, [west, south, east, north]]) =>
    west === undefined || south === undefined || east === undefined || north === undefined
      ? []
      : [[code, [west, south, east, north] as const] as const],
  ),
);

const codeOf = (stated: string): string | undefined => {
  const code = levelNamed("country", fold(stated)) ?? stated.trim().toUpperCase();
  return BOXES.has(code) ? code : undefined;
};

/** Codes that a file's name may hold as a word or a month instead; they are believed in capitals only, or not at all. */
const WORDS = new Set([
  "per",
  "col",
  "can",
  "and",
  "are",
  "sur",
  "nor",
  "fin",
  "ton",
  "cub",
  "gin",
  "lie",
  "bra",
  "asm",
]);
const NEVER = new Set(["MAR", "ASM"]);

/** The one country that a file's name says, such as `sites_rdc_2023.csv`; undefined where it says none, or two. */
export function countryInName(fileName: string): string | undefined {
  const stem = fileName.replace(/\.[a-z]\w*$/i, "").replace(/([a-z])([A-Z])/g, "$1 $2");
  const parts = stem.split(/[^\p{L}']+/u).filter((part) => part !== "");
  const words = ` ${fold(parts.join(" "))} `;
  const found = new Set(countryNames().flatMap(([name, code]) => (words.includes(` ${name} `) ? [code] : [])));
  for (const part of parts) {
    const code = part.toUpperCase();
    if (part.length !== 3 || NEVER.has(code) || !BOXES.has(code)) continue;
    const isCapital = part === code && stem !== stem.toUpperCase();
    if (isCapital || (part === part.toLowerCase() && !WORDS.has(part) && isListed(code))) found.add(code);
  }
  const [first, ...others] = found;
  return others.length === 0 ? first : undefined;
}

/** Countries of the table of names: other codes in small letters are more likely words. */
const isListed = (code: string): boolean => countryNames().some(([, each]) => each === code);

const MOST_COUNTRIES = 5;

/** The countries that a column names for all rows; none where it names many, or one that is not known. */
export function countriesNamed(columns: readonly ColumnSeen[]): readonly string[] {
  const column = columns.find(({ name }) => attributesNamed(name)[0] === "country");
  const stated = column?.values.map(([value]) => value).filter((value) => !isMissing(value)) ?? [];
  if (stated.length > MOST_COUNTRIES) return [];
  const codes = stated.map(codeOf);
  return codes.every((code) => code !== undefined) ? [...new Set(codes)] : [];
}

/** The box around all of them; undefined where there is none. */
export function boxOf(countries: readonly string[]): Box | undefined {
  const all = countries.map((code) => BOXES.get(code));
  const [first, ...others] = all;
  if (!first) return undefined;
  let [west, south, east, north] = first;
  for (const box of others) {
    if (!box) return undefined;
    [west, south] = [Math.min(west, box[0]), Math.min(south, box[1])];
    [east, north] = [Math.max(east, box[2]), Math.max(north, box[3])];
  }
  return [west, south, east, north];
}
