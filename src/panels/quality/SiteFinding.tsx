import { useState } from "react";
import { formatNumber, t } from "../../dialects/text.ts";
import type { SiteTable } from "../../model/site-table.ts";
import { sitesCsv } from "../../state/quarantine.ts";
import { siteText } from "../../state/site-values.ts";
import { Button, LinkButton } from "../../ui/Button.tsx";
import { saveText } from "../../ui/save-text.ts";

const MOST_SITES = 50;

interface Props {
  readonly table: SiteTable;
  readonly sites: readonly number[];
  readonly words: string;
  readonly onSite: (site: number) => void;
}

/** How many sites something holds of, and which: each of them leads to its place on the map. */
export function SiteFinding({ table, sites, words, onSite }: Props) {
  const [isOpen, open] = useState(false);
  if (sites.length === 0) return null;
  const more = sites.length - MOST_SITES;
  return (
    <li className="quality-finding">
      <button
        type="button"
        className="quality-count"
        aria-expanded={isOpen}
        aria-label={`${t("quality.list.show", { n: sites.length })}: ${words}`}
        onClick={() => open(!isOpen)}
      >
        {formatNumber(sites.length)}
      </button>
      <span>{words}</span>
      {isOpen && (
        <Button onClick={() => saveText(sitesCsv(table, sites), t("quality.list.file"))}>
          {t("quality.list.save")}
        </Button>
      )}
      {isOpen && (
        <ul className="quality-sites">
          {sites.slice(0, MOST_SITES).map((site) => {
            const name = siteText(table, "name", site) || (table.siteIds[site] ?? "");
            return (
              <li key={site}>
                <LinkButton aria-label={t("quality.list.map", { name })} onClick={() => onSite(site)}>
                  <bdi>{name}</bdi>
                </LinkButton>
              </li>
            );
          })}
          {more > 0 && <li className="muted">{t("quality.list.more", { n: more })}</li>}
        </ul>
      )}
    </li>
  );
}
