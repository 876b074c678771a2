import type { Ref } from "react";
import { t } from "../../dialects/text.ts";
import { formatDate } from "../../dialects/words.ts";
import type { SiteTable } from "../../model/site-table.ts";
import { whereabouts } from "../../state/find-sites.ts";
import { nameOf } from "../../state/site-order.ts";
import { lastVisitOf, siteText } from "../../state/site-values.ts";
import { valueLabel } from "../../state/value-label.ts";
import { IconButton } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";

export interface SiteActions {
  readonly onClose: () => void;
  /** Absent where the site has no position, or there is no map. */
  readonly onZoom?: (() => void) | undefined;
  /** To the site before (-1) or after (1) in the order of the table. */
  readonly onStep?: ((by: -1 | 1) => void) | undefined;
}

interface Props extends SiteActions {
  readonly table: SiteTable;
  readonly site: number;
  /** Takes the focus when a site is opened. */
  readonly titleRef: Ref<HTMLHeadingElement>;
  readonly titleId: string;
}

function visitsText(table: SiteTable, site: number): string {
  const n = (table.visitStart[site + 1] ?? 0) - (table.visitStart[site] ?? 0);
  const visits = t("site.visits", { n });
  const day = lastVisitOf(table, site);
  return day === null ? visits : t("site.visits.last", { visits, date: formatDate(day) });
}

/** "Gold · Mwenga, Sud-Kivu · 3 visits, last 2017-08-08" */
function factsOf(table: SiteTable, site: number): string[] {
  const mineral = siteText(table, "mineral", site);
  const label = mineral && valueLabel("mineral", mineral);
  const named = label.slice(0, 1).toUpperCase() + label.slice(1);
  return [named, whereabouts(table, site), visitsText(table, site)].filter(Boolean);
}

/** Which site, what is mined where, and when someone last looked. */
export function SiteHead({ table, site, titleRef, titleId, onClose, onZoom, onStep }: Props) {
  const name = nameOf(table, site);
  const code = table.siteIds[site] ?? "";
  return (
    <header className="site-head">
      <div className="site-head-row">
        <div className="site-title">
          <h2 id={titleId} ref={titleRef} tabIndex={-1} title={name}>
            <bdi>{name}</bdi>
          </h2>
          {code !== name && (
            <bdi className="site-code" title={t("site.code", { code })}>
              {code}
            </bdi>
          )}
        </div>
        {onZoom && <IconButton icon={<Icon name="fit" />} label={t("site.zoom")} onClick={onZoom} />}
        {onStep && (
          <>
            <IconButton icon={<Icon name="chevron-left" />} label={t("site.previous")} onClick={() => onStep(-1)} />
            <IconButton icon={<Icon name="chevron-right" />} label={t("site.next")} onClick={() => onStep(1)} />
          </>
        )}
        <IconButton icon={<Icon name="close" />} label={t("site.close")} onClick={onClose} />
      </div>
      <p className="site-facts">
        {factsOf(table, site).map((fact, at) => (
          <span key={fact}>
            {at > 0 && " · "}
            <bdi>{fact}</bdi>
          </span>
        ))}
      </p>
    </header>
  );
}
