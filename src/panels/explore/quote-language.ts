/** Small words that each language's legal prose cannot do without, and the others do not use. */
const SMALL_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: [
    "the",
    "of",
    "and",
    "with",
    "not",
    "by",
    "for",
    "or",
    "to",
    "be",
    "up",
    "does",
    "only",
    "between",
    "it",
    "must",
    "at",
  ],
  fr: ["des", "les", "du", "et", "une", "aux", "pour", "dans", "sont", "le", "que", "l", "d"],
  es: ["el", "los", "las", "y", "para", "por", "deben", "es", "en", "la", "del"],
  pt: ["não", "os", "uma", "em", "da", "do", "poderá", "e", "são", "ao"],
  id: ["yang", "dan", "pada", "tidak", "paling", "dengan", "dari", "untuk"],
};

/** The language a quotation reads as, as a BCP 47 tag; null where its small words do not tell. */
export function quoteLanguage(quote: string): string | null {
  const words = quote
    .normalize("NFC")
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  const scores = Object.entries(SMALL_WORDS)
    .map(([language, small]) => ({ language, score: words.filter((word) => small.includes(word)).length }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = scores;
  return first && first.score > (second?.score ?? 0) ? first.language : null;
}
