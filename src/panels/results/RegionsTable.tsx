import { useState } from "react";
import { formatNumber, t } from "../../dialects/text.ts";
import { StatusBar3 } from "../../ui/StatusBar3.tsx";
import "../panels.css";
import "./results.css";

/** Sites of one region under both definitions. */
export interface RegionRow {
  readonly key: string;
  readonly name: string;
  readonly sites: number;
  readonly in: number;
  readonly cannotTell: number;
  readonly out: number;
  readonly enters: number;
  readonly leaves: number;
  readonly nowCannotTell: number;
  /** Mean share of what the proposed definition asks that is recorded here, 0 to 1. */
  readonly known: number;
}

interface Props {
  readonly rows: readonly RegionRow[];
  readonly by: "countries" | "provinces";
  readonly onSelect: (key: string) => void;
}

const FIRST = 6;
/** Below this many sites no percentage is printed. */
const ENOUGH = 20;

/** From so many sites on, columns are as wide as their numbers and no wider. */
const LONG = 10_000;

const moved = (row: RegionRow): number => row.enters + row.leaves + row.nowCannotTell;

/** Regions by sites that move, never by share: a league table of shares would mostly measure where surveyors went. */
export const byMovement = (rows: readonly RegionRow[]): RegionRow[] =>
  [...rows].sort((a, b) => moved(b) - moved(a) || (a.name < b.name ? -1 : 1));

/** The most moved regions first, with coverage beside them. */
export function RegionsTable({ rows, by, onSelect }: Props) {
  const [all, setAll] = useState(false);
  const sorted = byMovement(rows);
  const shown = all ? sorted : sorted.slice(0, FIRST);
  return (
    <section className="panel-section" aria-labelledby="regions-title">
      <header className="panel-heading">
        <h2 id="regions-title">{t("regions.title")}</h2>
        <span className="muted">{t("regions.order")}</span>
        <span className="spring" />
        {sorted.length > FIRST && (
          <button type="button" className="link-button aside" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t("regions.fewer") : t("regions.all", { count: sorted.length })}
          </button>
        )}
      </header>
      <table className="regions-table" data-long={shown.some(({ sites }) => sites >= LONG) || undefined}>
        <thead>
          <tr>
            <th scope="col">{t(by === "countries" ? "regions.country" : "regions.province")}</th>
            <th scope="col" className="number">
              {t("regions.sites")}
            </th>
            <th scope="col" className="bar">
              {t("regions.status")}
            </th>
            <th scope="col" className="number enters" aria-label={t("flow.enters")}>
              +
            </th>
            <th scope="col" className="number leaves" aria-label={t("flow.leaves")}>
              −
            </th>
            <th scope="col" className="number" aria-label={t("flow.now_cannot_tell")}>
              ?
            </th>
            <th scope="col" className="number" title={t("regions.known.help")}>
              {t("regions.known")}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.key}>
              <th scope="row" title={row.name}>
                <button type="button" className="link-button plain" onClick={() => onSelect(row.key)}>
                  <bdi>{row.name}</bdi>
                </button>
              </th>
              <td className="number">{formatNumber(row.sites)}</td>
              <td className="bar">
                <StatusBar3 in={row.in} cannotTell={row.cannotTell} out={row.out} compact />
              </td>
              <td className="number enters">{formatNumber(row.enters)}</td>
              <td className="number leaves">{formatNumber(row.leaves)}</td>
              <td className="number">{formatNumber(row.nowCannotTell)}</td>
              <td className="number aside">
                {row.sites < ENOUGH ? "" : t("percent", { share: Math.round(row.known * 100) })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
