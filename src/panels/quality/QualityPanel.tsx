import type { ReactNode } from "react";
import { t } from "../../dialects/text.ts";
import { attributeLabel, formatDate } from "../../dialects/words.ts";
import type { DataSet } from "../../model/site-table.ts";
import { OLD_YEARS, type Quality } from "../../state/quality.ts";
import type { Regions } from "../../state/regions.ts";
import { Button } from "../../ui/Button.tsx";
import { Glance } from "./Glance.tsx";
import { KnownTable } from "./KnownTable.tsx";
import { NumberFindings } from "./NumberFindings.tsx";
import { RepairSwapped } from "./RepairSwapped.tsx";
import { SiteFinding } from "./SiteFinding.tsx";
import { YearBars } from "./YearBars.tsx";
import "../panels.css";
import "./quality.css";

interface Props {
  readonly dataSet: DataSet;
  readonly quality: Quality;
  /** Whether outlines of countries are there to hold positions against. */
  readonly hasOutlines: boolean;
  readonly onSite: (site: number) => void;
  readonly onRepair: () => void;
  /** Sites whose position was changed about here, null where none was; it can be taken back. */
  readonly repaired: number | null;
  readonly onUndo: () => void;
  /** Which site lies in which province, by name or by position. */
  readonly regions: Regions;
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
export function QualityPanel(props: Props) {
  const { dataSet, quality, hasOutlines, regions, repaired, onSite, onRepair, onUndo, onSave } = props;
  const { table, setAside, quarantine = [] } = dataSet;
  const { ages, positions } = quality;
  const list = (sites: readonly number[], words: string) => (
    <SiteFinding key={words} table={table} sites={sites} words={words} onSite={onSite} />
  );
  return (
    <div className="quality">
      <Glance quality={quality} setAside={setAside} hasOutlines={hasOutlines} />
      {repaired !== null && (
        <p className="quality-repaired" role="status">
          {t("quality.repaired", { n: repaired })} <Button onClick={onUndo}>{t("quality.repair.undo")}</Button>
        </p>
      )}
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
        <YearBars byYear={ages.byYear} />
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
        <KnownTable table={table} complete={quality.complete} regions={regions} />
        {quality.constant.length > 0 && (
          <p>
            {t("quality.known.constant", {
              attributes: quality.constant.map((each) => attributeLabel(each)).join(", "),
            })}
          </p>
        )}
      </Part>
    </div>
  );
}
