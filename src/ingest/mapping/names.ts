import { attributeOf } from "../../model/catalogue.ts";
import { fold } from "../profiles/fold.ts";
import names from "./names.json" with { type: "json" };

/** The languages of surveys that the table knows; English first, for its words need no telling. */
export const LANGUAGES = ["en", "fr", "es", "pt", "sw"] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * Under which names surveys keep what the catalogue asks, by language, and which words they write for its levels, all
 * folded (names.json). A name that begins with `=` is the whole name; another is found wherever its words stand
 * together, in their order. Origin: the columns of published surveys (IPIS, ZELA, ICGLR), national forms, and the
 * project's glossary of the five languages; a word that is a legal category in one country is no level here.
 */
interface Names {
  readonly attributes: Readonly<Record<string, Readonly<Partial<Record<Language, readonly string[]>>>>>;
  /** Names of two attributes: a permit covers one area, what is dug is another. */
  readonly twoFit: Readonly<Record<string, readonly string[]>>;
  readonly levels: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly notKnown: readonly string[];
  /** Numbers that stand for "no answer" where a count cannot be negative. */
  readonly noAnswer: readonly string[];
  /** Numbers that often do, and could be one. */
  readonly doubtful: readonly string[];
}
const TABLE: Names = names;

/** Little words that stand between the others. */
const LITTLE =
  /\b(?:de|du|des|d|la|le|les|l|of|the|del|los|las|do|da|dos|das|ya|za|wa|en|et|el|y|e|por|par|per|a|au|in|is|are|any)\b/g;

/** `t/an` is a unit and no path. */
const PER_SPAN =
  /\/\s*(?:j|jours?|d|days?|dia|siku|semaine|week|semana|wiki|mois|month|mes|mwezi|an|annee|ann\u00e9e|year|yr|ano|a\u00f1o|mwaka)\W*$/i;

/**
 * A column's name in words: the last part of a form's path, without accents, marks and little words.
 * `group/_GPS_latitude` is `gps latitude`, `nbCreuseurs` is `nb creuseurs`.
 */
export function wordsOfName(name: string): string {
  const last = PER_SPAN.test(name) ? name : (name.split("/").at(-1) ?? name);
  const split = last.replace(/([a-z])([A-Z])/g, "$1 $2");
  const plain = fold(split)
    .replace(/%/g, " % ")
    .replace(/[^a-z0-9²³%]+/g, " ");
  return plain.replace(LITTLE, " ").replace(/\s+/g, " ").trim();
}

/** Words for a unit or a span of time; they say how a column counts, not what. */
const UNIT_WORDS =
  /\b(?:ha|hectares?|hectareas?|km2|km²|m2|m²|m3|m³|acres?|t|tonnes?|tons?|toneladas?|tani|kg|g|grams?|grammes?|hp|kw|ch|cv|usd|jour|day|daily|dia|siku|j|d|semaine|week|semana|wiki|mois|month|mes|mwezi|an|annee|year|ano|yr|mwaka|annuel|annuelle|annual|anual|pct|percent|pourcentage|pourcent|porcentaje|percentual|asilimia|numb|nbr|count)\b|%/g;

const bare = (words: string): string => words.replace(UNIT_WORDS, " ").replace(/\s+/g, " ").trim();

interface Alias {
  readonly attribute: string;
  readonly language: Language;
  /** Without the mark of a whole name, and without little words. */
  readonly words: string;
  readonly isWhole: boolean;
}

const plainOf = (alias: string): string => alias.replace(LITTLE, " ").replace(/\s+/g, " ").trim();

const ALIASES: readonly Alias[] = Object.entries(TABLE.attributes).flatMap(([attribute, byLanguage]) =>
  LANGUAGES.flatMap((language) =>
    (byLanguage[language] ?? []).map((alias): Alias => {
      const isWhole = alias.startsWith("=");
      return { attribute, language, words: isWhole ? alias.slice(1) : plainOf(alias), isWhole };
    }),
  ),
);

