import type { ReactNode } from "react";
import { t } from "../../dialects/text.ts";
import { formatDate } from "../../dialects/words.ts";
import type { DataSet } from "../../model/site-table.ts";
import { OLD_YEARS, type Quality, suspiciousCount } from "../../state/quality.ts";
import { Button } from "../../ui/Button.tsx";
import { KnownTable } from "./KnownTable.tsx";
import { NumberFindings } from "./NumberFindings.tsx";
import { RepairSwapped } from "./RepairSwapped.tsx";
import { SiteFinding } from "./SiteFinding.tsx";
import "../panels.css";
import "./quality.css";

interface Props {
  readonly dataSet: DataSet;
  readonly quality: Quality;
  /** Whether outlines of countries are there to hold positions against. */
  readonly hasOutlines: boolean;
  readonly onSite: (site: number) => void;
  readonly onRepair: () => void;
  readonly onSave: () => void;
}

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className="quality-part">
    <h3>{title}</h3>
    {children}
  </section>
);

const PLACES = ["zero", "swapped", "outside", "coarse"] as const;

/** What the data are worth, before any definition is held against them: one line, then what it rests on. */
export function QualityPanel({ dataSet, quality, hasOutlines, onSite, onRepair, onSave }: Props) {
  const { table, setAside, quarantine = [] } = dataSet;
  const { ages, positions } = quality;
  const list = (sites: readonly number[], words: string) => (
    <SiteFinding key={words} table={table} sites={sites} words={words} onSite={onSite} />
  );
  return (
    <div className="quality">
      <p className="quality-verdict">
        {t(hasOutlines ? "quality.verdict" : "quality.verdict.unchecked", {
          n: quality.sites,
          suspicious: suspiciousCount(positions),
          old: ages.old.length,
          undated: ages.undated.length,
          years: OLD_YEARS,
        })}
      </p>
      <Part title={t("quality.places.title")}>
        {!hasOutlines && <p className="muted">{t("quality.places.waiting")}</p>}
        <ul className="quality-findings">{PLACES.map((kind) => list(positions[kind], t(`quality.places.${kind}`)))}</ul>
        {hasOutlines && PLACES.every((kind) => positions[kind].length === 0) && <p>{t("quality.none")}</p>}
        <RepairSwapped table={table} sites={positions.swapped} onRepair={onRepair} />
      </Part>
      <Part title={t("quality.twice.title")}>
        <ul className="quality-findings">
          {list(quality.samePosition.flat(), t("quality.twice.position"))}
          {list(quality.sameName, t("quality.twice.name"))}
        </ul>
        {quality.samePosition.length + quality.sameName.length === 0 && <p>{t("quality.none")}</p>}
      </Part>
      <Part title={t("quality.ages.title")}>
        <ul className="quality-findings">
          {ages.asOf !== null &&
            list(ages.old, t("quality.ages.old", { years: OLD_YEARS, date: formatDate(ages.asOf) }))}
          {list(ages.undated, t("quality.ages.undated"))}
        </ul>
        {ages.old.length + ages.undated.length === 0 && <p>{t("quality.none")}</p>}
      </Part>
      <Part title={t("quality.numbers.title")}>
        <NumberFindings table={table} numbers={quality.numbers} onSite={onSite} />
      </Part>
      <Part title={t("quality.aside.title")}>
        <p>{t("quality.aside.count", { n: setAside })}</p>
        {quarantine.length > 0 && quarantine.length < setAside && (
          <p className="muted">{t("quality.aside.first", { n: quarantine.length })}</p>
        )}
        {quarantine.length > 0 && <Button onClick={onSave}>{t("quality.aside.save")}</Button>}
      </Part>
      <Part title={t("quality.known.title")}>
        <p className="muted">{t("quality.known.note")}</p>
        <KnownTable table={table} complete={quality.complete} />
      </Part>
    </div>
  );
}
