import { attributeOf } from "../../model/catalogue.ts";
import { fold } from "../profiles/fold.ts";
import names from "./names.json" with { type: "json" };

/**
 * Under which names surveys keep what the catalogue asks, and which words they write for its levels, in English,
 * French, Spanish, Portuguese and Swahili, all folded (names.json). A name that begins with `=` is the whole name;
 * another is found wherever its words stand together, in their order.
 */
interface Names {
  readonly attributes: Readonly<Record<string, readonly string[]>>;
  /** Names of two attributes: a permit covers one area, what is dug is another. */
  readonly twoFit: Readonly<Record<string, readonly string[]>>;
  readonly levels: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly notKnown: readonly string[];
  /** Numbers that stand for "no answer" where a count cannot be negative. */
  readonly noAnswer: readonly string[];
}
const TABLE: Names = names;

/** Little words that stand between the others. */
const LITTLE =
  /\b(?:de|du|des|d|la|le|les|l|of|the|del|los|las|do|da|dos|das|ya|za|wa|en|et|el|y|e|por|par|per|a|au|in|is|are|any)\b/g;

/**
 * A column's name in words: the last part of a form's path, without accents, marks and little words.
 * `group/_GPS_latitude` is `gps latitude`, `nbCreuseurs` is `nb creuseurs`.
 */
export function wordsOfName(name: string): string {
  const last = name.split("/").at(-1) ?? name;
  const split = last.replace(/([a-z])([A-Z])/g, "$1 $2");
  const plain = fold(split).replace(/[^a-z0-9²³%]+/g, " ");
  return plain.replace(LITTLE, " ").replace(/\s+/g, " ").trim();
}

/** Words for a unit or a span of time; they say how a column counts, not what. */
const UNIT_WORDS =
  /\b(?:ha|hectares?|hectareas?|km2|km²|m2|m²|m3|m³|acres?|t|tonnes?|tons?|toneladas?|tani|kg|g|grams?|grammes?|hp|kw|ch|cv|usd|jour|day|daily|dia|siku|j|d|semaine|week|semana|wiki|mois|month|mes|mwezi|an|annee|year|ano|yr|mwaka|annuel|annuelle|annual|anual|pct|percent|pourcentage|pourcent|porcentaje|percentual|asilimia|numb|nbr|count)\b|%/g;

const bare = (words: string): string => words.replace(UNIT_WORDS, " ").replace(/\s+/g, " ").trim();

interface Found {
  readonly attribute: string;
  /** The more of the name it explains, the better. */
  readonly length: number;
}

function matches(words: string, name: string): boolean {
  if (name.startsWith("=")) return words === name.slice(1);
  return ` ${words} `.includes(` ${name.replace(LITTLE, " ").replace(/\s+/g, " ").trim()} `);
}

/** Shapefiles cut names after ten characters: `nb_creuseu` is the beginning of one. */
const DBF_LENGTH = 10;
const isCut = (column: string, name: string): boolean =>
  column.length === DBF_LENGTH &&
  name.replace("=", "").replaceAll(" ", "_").length > DBF_LENGTH &&
  name.replace("=", "").replaceAll(" ", "_").startsWith(fold(column));

/** The number that Kobo gives a form that was sent: no site, and the form has a `_uuid` beside it. */
const FORM_ID = "_id";

/** The attributes that a column's name speaks of, the best first: its own id, else by the table of names. */
export function attributesNamed(column: string): string[] {
  const own = fold(column);
  if (own === FORM_ID) return [];
  if (attributeOf(own)) return [own];
  const words = wordsOfName(column);
  const withoutUnits = bare(words);
  const found: Found[] = [];
  for (const [attribute, aliases] of Object.entries(TABLE.attributes)) {
    for (const alias of aliases) {
      if (matches(words, alias) || matches(withoutUnits, alias) || isCut(column, alias))
        found.push({ attribute, length: alias.length + (alias.startsWith("=") ? 20 : 0) });
    }
  }
  const best = found.sort((a, b) => b.length - a.length);
  const [first] = best;
  const two = Object.entries(TABLE.twoFit).find(([name]) => withoutUnits === name || words === name);
  if (two && (!first || first.length <= two[0].length)) return [...two[1]];
  return first ? [first.attribute] : [];
}

/** What a folded word says of an attribute's levels; undefined where the table does not know. */
export function levelNamed(attribute: string, folded: string): string | undefined {
  const levels = Object.hasOwn(TABLE.levels, attribute) ? TABLE.levels[attribute] : undefined;
  if (!levels) return undefined;
  const plain = folded.replaceAll("_", " ");
  if (Object.hasOwn(levels, folded)) return folded;
  return Object.entries(levels).find(([, words]) => words.includes(folded) || words.includes(plain))?.[0];
}

/** Every word of the table for the levels of an attribute, folded, with the level that it says. */
export function levelWords(attribute: string): Record<string, string> {
  const levels = Object.hasOwn(TABLE.levels, attribute) ? TABLE.levels[attribute] : undefined;
  return Object.fromEntries(
    Object.entries(levels ?? {}).flatMap(([level, words]) =>
      [level, fold(level), level.replaceAll("_", " "), ...words].map((word) => [word, level]),
    ),
  );
}

export const isNotKnown = (folded: string): boolean => TABLE.notKnown.includes(folded);
export const isNoAnswer = (text: string): boolean => TABLE.noAnswer.includes(text);

/** What says who somebody is. A worker's name never enters the tool. */
const PERSONAL =
  /\b(?:tele?phone|phone|mobile number|submitted by|telefono|telefone|celular|simu|e ?mail|courriel|correo|cedula|dni|cpf|passe?port|national id|carte identite|identity card|birth|naissance|nacimiento|nascimento|device ?id|sim ?serial|subscriber ?id|username|enumerator|enqueteur|encuestador|respondent|repondant|encuestado)\b/;
const NAME = "(?:nom|name|nombre|nome|jina)";
const PERSON =
  "(?:creuseur|miner|worker|person|exploitant|owner|proprietaire|minero|trabajador|garimpeiro|chef|president|mchimbaji)";
const PERSONS_NAME = new RegExp(`\\b${NAME}\\b.*\\b${PERSON}\\b|\\b${PERSON}\\b.*\\b${NAME}\\b`);

export const isPersonal = (column: string): boolean => {
  const words = wordsOfName(column);
  return PERSONAL.test(words) || PERSONS_NAME.test(words);
};
