import { syllableWords, wordsOf } from "../demo/names.ts";
import type { City } from "./sources.ts";

/** Words of the names of towns that an invented name could hit upon, in the order of their letters. */
export function buildTownWords(cities: readonly City[]): string[] {
  const possible = syllableWords();
  const words = new Set(cities.flatMap(({ name }) => wordsOf(name)));
  return [...words].filter((word) => possible.has(word)).sort();
}
