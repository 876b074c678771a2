import { ANY, type Definition, type ScoreTerm, type Value } from "../model/definition.ts";
import { isParam, levelsOf, type Place, propertyOf, resolved } from "../model/walk.ts";
import type { SentenceItem } from "./gate-phrase.ts";
import { fill, list, type Pieces, type Token } from "./pieces.ts";
import { attributeInline, flagWord, levelLabel, midSentence, valueWords, wordsFor } from "./words.ts";

/** The end of a band as a token. */
function endPieces(definition: Definition, term: ScoreTerm, end: Value, place: Place): Pieces {
  const criterion = definition.criteria[term.criterion];
  const property = criterion ? propertyOf(term.criterion, criterion) : term.criterion;
  const value = resolved(definition, end);
  const token: Omit<Token, "text"> = {
    kind: "token",
    place,
    criterion: term.criterion,
    ...(isParam(end) ? { param: end.param } : {}),
  };
  const text =
    value === ANY
      ? (wordsFor("noun.no-limit", { attribute: attributeInline(property, criterion) }) ?? ANY)
      : typeof value === "boolean"
        ? flagWord(property, value)
        : criterion?.type === "ordinal"
          ? levelLabel(property, String(value))
          : valueWords(property, value, criterion);
  return [{ ...token, text }];
}

/** The only value that the band holds, for flags and for the lowest level: said as "is", not "up to". */
function isSingle(definition: Definition, term: ScoreTerm, band: number): boolean {
  const criterion = definition.criteria[term.criterion];
  if (criterion?.type === "flag") return true;
  if (criterion?.type !== "ordinal") return false;
  const levels = levelsOf(term.criterion, criterion);
  const [end, before] = [term.bands[band]?.upTo, term.bands[band - 1]?.upTo];
  if (end === undefined) return false;
  const from = before === undefined ? -1 : levels.indexOf(String(resolved(definition, before)));
  return levels.indexOf(String(resolved(definition, end))) === from + 1;
}

function termItem(definition: Definition, term: ScoreTerm, place: Place): SentenceItem {
  const criterion = definition.criteria[term.criterion];
  const property = criterion ? propertyOf(term.criterion, criterion) : term.criterion;
  const bands = term.bands.map(({ upTo, points: worth }, at): Pieces => {
    const points = wordsFor("amount.points", { n: worth * (term.weight ?? 1) }) ?? "";
    if (upTo !== undefined) {
      const value = endPieces(definition, term, upTo, [...place, "bands", at]);
      return fill(isSingle(definition, term, at) ? "score.band.is" : "score.band.up-to", { value, points });
    }
    if (term.bands.length === 1) return fill("score.band.always", { points });
    if (criterion?.type === "flag") return fill("score.band.is", { value: flagWord(property, true), points });
    return fill("score.band.rest", { points });
  });
  return {
    pieces: fill("score.term", { attribute: attributeInline(property, criterion), bands: list("comma", bands) }),
  };
}

/** A list for each score that is declared: its terms, weights taken into the points. */
export const scoreItems = (definition: Definition): SentenceItem[] =>
  Object.entries(definition.scores).map(([key, { terms }]) => ({
    pieces: fill("sentence.colon", { a: fill("score.block", { score: midSentence(key.replaceAll("_", " ")) }) }),
    items: terms.map((term, at) => termItem(definition, term, ["scores", key, "terms", at])),
  }));