const matches = (words: string, alias: Alias): boolean =>
  alias.isWhole ? words === alias.words : ` ${words} `.includes(` ${alias.words} `);

/** A whole name explains more than words within one. */
const weightOf = ({ words, isWhole }: Alias): number => words.length + (isWhole ? 20 : 0);

/** Shapefiles cut names after ten characters: `nb_creuseu` is the beginning of one. */
const DBF_LENGTH = 10;

/** The aliases that a cut name begins; one that ends between two words has lost at least a word. */
function aliasesCut(column: string): readonly Alias[] {
  if (column.length !== DBF_LENGTH) return [];
  const words = wordsOfName(column);
  const start = /[^a-z0-9]$/i.test(column) ? `${words} ` : words;
  return words === ""
    ? []
    : ALIASES.filter((alias) => alias.words.startsWith(start) && alias.words.length > start.length);
}

/** The number that Kobo gives a form that was sent: no site, and the form has a `_uuid` beside it. */
const FORM_ID = "_id";

/** What a column's name speaks of. */
export interface NameFound {
  /** The best first. */
  readonly attributes: readonly string[];
  /** The word that says so, and its languages; none where the name is the catalogue's own. */
  readonly word?: string;
  readonly languages: readonly Language[];
}

/** A share of people is no count of them. */
const PERCENT = /%|\b(?:pct|percent|pourcentage|pourcent|porcentaje|percentual|asilimia)\b/;
const isPercent = (attribute: string): boolean => {
  const known = attributeOf(attribute);
  return known?.type !== "number" || known.unit === "%";
};

const NOTHING: NameFound = { attributes: [], languages: [] };
const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** The attributes that a column's name speaks of: its own id, else by the table of names. */
export function nameFound(column: string): NameFound {
  const own = fold(column);
  if (own === FORM_ID) return NOTHING;
  if (attributeOf(own)) return { attributes: [own], languages: [] };
  const words = wordsOfName(column);
  const withoutUnits = bare(words);
  const cut = aliasesCut(column);
  const endsOpen = cut.length > 0 && /[^a-z0-9]$/i.test(column);
  const isShare = PERCENT.test(words);
  const fits = (alias: Alias): boolean =>
    (matches(words, alias) || matches(withoutUnits, alias)) && (!isShare || isPercent(alias.attribute));
  const found = endsOpen ? [] : ALIASES.filter(fits);
  const [first] = found.sort((a, b) => weightOf(b) - weightOf(a));
  const two = Object.entries(TABLE.twoFit).find(([name]) => withoutUnits === name || words === name);
  if (two && (!first || first.words.length <= two[0].length)) return { attributes: [...two[1]], languages: [] };
  if (!first) return { attributes: distinct(cut.map(({ attribute }) => attribute)), languages: [] };
  const same = found.filter(({ attribute, words: each }) => attribute === first.attribute && each === first.words);
  return {
    attributes: [first.attribute],
    word: first.words,
    languages: distinct(same.map(({ language }) => language)),
  };
}

export const attributesNamed = (column: string): readonly string[] => nameFound(column).attributes;

/** The language of a file: the one in which most of its names are found; English where they say nothing. */
export function languageOf(columns: Iterable<string>): Language {
  const votes = new Map<Language, number>();
  for (const column of columns) {
    for (const language of nameFound(column).languages) votes.set(language, (votes.get(language) ?? 0) + 1);
  }
  const [best] = LANGUAGES.toSorted((a, b) => (votes.get(b) ?? 0) - (votes.get(a) ?? 0));
  return best ?? "en";
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
export const isDoubtful = (text: string): boolean => TABLE.doubtful.includes(text);

/** Every name of a country in the table, folded, with its code. */
export const countryNames = (): readonly (readonly [name: string, code: string])[] =>
  Object.entries(TABLE.levels["country"] ?? {}).flatMap(([code, names]) => names.map((name) => [name, code] as const));

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
