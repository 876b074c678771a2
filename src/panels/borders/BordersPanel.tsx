import { useState } from "react";
import { t } from "../../dialects/text.ts";
import { FEW } from "../../engine/border-cells.ts";
import type { BorderView, Frontier } from "../../engine/borders.ts";
import { Segmented } from "../../ui/Segmented.tsx";
import { Switch } from "../../ui/Switch.tsx";
import { FrontierLine } from "./FrontierLine.tsx";
import { rowsOf } from "./frontier-rows.ts";
import { Method } from "./Method.tsx";
import "../panels.css";
import "./borders.css";

interface Props {
  readonly frontiers: readonly Frontier[];
  readonly view: BorderView;
  readonly onView: (view: BorderView) => void;
  /** Whether the map draws the cells. */
  readonly drawn: boolean;
  readonly onDraw: (drawn: boolean) => void;
}

/** Kilometres. */
const DISTANCES = [25, 50, 100] as const;

const FIRST = 8;

const HEADINGS = [
  ["borders.sites", undefined],
  ["borders.differ", "borders.differ.help"],
  ["borders.may_differ", "borders.may_differ.help"],
  ["borders.opposite", "borders.opposite.help"],
  ["borders.cells", "borders.cells.help"],
] as const;

/** Where sites on two sides of a frontier differ by the law alone, by pair of countries. Counts only. */
export function BordersPanel({ frontiers, view, onView, drawn, onDraw }: Props) {
  const [all, setAll] = useState(false);
  const rows = rowsOf(frontiers);
  const shown = all ? rows : rows.slice(0, FIRST);
  return (
    <section className="panel-section" aria-labelledby="borders-title">
      <header className="panel-heading">
        <h2 id="borders-title">{t("borders.title")}</h2>
        <span className="spring" />
        {rows.length > FIRST && (
          <button type="button" className="link-button aside" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t("borders.fewer") : t("borders.all", { count: rows.length })}
          </button>
        )}
      </header>
      <p className="note-line">{t("about.not_legal_advice")}</p>
      <div className="borders-distance">
        <span className="muted" aria-hidden="true">
          {t("borders.distance")}
        </span>
        <Segmented
          label={t("borders.distance")}
          size="small"
          value={String(view.withinKm)}
          options={DISTANCES.map((km) => ({ value: String(km), label: t("borders.km", { km }) }))}
          onChange={(km) => onView({ ...view, withinKm: Number(km) })}
        />
      </div>
      <Switch checked={drawn} onChange={onDraw}>
        {t("borders.draw")}
      </Switch>
      {rows.length === 0 ? (
        <p className="note-line">{t("borders.none", { km: view.withinKm })}</p>
      ) : (
        <table className="borders-table">
          <caption className="muted">{t("borders.caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("borders.frontier")}</th>
              {HEADINGS.map(([key, help]) => (
                <th key={key} scope="col" className="number" title={help && t(help)}>
                  {t(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <FrontierLine key={row.key} row={row} />
            ))}
          </tbody>
        </table>
      )}
      <Method view={view} few={FEW} />
    </section>
  );
}
