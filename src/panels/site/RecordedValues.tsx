import { useMemo, useState } from "react";
import { t } from "../../dialects/text.ts";
import { attributeHelp } from "../../dialects/words.ts";
import type { SiteTable } from "../../model/site-table.ts";
import { filterName } from "../../state/filter-words.ts";
import { type PropertyRecord, type Recorded, siteRecord } from "../../state/site-record.ts";
import { rawLabel } from "../../state/value-label.ts";
import { LinkButton } from "../../ui/Button.tsx";
import { recordParts, type Whence, whenceOf } from "./record-parts.ts";

/** The last known value leads; what was recorded before it can be unfolded. */
function Property({ record, whence }: { readonly record: PropertyRecord; readonly whence: Whence }) {
  const { property, values } = record;
  const [last, ...earlier] = values;
  if (!last) return null;
  const value = (each: Recorded) => <bdi className="muted">{whence.of(each)}</bdi>;
  return (
    <div className="site-value">
      <dt title={attributeHelp(property)}>
        <bdi>{filterName(property)}</bdi>
      </dt>
      <dd>
        <bdi className="site-value-now">{rawLabel(property, last.raw)}</bdi>
        {value(last)}
        {earlier.length > 0 && (
          <details>
            <summary className="muted">{t("site.record.earlier", { n: earlier.length })}</summary>
            <ul>
              {earlier.map((each, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: one entry a visit, in the order of the visits
                <li key={at}>
                  <bdi>{rawLabel(property, each.raw)}</bdi> {value(each)}
                </li>
              ))}
            </ul>
          </details>
        )}
      </dd>
    </div>
  );
}

interface PropertiesProps {
  readonly properties: readonly PropertyRecord[];
  readonly whence: Whence;
}

const Properties = ({ properties, whence }: PropertiesProps) => (
  <dl>
    {properties.map((record) => (
      <Property key={record.property} record={record} whence={whence} />
    ))}
  </dl>
);

/** Offered for every site alike, so that the offer itself tells nothing. */
function Sensitive(props: PropertiesProps) {
  const [shown, setShown] = useState(false);
  return (
    <div className="site-lens site-sensitive">
      <LinkButton aria-expanded={shown} onClick={() => setShown(!shown)}>
        {t("site.record.sensitive")}
      </LinkButton>
      <p className="muted">{t("site.record.sensitive.help")}</p>
      {shown && (props.properties.length > 0 ? <Properties {...props} /> : <p>{t("value.not_recorded")}</p>)}
    </div>
  );
}

/** Everything recorded of a site by lens, with the date and the source of each value. */
export function RecordedValues({ table, site }: { readonly table: SiteTable; readonly site: number }) {
  const lenses = useMemo(() => siteRecord(table, site), [table, site]);
  const { open, sensitive } = recordParts(lenses);
  const whence = whenceOf(lenses);
  if (lenses.length === 0) return <p className="note-line">{t("site.record.nothing")}</p>;
  return (
    <>
      {whence.forAll && (
        <p className="muted">
          <bdi>{whence.forAll}</bdi>
        </p>
      )}
      {open.map(({ lens, properties }) => (
        <section key={lens} className="site-lens">
          <h4>{t(lens === "file" ? "filters.group.file" : `lens.${lens}`)}</h4>
          <Properties properties={properties} whence={whence} />
        </section>
      ))}
      <Sensitive key={site} properties={sensitive} whence={whence} />
    </>
  );
}
