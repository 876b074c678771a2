import { t } from "../../dialects/text.ts";
import type { SiteTable } from "../../model/site-table.ts";
import { siteText } from "../../state/site-values.ts";
import { Button } from "../../ui/Button.tsx";

const MOST_ROWS = 50;

interface Props {
  readonly table: SiteTable;
  readonly sites: readonly number[];
  readonly onRepair: () => void;
}

/** What changing longitude and latitude back would do, before it is done. */
export function RepairSwapped({ table, sites, onRepair }: Props) {
  if (sites.length === 0) return null;
  return (
    <details className="quality-repair">
      <summary>{t("quality.repair.title")}</summary>
      <p>{t("quality.repair.inside", { n: sites.length })}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("quality.repair.site")}</th>
            <th scope="col">{t("quality.repair.before")}</th>
            <th scope="col">{t("quality.repair.after")}</th>
          </tr>
        </thead>
        <tbody>
          {sites.slice(0, MOST_ROWS).map((site) => {
            const [lon, lat] = [table.lon[site] ?? Number.NaN, table.lat[site] ?? Number.NaN];
            return (
              <tr key={site}>
                <td>
                  <bdi>{siteText(table, "name", site) || table.siteIds[site]}</bdi>
                </td>
                <td>{t("quality.repair.pair", { lon: String(lon), lat: String(lat) })}</td>
                <td>{t("quality.repair.pair", { lon: String(lat), lat: String(lon) })}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {sites.length > MOST_ROWS && <p>{t("quality.list.more", { n: sites.length - MOST_ROWS })}</p>}
      <Button onClick={onRepair}>{t("quality.repair.do", { n: sites.length })}</Button>
    </details>
  );
}
