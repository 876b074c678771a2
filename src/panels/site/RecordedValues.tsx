import { useMemo, useState } from "react";
import { t } from "../../dialects/text.ts";
import { attributeHelp, formatDate } from "../../dialects/words.ts";
import type { SiteTable } from "../../model/site-table.ts";
import { filterName } from "../../state/filter-words.ts";
import { type LensRecord, type PropertyRecord, type Recorded, siteRecord } from "../../state/site-record.ts";
import { rawLabel } from "../../state/value-label.ts";
import { LinkButton } from "../../ui/Button.tsx";

const whence = ({ observedOn, source }: Recorded): string =>
  [observedOn === null ? t("site.record.undated") : formatDate(observedOn), source].filter(Boolean).join(", ");

/** The last known value leads; what was recorded before it can be unfolded. */
function Property({ record: { property, values } }: { readonly record: PropertyRecord }) {
  const [last, ...earlier] = values;
  if (!last) return null;
  return (
    <div className="site-value">
      <dt title={attributeHelp(property)}>
        <bdi>{filterName(property)}</bdi>
      </dt>
      <dd>
        <bdi className="site-value-now">{rawLabel(property, last.raw)}</bdi>
        <bdi className="muted">{whence(last)}</bdi>
        {earlier.length > 0 && (
          <details>
            <summary className="muted">{t("site.record.earlier", { n: earlier.length })}</summary>
            <ul>
              {earlier.map((value, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: one entry a visit, in the order of the visits
                <li key={at}>
                  <bdi>{rawLabel(property, value.raw)}</bdi> <bdi className="muted">{whence(value)}</bdi>
                </li>
              ))}
            </ul>
          </details>
        )}
      </dd>
    </div>
  );
}

const Properties = ({ properties }: Pick<LensRecord, "properties">) => (
  <dl>
    {properties.map((record) => (
      <Property key={record.property} record={record} />
    ))}
  </dl>
);

/** Not even that something is recorded is said of sensitive attributes until someone asks. */
function Sensitive({ properties }: Pick<LensRecord, "properties">) {
  const [shown, setShown] = useState(false);
  return (
    <div className="site-lens">
      <LinkButton aria-expanded={shown} onClick={() => setShown(!shown)}>
        {t("site.record.sensitive")}
      </LinkButton>
      <p className="muted">{t("site.record.sensitive.help")}</p>
      {shown && <Properties properties={properties} />}
    </div>
  );
}

/** Everything recorded of a site by lens, with the date and the source of each value. */
export function RecordedValues({ table, site }: { readonly table: SiteTable; readonly site: number }) {
  const lenses = useMemo(() => siteRecord(table, site), [table, site]);
  if (lenses.length === 0) return <p className="note-line">{t("site.record.nothing")}</p>;
  const sensitive = lenses.find(({ lens }) => lens === "sensitive")?.properties ?? [];
  return (
    <>
      {lenses
        .filter(({ lens }) => lens !== "sensitive")
        .map(({ lens, properties }) => (
          <section key={lens} className="site-lens">
            <h4>{t(lens === "file" ? "filters.group.file" : `lens.${lens}`)}</h4>
            <Properties properties={properties} />
          </section>
        ))}
      {/* Offered for every site alike, so that the offer itself tells nothing. */}
      {table.columns.size > 0 && <Sensitive key={site} properties={sensitive} />}
    </>
  );
}
