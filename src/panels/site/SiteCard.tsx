import { type KeyboardEvent, type ReactNode, useId, useMemo, useRef, useState } from "react";
import { t } from "../../dialects/text.ts";
import type { TestResult } from "../../engine/explain-tests.ts";
import type { PairRun } from "../../engine/run.ts";
import type { SiteTable } from "../../model/site-table.ts";
import type { Choice, Side } from "../../state/choice.ts";
import { Button } from "../../ui/Button.tsx";
import { classLooks } from "../../ui/palette.ts";
import { Segmented } from "../../ui/Segmented.tsx";
import { SideBadge } from "../SideBadge.tsx";
import { type Explained, explained } from "./explained.ts";
import { RecordedValues } from "./RecordedValues.tsx";
import { Settle } from "./Settle.tsx";
import { type SiteActions, SiteHead } from "./SiteHead.tsx";
import { historiesOf, type SiteHistory } from "./site-history.ts";
import { TestList } from "./TestList.tsx";
import { useCardFocus } from "./use-card-focus.ts";
import { ClassesWords, type Looks, Verdict } from "./Verdict.tsx";
import "../panels.css";
import "./site.css";

interface Props extends SiteActions {
  readonly table: SiteTable;
  readonly run: PairRun;
  readonly choice: Pick<Choice, "baseline" | "proposed">;
  readonly site: number;
  /** False where the filters leave the site out of the counts. */
  readonly counted: boolean;
  /** One number at every visit, against the line. */
  readonly history?: (history: SiteHistory) => ReactNode;
  /** The value of one test against its cut. */
  readonly distance?: (test: TestResult) => ReactNode;
}

const looksOf = (run: PairRun, side: Side): Looks => {
  const { classIds } = run[side];
  return new Map(classLooks(classIds).map((look, at) => [classIds[at] ?? "", look]));
};

const SIDES = ["proposed", "baseline"] as const;

/** Why the class is what it is, in the fewest tests that decide it; empty where it is not determined. */
function Reasons({ words: { reasons, restsOn } }: Pick<Explained, "words">) {
  if (reasons.length === 0) return null;
  return (
    <section className="site-reasons">
      <h3>{t("site.why")}</h3>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {restsOn && <p className="muted">{restsOn}</p>}
    </section>
  );
}

function Tests({
  side,
  onSide,
  definition,
  words,
  distance,
}: Pick<Explained, "words" | "definition"> & {
  readonly side: Side;
  readonly onSide: (side: Side) => void;
  readonly distance: Props["distance"] | undefined;
}) {
  const id = useId();
  return (
    <section className="panel-section" aria-labelledby={id}>
      <header className="panel-heading site-tests-head">
        <h3 id={id}>{t("site.tests", { name: definition.name })}</h3>
        <span className="spring" />
        <Segmented
          label={t("site.tests.side")}
          size="small"
          value={side}
          onChange={onSide}
          options={SIDES.map((value) => ({
            value,
            label: t(value === "baseline" ? "side.a" : "side.b"),
            name: t(`site.under.${value}`),
          }))}
        />
      </header>
      <TestList lines={words.tests} distance={distance} />
    </section>
  );
}

/** Why this site: what it is under both definitions, what would settle it, every test, every recorded value. */
export function SiteCard(props: Props) {
  const { table, run, choice, site, counted, history, distance, onClose } = props;
  const [side, setSide] = useState<Side>("proposed");
  const [showsAll, showAll] = useState(false);
  const card = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  useCardFocus(card, title, site);

  const b = explained(table, run, site, "proposed", choice.proposed);
  const a = explained(table, run, site, "baseline", choice.baseline);
  const shown = side === "proposed" ? b : a;
  const [looksA, looksB] = useMemo(() => [looksOf(run, "baseline"), looksOf(run, "proposed")], [run]);
  const histories = history ? historiesOf(table, site, choice.proposed, b.explanation) : [];
  const placed = !Number.isNaN((table.lon[site] ?? Number.NaN) + (table.lat[site] ?? Number.NaN));
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  return (
    <section ref={card} className="site-card" aria-labelledby={titleId} onKeyDown={press}>
      <SiteHead {...props} titleRef={title} titleId={titleId} onZoom={placed ? props.onZoom : undefined} />
      <div className="panel-section">
        {!placed && <p className="note-line site-note">{t("site.unplaced")}</p>}
        {!counted && <p className="note-line site-note">{t("site.left_out")}</p>}
        <Verdict headline={b.words.headline} status={b.explanation.outcome.status} looks={looksB} />
        <p className="site-under-a">
          <SideBadge side="baseline" />
          <b>{a.words.headline.title}</b>
          <span className="site-classes">
            <ClassesWords headline={a.words.headline} looks={looksA} />
          </span>
        </p>
        <Settle key={site} words={b.words} status={b.explanation.outcome.status} />
        <Reasons words={shown.words} />
      </div>
      <Tests side={side} onSide={setSide} definition={shown.definition} words={shown.words} distance={distance} />
      {histories.map((each) => (
        <section key={each.property} className="panel-section">
          <header className="panel-heading">
            <h3>{t("site.history", { label: each.label })}</h3>
            <span className="spring" />
            <span className="muted">{t("site.history.note")}</span>
          </header>
          {history?.(each)}
        </section>
      ))}
      <div className="panel-section">
        <header className="panel-heading">
          <h3>{t("site.record")}</h3>
          <span className="spring" />
          <Button aria-expanded={showsAll} onClick={() => showAll(!showsAll)}>
            {t(showsAll ? "site.record.hide" : "site.record.show")}
          </Button>
        </header>
        {showsAll && <RecordedValues table={table} site={site} />}
      </div>
    </section>
  );
}
