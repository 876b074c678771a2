import { t } from "../../dialects/text.ts";
import type { DataSet } from "../../model/site-table.ts";
import { knownSites } from "../../state/site-values.ts";
import "../panels.css";
import "./context.css";

interface Props {
  readonly dataSet: DataSet;
  /** The areas that the regions come from, where they do. */
  readonly regionsFrom: string | null;
}

function origin(dataSet: DataSet, property: "country" | "region", from: string | null): string {
  const n = knownSites(dataSet.table, property);
  const counts = { n, sites: dataSet.table.siteCount };
  if (n === 0) return t("context.now.unknown");
  if (from !== null) return t("context.now.areas", { ...counts, name: from });
  const byPosition = dataSet.issues.some(({ code, column }) => code === "places.found" && column === property);
  return t(byPosition ? "context.now.position" : "context.now.stated", counts);
}

/** What the counts by country and by region rest on. */
export const RegionsNow = ({ dataSet, regionsFrom }: Props) => (
  <section className="context-part" aria-labelledby="context-now">
    <h3 id="context-now">{t("context.now")}</h3>
    <dl className="context-facts">
      <dt>{t("context.now.country")}</dt>
      <dd>{origin(dataSet, "country", null)}</dd>
      <dt>{t("context.now.region")}</dt>
      <dd>
        <bdi>{origin(dataSet, "region", regionsFrom)}</bdi>
      </dd>
    </dl>
  </section>
);
