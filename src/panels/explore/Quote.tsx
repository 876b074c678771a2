import { type MessageKey, t } from "../../dialects/text.ts";
import { quoteLanguage } from "./quote-language.ts";
import "../panels.css";
import "./explore.css";

const QUOTE_LANGUAGE: Readonly<Record<string, MessageKey>> = {
  en: "explore.quote.lang.en",
  fr: "explore.quote.lang.fr",
  es: "explore.quote.lang.es",
  pt: "explore.quote.lang.pt",
  id: "explore.quote.lang.id",
};

/** The words of the text, marked with the language they are in. */
export function Quote({ quote }: { readonly quote: string }) {
  const language = quoteLanguage(quote);
  const mark = language === null ? undefined : QUOTE_LANGUAGE[language];
  return (
    <figure className="law-quote">
      <blockquote lang={language ?? undefined}>
        {t(language === "fr" ? "explore.quote.fr" : "explore.quote", { quote })}
      </blockquote>
      {mark && <figcaption className="muted">{t(mark)}</figcaption>}
    </figure>
  );
}
