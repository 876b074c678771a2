import type { Box } from "./guess-country.ts";
import type { Language } from "./names.ts";

const DEGREES_A_ZONE = 6;
const zoneAt = (lon: number): number => Math.min(60, Math.floor((lon + 180) / DEGREES_A_ZONE) + 1);
const between = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);

/** Zones of the countries in which surveys are written in a language. */
const BY_LANGUAGE: Readonly<Record<Language, readonly number[]>> = {
  en: [...between(28, 37), ...between(46, 54)],
  fr: [35, 34, 33, ...between(28, 32), 36, 38, 39],
  es: between(16, 21),
  pt: [...between(18, 25), 36, 37, 33, 34],
  sw: [36, 37, 35],
};

/** The southern half counts from 10,000 km below the equator, so that its mines lie above this many metres. */
const SOUTHERN = 6_000_000;

/** The likely half first: the country's, else the one whose mines have such northings. */
function sidesOf(northings: readonly number[], box: Box | undefined): readonly ("S" | "N")[] {
  if (box && box[1] >= 0) return ["N", "S"];
  if (box && box[3] <= 0) return ["S", "N"];
  const sorted = northings.toSorted((a, b) => a - b);
  return (sorted[Math.floor(sorted.length / 2)] ?? 0) > SOUTHERN ? ["S", "N"] : ["N", "S"];
}

/** Every zone with its half, the plausible ones first: those of the country, else of the countries of the language. */
export function zonesFor(northings: readonly number[], box: Box | undefined, language: Language): readonly string[] {
  const likely = box ? between(zoneAt(box[0]), zoneAt(box[2])) : BY_LANGUAGE[language];
  const [side, other] = sidesOf(northings, box);
  const numbers = [...new Set([...likely, ...between(1, 60)])];
  const likelySet = new Set(likely);
  const near = numbers.filter((zone) => likelySet.has(zone));
  const far = numbers.filter((zone) => !likelySet.has(zone));
  const withSide = (zones: readonly number[], half: string | undefined): string[] =>
    zones.map((zone) => `${zone}${half ?? "S"}`);
  return [...withSide(near, side), ...withSide(near, other), ...withSide(far, side), ...withSide(far, other)];
}
