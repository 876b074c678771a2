import { useMemo, useState } from "react";
import { t } from "../../dialects/text.ts";
import { attributeOf } from "../../model/catalogue.ts";
import type { ColumnMapping, Mapping, PositionMapping } from "../../model/mapping.ts";
import type { DataSet } from "../../model/site-table.ts";
import type { Survey } from "../../model/survey.ts";
import type { ColumnQuestion } from "../../state/asking.ts";
import { folded } from "../../state/fold.ts";
import { Button } from "../../ui/Button.tsx";
import { Segmented } from "../../ui/Segmented.tsx";
import { ColumnRow } from "./ColumnRow.tsx";
import { knownByProperty, targetOf } from "./known-in.ts";
import { PositionRow } from "./PositionRow.tsx";
import type { UnitNamed } from "./retarget.ts";
import "./import.css";

interface Props {
  readonly survey: Survey;
  readonly mapping: Mapping;
  /** As it is read while questions are open. */
  readonly effective: Mapping;
  readonly preview: DataSet | null;
  /** Columns whose question is still open. */
  readonly open: readonly string[];
  readonly questionOf: (name: string) => ColumnQuestion | undefined;
  readonly unitNamed: UnitNamed;
  readonly positionOpen: boolean;
  readonly onMap: (name: string, mapping: ColumnMapping) => void;
  readonly onAnswer: (name: string, mapping: ColumnMapping) => void;
  readonly onPlace: (position: PositionMapping) => void;
}

/** More rows than anybody looks at at once; the next ones are a press away. */
const AT_ONCE = 100;
/** From here on a field to find a column is worth its place. */
const MANY = 15;

type Kind = "all" | "open" | "mapped" | "kept";
const KINDS: readonly Kind[] = ["all", "open", "mapped", "kept"];

/** Every column of the file: those that ask something first. */
export function ColumnList(props: Props) {
  const { survey, mapping, effective, preview, open, positionOpen, onPlace } = props;
  const [search, setSearch] = useState("");
  const [shown, setShown] = useState(AT_ONCE);
  const [kind, setKind] = useState<Kind>("all");
  const isKind = (which: Kind, name: string): boolean => {
    if (which === "all") return true;
    if (which === "open") return open.includes(name);
    const to = targetOf(effective, name);
    return (to !== null && attributeOf(to) !== undefined) === (which === "mapped");
  };
  // Every column of every row is looked at, so not again for each letter that is typed.
  const known = useMemo(() => preview && knownByProperty(preview), [preview]);
  const rows = preview ? preview.table.visitCount : 0;
  const wanted = folded(search);
  const columns = survey.columns.filter(
    ({ name }) =>
      Object.hasOwn(survey.guesses, name) && (wanted === "" || folded(name).includes(wanted)) && isKind(kind, name),
  );
  const needs = open.length + (positionOpen ? 1 : 0);
  return (
    <section aria-labelledby="import-columns">
      <header className="import-section-head">
        <h2 id="import-columns">{t("importing.columns")}</h2>
        <span className="muted">{t("importing.guesses", { n: columns.length })}</span>
        <span className="spring" />
        {needs > 0 && <span className="import-needs">{t("importing.needs", { n: needs })}</span>}
      </header>
      {survey.columns.length > MANY && (
        <div className="import-find">
          <Segmented
            label={t("importing.show")}
            value={kind}
            options={KINDS.map((value) => ({ value, label: t(`importing.show.${value}`) }))}
            onChange={setKind}
          />
          <input
            type="search"
            className="import-search"
            value={search}
            placeholder={t("importing.search")}
            aria-label={t("importing.search")}
            onChange={(event) => setSearch(event.target.value)}
          />
        </div>
      )}
      <div className="import-column-heads muted" aria-hidden="true">
        <span>{t("importing.head.column")}</span>
        <span>{t("importing.head.becomes")}</span>
        <span>{t("importing.head.form")}</span>
        <span>{t("importing.missing")}</span>
        <span>{t("importing.head.why")}</span>
        <span>{t("importing.head.known", { n: rows })}</span>
      </div>
      <ul className="import-columns">
        <PositionRow survey={survey} mapping={mapping} preview={preview} isOpen={positionOpen} onPlace={onPlace} />
        {columns.slice(0, shown).map((column) => {
          const guess = survey.guesses[column.name];
          const own = Object.hasOwn(mapping.columns, column.name) ? mapping.columns[column.name] : guess?.mapping;
          if (!guess || !own) return null;
          const target = targetOf(effective, column.name);
          return (
            <ColumnRow
              key={column.name}
              column={column}
              guess={guess}
              mapping={own}
              question={props.questionOf(column.name)}
              unitNamed={props.unitNamed}
              known={known && { n: (target !== null && known.get(target)) || 0, of: rows }}
              onMap={(next) => props.onMap(column.name, next)}
              onAnswer={(answer) => props.onAnswer(column.name, answer)}
            />
          );
        })}
      </ul>
      {columns.length > shown && (
        <Button onClick={() => setShown(shown + AT_ONCE)}>
          {t("importing.more", { n: Math.min(AT_ONCE, columns.length - shown) })}
        </Button>
      )}
    </section>
  );
}
