import type { ReactNode } from "react";
import { listed } from "../../dialects/outcome-words.ts";
import { list, plain, text } from "../../dialects/pieces.ts";
import { type MessageKey, t } from "../../dialects/text.ts";
import { classLabel } from "../../dialects/words.ts";
import type { Definition, Source } from "../../model/definition.ts";
import type { SiteTable } from "../../model/site-table.ts";
import { clausesOf, unitGap, unitWords } from "../../state/law-list.ts";
import { Icon } from "../../ui/Icon.tsx";
import { quoteLanguage } from "./quote-language.ts";
import { webAddress } from "./web-address.ts";
import "../panels.css";
import "./explore.css";

const QUOTE_LANGUAGE: Readonly<Record<string, MessageKey>> = {
  en: "explore.quote.lang.en",
  fr: "explore.quote.lang.fr",
  es: "explore.quote.lang.es",
  pt: "explore.quote.lang.pt",
  id: "explore.quote.lang.id",
};

function Quote({ quote }: { readonly quote: string }) {
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

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

const clauseList = (clauses: readonly string[]): string =>
  clauses.length === 0 ? t("explore.nothing") : plain(list("then", clauses.map(text)));

/** What the text limits, and a warning where the data count something else. */
function SpeaksOf({ definition, table }: { readonly definition: Definition; readonly table: SiteTable }) {
  const unit = definition.source?.unit;
  if (unit === undefined) return null;
  const gap = unitGap(table, definition);
  const units = gap?.units.map(([each, n]) => t("explore.unit.sites", { unit: unitWords(each), n })) ?? [];
  const warning =
    units.length === 0
      ? t("explore.unit.unsaid")
      : t("explore.unit.differs", { n: gap?.sites ?? 0, total: table.siteCount, units: listed("and", units) });
  return (
    <Fact name={t("explore.speaks_of")}>
      {unitWords(unit)}
      {gap && (
        <span className="law-warning">
          <Icon name="alert" size={12} />
          {warning}
        </span>
      )}
    </Fact>
  );
}

/** How sure the wording is, in words, and the day it was read. */
function confidenceWords({ confidence, checked: date, url }: Source): string | null {
  if (date === undefined) return null;
  if (confidence === "confirmed_primary") return t("explore.confidence.confirmed_primary", { date });
  if (confidence !== "confirmed_secondary") return t("explore.confidence.other", { date });
  const address = webAddress(url);
  if (!address) return t("explore.confidence.confirmed_secondary.no_host", { date });
  return t("explore.confidence.confirmed_secondary", { host: address.host, date });
}

function More({ source }: { readonly source: Source }) {
  const { reasons = [], blindSpots = [] } = source;
  if (reasons.length + blindSpots.length === 0) return null;
  return (
    <details className="law-more">
      <summary>{t("explore.more")}</summary>
      {reasons.length > 0 && <h5>{t("about.reasons")}</h5>}
      <Lines lines={reasons} />
      {blindSpots.length > 0 && <h5>{t("about.blind_spots")}</h5>}
      <Lines lines={blindSpots} />
    </details>
  );
}

/** The text, what of it is tested here, what had to be approximated, and what follows from it. */
export function LawDetails({ definition, table }: { readonly definition: Definition; readonly table: SiteTable }) {
  const { source, purpose, consequences = {} } = definition;
  const { tested, notInData } = clausesOf(table, definition);
  const follows = Object.entries(consequences).map(([id, words]) => `${classLabel(definition, id)}: ${words}`);
  const confidence = source && confidenceWords(source);
  return (
    <>
      {source?.quote ? <Quote quote={source.quote} /> : definition.why && <p className="law-why">{definition.why}</p>}
      <dl className="law-facts">
        <Fact name={t("explore.tested")}>{clauseList(tested)}</Fact>
        <Fact name={t("explore.not_in_data")}>{clauseList(notInData)}</Fact>
        {source?.approximated && (
          <Fact name={t("about.approximated")}>
            <Lines lines={source.approximated} />
          </Fact>
        )}
        <SpeaksOf definition={definition} table={table} />
        {purpose && <Fact name={t("explore.purpose")}>{purpose}</Fact>}
        {follows.length > 0 && (
          <Fact name={t("about.consequences")}>
            <Lines lines={follows} />
          </Fact>
        )}
        {confidence && <Fact name={t("explore.confidence")}>{confidence}</Fact>}
      </dl>
      {source && <More source={source} />}
    </>
  );
}
