import { type ReactNode, useState } from "react";
import { listed } from "../../dialects/outcome-words.ts";
import { list, plain, text } from "../../dialects/pieces.ts";
import { t } from "../../dialects/text.ts";
import { classLabel } from "../../dialects/words.ts";
import type { Definition, Source } from "../../model/definition.ts";
import type { SiteTable } from "../../model/site-table.ts";
import { clausesOf, unitGap, unitWords } from "../../state/law-list.ts";
import { LinkButton } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Quote } from "./Quote.tsx";
import { webAddress } from "./web-address.ts";
import "../panels.css";
import "./explore.css";

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

const Warning = ({ children }: { readonly children: ReactNode }) => (
  <span className="law-warning">
    <Icon name="alert" size={12} />
    {children}
  </span>
);

/** What the text limits, and a warning where the data count something else or do not say. */
function SpeaksOf({ definition, table }: { readonly definition: Definition; readonly table: SiteTable }) {
  const unit = definition.source?.unit;
  if (unit === undefined) return null;
  const { units = [], sites = 0, notRecorded = 0 } = unitGap(table, definition) ?? {};
  const total = table.siteCount;
  const words = units.map(([each, n]) => t("explore.unit.sites", { unit: unitWords(each), n }));
  return (
    <Fact name={t("explore.speaks_of")}>
      {unitWords(unit)}
      {sites > 0 && <Warning>{t("explore.unit.differs", { n: sites, total, units: listed("and", words) })}</Warning>}
      {notRecorded > 0 && <Warning>{t("explore.unit.not_recorded", { n: notRecorded, total })}</Warning>}
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

function Closed({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <details className="law-more">
      <summary>{title}</summary>
      {children}
    </details>
  );
}

function More({ source }: { readonly source: Source }) {
  const { reasons = [], blindSpots = [] } = source;
  if (reasons.length + blindSpots.length === 0) return null;
  return (
    <Closed title={t("explore.more")}>
      {reasons.length > 0 && <h5>{t("about.reasons")}</h5>}
      <Lines lines={reasons} />
      {blindSpots.length > 0 && <h5>{t("about.blind_spots")}</h5>}
      <Lines lines={blindSpots} />
    </Closed>
  );
}

/** Approximations shown before the rest is asked for. */
const SHOWN = 3;

function Approximated({ lines }: { readonly lines: readonly string[] }) {
  const [all, setAll] = useState(false);
  const rest = lines.length - SHOWN;
  return (
    <Fact name={t("about.approximated")}>
      <Lines lines={all ? lines : lines.slice(0, SHOWN)} />
      {rest > 0 && (
        <LinkButton aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t("site.fewer") : t("site.more", { n: rest })}
        </LinkButton>
      )}
    </Fact>
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
        {source?.approximated && <Approximated lines={source.approximated} />}
        <SpeaksOf definition={definition} table={table} />
        {purpose && <Fact name={t("explore.purpose")}>{purpose}</Fact>}
        {confidence && <Fact name={t("explore.confidence")}>{confidence}</Fact>}
      </dl>
      {follows.length > 0 && (
        <Closed title={t("about.consequences")}>
          <Lines lines={follows} />
        </Closed>
      )}
      {source && <More source={source} />}
    </>
  );
}
