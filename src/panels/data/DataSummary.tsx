import "../../dialects/import-words.ts";
import { useMemo } from "react";
import { formatNumber, t } from "../../dialects/text.ts";
import { formatDate } from "../../dialects/words.ts";
import { type DataSet, isUndated, type SiteTable } from "../../model/site-table.ts";
import { LinkButton } from "../../ui/Button.tsx";
import { Invented } from "./Invented.tsx";
import { issueTotal } from "./issue-groups.ts";
import { errorOf, ownFrame } from "./part-words.ts";
import "../panels.css";
import "./data.css";

interface Props {
  readonly dataSet: DataSet;
  readonly onIssues: () => void;
}

/** The day from which ages count: the latest visit of all; null where no visit has a date. */
function asOf({ observedOn }: SiteTable): number | null {
  const latest = observedOn.reduce((late, day) => Math.max(late, day), Number.NEGATIVE_INFINITY);
  return Number.isFinite(latest) && !isUndated(latest) ? latest : null;
}

function placedText({ siteCount, lon, lat }: SiteTable): string {
  const placed = lon.reduce((sum, x, site) => sum + (Number.isNaN(x + (lat[site] ?? Number.NaN)) ? 0 : 1), 0);
  return placed === siteCount
    ? t("data.summary.placed", { n: siteCount })
    : t("data.summary.unplaced", { n: siteCount, placed });
}

interface Fact {
  readonly name: string;
  readonly value: string | null;
  readonly help?: string;
}

/** What a sample left out of the file, and which columns were left unread; nothing of a file that was read whole. */
function partFacts({ table, setAside, sample, unread = [] }: DataSet): Fact[] {
  const { oneIn = 1, sites = null, leftOut = 0 } = sample ?? {};
  const rows = table.visitCount + setAside + leftOut;
  const drawn = sites === null ? t("sample.one_in", { n: oneIn }) : t("sample.summary.of", { n: oneIn, sites });
  const error = t("sample.error", { n: table.siteCount, error: errorOf(table.siteCount, oneIn) });
  const named = unread.reduce((a, b) => (a === "" ? b : t("list.comma", { a, b })), "");
  return [
    ...(sample
      ? [
          { name: t("sample.summary"), value: drawn, help: t("large.sample") },
          { name: t("sample.shares"), value: error, help: t("sample.shares.help") },
          { name: t("sample.left_out"), value: t("sample.left_out.of", { leftOut, rows }) },
        ]
      : []),
    ...(unread.length > 0 ? [{ name: t("sample.unread.names"), value: named }] : []),
  ];
}

function factsOf(dataSet: DataSet): Fact[] {
  const { table, source, licence, citation, hash, setAside, sample } = dataSet;
  const day = asOf(table);
  const rows = table.visitCount + setAside + (sample?.leftOut ?? 0);
  return [
    { name: t("data.summary.frame"), value: ownFrame(dataSet) },
    { name: t("data.summary.source"), value: source },
    { name: t("data.summary.licence"), value: licence },
    ...(citation ? [{ name: t("quality.citation"), value: citation }] : []),
    { name: t("data.summary.sites"), value: placedText(table) },
    { name: t("data.summary.visits"), value: formatNumber(table.visitCount) },
    { name: t("data.summary.set_aside"), value: t("data.summary.rows", { setAside, rows }) },
    ...partFacts(dataSet),
    {
      name: t("data.summary.as_of"),
      value: day === null ? t("data.summary.undated") : formatDate(day),
      help: t("data.summary.as_of.help"),
    },
    { name: t("data.summary.hash"), value: hash.slice(0, 16), help: `${t("data.summary.hash.help")} ${hash}` },
  ];
}

/** What these numbers are counted on. */
export function DataSummary({ dataSet, onIssues }: Props) {
  const facts = useMemo(() => factsOf(dataSet), [dataSet]);
  const issues = issueTotal(dataSet);
  return (
    <section className="panel-section data-summary" aria-labelledby="data-title">
      <header className="panel-heading">
        <h2 id="data-title">{t("data.summary.title")}</h2>
        <bdi className="data-name">{dataSet.name}</bdi>
        <span className="spring" />
        {dataSet.synthetic && <Invented />}
      </header>
      <dl>
        {facts.map(({ name, value, help }) => (
          <div key={name} title={help}>
            <dt>{name}</dt>
            <dd>
              {value === null ? <span className="muted">{t("data.summary.not_stated")}</span> : <bdi>{value}</bdi>}
            </dd>
          </div>
        ))}
      </dl>
      {issues > 0 && (
        <p className="note-line">
          <LinkButton onClick={onIssues}>{t("data.issues", { n: issues })}</LinkButton>
        </p>
      )}
    </section>
  );
}
