import { useState } from "react";
import type { MessageKey } from "../../dialects/text.ts";
import { formatNumber, t, tCode } from "../../dialects/text.ts";
import type { SiteTable } from "../../model/site-table.ts";
import { type Filterable, filterables } from "../../state/facets.ts";
import { filterName } from "../../state/filter-words.ts";
import { folded } from "../../state/fold.ts";
import "./filters.css";

interface Props {
  readonly table: SiteTable;
  readonly onPick: (property: string) => void;
}

const groupLabel = (lens: Filterable["lens"]): string =>
  lens === "file" ? t("filters.group.file" satisfies MessageKey) : tCode(`lens.${lens}`);

/** Every property of the data, by lens, with the number of sites at which it is recorded. */
export function AttributePicker({ table, onPick }: Props) {
  const [query, setQuery] = useState("");
  const wanted = folded(query.trim());
  const found = filterables(table).filter(({ property }) => folded(filterName(property)).includes(wanted));
  const lenses = [...new Set(found.map(({ lens }) => lens))];
  return (
    <div className="filter-picker">
      <input
        type="search"
        className="filter-find"
        placeholder={t("filters.find_attribute")}
        aria-label={t("filters.find_attribute")}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <div className="attribute-groups">
        {lenses.map((lens) => (
          <section key={lens} aria-label={groupLabel(lens)}>
            <h3 className="attribute-group">{groupLabel(lens)}</h3>
            {found
              .filter((each) => each.lens === lens)
              .map(({ property, known }) => (
                <button key={property} type="button" className="attribute-row" onClick={() => onPick(property)}>
                  <span className="value-name">
                    <bdi>{filterName(property)}</bdi>
                  </span>
                  <span className="value-count">{t("filters.known", { n: formatNumber(known) })}</span>
                </button>
              ))}
          </section>
        ))}
      </div>
      {found.length === 0 && <p className="filter-note">{t("filters.nothing_found")}</p>}
    </div>
  );
}
