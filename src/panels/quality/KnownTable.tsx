import { t } from "../../dialects/text.ts";
import { attributeLabel } from "../../dialects/words.ts";
import type { SiteTable } from "../../model/site-table.ts";
import type { Complete } from "../../state/quality.ts";
import { completeByRegion } from "../../state/quality.ts";
import { regionName } from "../../state/region-name.ts";
import type { Regions } from "../../state/regions.ts";

const percent = (known: number, sites: number): number => Math.round((100 * known) / Math.max(1, sites));

interface Props {
  readonly table: SiteTable;
  readonly complete: readonly Complete[];
  readonly regions: Regions;
}

/** By attribute and region, the share of sites at which it is known; hatched where it is known nowhere. */
function ByRegion({ table, complete, regions: placed }: Props) {
  const { regions, rows } = completeByRegion(
    table,
    complete.map(({ property }) => property),
    placed,
  );
  const shown = [...regions.keys()].filter((region) => (rows[0]?.[region]?.sites ?? 0) > 0);
  if (shown.length < 2) return null;
  return (
    <details>
      <summary>{t("quality.known.by_region")}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <section className="quality-scroll" tabIndex={0} aria-label={t("quality.known.by_region")}>
        <table className="quality-matrix">
          <thead>
            <tr>
              <th scope="col">{t("quality.known.attribute")}</th>
              {shown.map((region) => (
                <th key={region} scope="col">
                  <bdi>{regionName(regions[region] ?? "")}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {complete.map(({ property }, row) => (
              <tr key={property}>
                <th scope="row">{attributeLabel(property)}</th>
                {shown.map((region) => {
                  const { known = 0, sites = 0 } = rows[row]?.[region] ?? {};
                  const share = percent(known, sites);
                  return (
                    <td
                      key={region}
                      data-none={known === 0 ? "" : undefined}
                      style={{ "--share": `${share / 2}%` } as React.CSSProperties}
                      title={t("quality.known.count", { known, sites })}
                    >
                      <span>{t("quality.share", { share })}</span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

/** How much is known of each attribute, as a bar and in numbers. */
export function KnownTable({ table, complete, regions }: Props) {
  if (complete.length === 0) return <p>{t("quality.known.none")}</p>;
  return (
    <>
      <ul className="quality-bars">
        {complete.map(({ property, known, sites }) => (
          <li key={property}>
            <span>{attributeLabel(property)}</span>
            <meter min={0} max={Math.max(1, sites)} value={known} aria-label={attributeLabel(property)} />
            <span>{t("quality.share", { share: percent(known, sites) })}</span>
            <span className="muted">{t("quality.known.count", { known, sites })}</span>
          </li>
        ))}
      </ul>
      <ByRegion table={table} complete={complete} regions={regions} />
    </>
  );
}
