import { useMemo, useState } from "react";
import { t } from "../../dialects/text.ts";
import type { Definition } from "../../model/definition.ts";
import { type LimitColumn, type LimitRow, limitTable, rowsBy } from "../../state/compare-limits.ts";
import { countryName } from "../../state/country-name.ts";
import { folded } from "../../state/fold.ts";
import { type LawStatus, lawStatusOf } from "../../state/law-list.ts";
import { Switch } from "../../ui/Switch.tsx";
import { CopyTable } from "./CopyTable.tsx";
import { LimitCells } from "./LimitCells.tsx";
import { LimitHead, type Order } from "./LimitHead.tsx";
import { limitsText } from "./limit-words.ts";
import { StatusChips } from "./StatusChips.tsx";
import "../panels.css";
import "./explore.css";
import "./compare.css";

interface Props {
  readonly definitions: readonly Definition[];
}

const placeOf = ({ definition: { name, source } }: LimitRow): string =>
  folded(source?.country ? countryName(source.country) : name);

/** By country; what has none, such as a treaty or an illustration, comes after. */
function byCountry(rows: readonly LimitRow[]): LimitRow[] {
  const abroad = (row: LimitRow): number => (row.definition.source?.country ? 0 : 1);
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...rows].sort((a, b) => abroad(a) - abroad(b) || compare(placeOf(a), placeOf(b)));
}

function ordered(rows: readonly LimitRow[], columns: readonly LimitColumn[], order: Order | null): LimitRow[] {
  const column = columns.find(({ property }) => property === order?.property);
  const home = byCountry(rows);
  return order && column ? rowsBy(home, column, order.descending) : home;
}

/** The limits of all definitions side by side, by attribute and in one unit. */
export function CompareLimits({ definitions }: Props) {
  const [status, setStatus] = useState<LawStatus | null>(null);
  const [named, setNamed] = useState(false);
  const [order, setOrder] = useState<Order | null>(null);
  const shown = useMemo(
    () => definitions.filter((definition) => status === null || lawStatusOf(definition) === status),
    [definitions, status],
  );
  const table = useMemo(() => limitTable(shown), [shown]);
  const columns = table.columns.filter(({ kind }) => named || kind !== "named");
  const rows = ordered(table.rows, columns, order);
  return (
    <div className="compare">
      <div className="compare-bar">
        <StatusChips definitions={definitions} status={status} onStatus={setStatus} />
        <span className="spring" />
        <Switch checked={named} onChange={setNamed}>
          {t("compare.named")}
        </Switch>
      </div>
      <p className="muted">{t("compare.help")}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keyboard too */}
      <section className="compare-scroll" aria-label={t("compare.title")} tabIndex={0}>
        <table className="compare-table">
          <LimitHead columns={columns} rows={table.rows} order={order} onOrder={setOrder} />
          <tbody>
            {rows.map((row) => (
              <LimitCells key={row.definition.id} row={row} columns={columns} />
            ))}
          </tbody>
        </table>
      </section>
      <p className="law-fixed">{t("about.not_legal_advice")}</p>
      <CopyTable count={rows.length} text={() => limitsText(rows, columns)} />
    </div>
  );
}
