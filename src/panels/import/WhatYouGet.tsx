import { formatNumber, t } from "../../dialects/text.ts";
import { attributeOf } from "../../model/catalogue.ts";
import type { Definition } from "../../model/definition.ts";
import type { ColumnMapping, Mapping } from "../../model/mapping.ts";
import type { DataSet } from "../../model/site-table.ts";
import { coverageOf } from "../../state/coverage.ts";
import { LinkButton } from "../../ui/Button.tsx";
import { type IssueGroup, issueGroups, issueWords } from "../data/issue-groups.ts";
import { DotPlot } from "./DotPlot.tsx";
import "./import.css";

interface Props {
  readonly preview: DataSet | null;
  readonly isWhole: boolean;
  readonly mapping: Mapping;
  readonly pair: readonly Definition[];
  readonly onMap: (name: string, mapping: ColumnMapping) => void;
  readonly onSaveRows: () => void;
  /** Turns latitude and longitude; null where that cannot be. */
  readonly onSwap: (() => void) | null;
}

const placedIn = ({ table }: DataSet): number => table.lon.reduce((sum, x) => sum + (Number.isNaN(x) ? 0 : 1), 0);

function Numbers({ preview, isWhole }: { readonly preview: DataSet; readonly isWhole: boolean }) {
  const { table, setAside } = preview;
  const rows = table.visitCount + setAside;
  const placed = placedIn(preview);
  return (
    <>
      <div className="import-numbers">
        <p>
          <b>{formatNumber(table.siteCount)}</b> {t("importing.sites")}
          <span className="muted">{t("importing.placed", { placed, not: table.siteCount - placed })}</span>
        </p>
        <p>
          <b>{formatNumber(table.visitCount)}</b> {t("importing.visits")}
          <span className="muted">{t("importing.of_rows", { n: rows })}</span>
        </p>
        <p>
          <b>{formatNumber(setAside)}</b> {t("importing.set_aside")}
        </p>
      </div>
      {!isWhole && <p className="muted">{t("importing.first_only", { n: rows })}</p>}
      <DotPlot table={table} words={t("importing.plot.words", { placed, n: table.siteCount })} />
    </>
  );
}

function Reason({ group: { listed, count } }: { readonly group: IssueGroup }) {
  const [first] = listed;
  return first ? (
    <li>
      <span>
        <bdi>{issueWords(first)}</bdi>
      </span>
      <b>{formatNumber(count)}</b>
    </li>
  ) : null;
}

interface Remedy {
  readonly words: string;
  readonly mapping: ColumnMapping;
}

/** What one press can make readable, by what the values look like. */
function remediesFor(mapping: ColumnMapping | undefined, values: readonly string[]): Remedy[] {
  if (mapping?.type !== "number") return [];
  const some = (pattern: RegExp): boolean => values.some((value) => pattern.test(value));
  const remedies: Remedy[] = [];
  if (!mapping.about && some(/^\D/) && !some(/^[<>≤≥]/))
    remedies.push({ words: t("importing.remedy.about"), mapping: { ...mapping, about: true } });
  if (!mapping.ranges && some(/\d\s*(?:-|–|à|a|to)\s*\d|^[<>≤≥]|\+$/))
    remedies.push({ words: t("importing.remedy.ranges"), mapping: { ...mapping, ranges: true } });
  if (mapping.decimal === "," && !mapping.group && some(/\d\.\d{3}/))
    remedies.push({ words: t("importing.remedy.point"), mapping: { ...mapping, group: "." } });
  if (mapping.decimal !== "," && some(/\d,\d/))
    remedies.push({ words: t("importing.remedy.comma"), mapping: { ...mapping, decimal: "," } });
  return remedies;
}

function ReadAsUnknown({ preview, mapping, onMap }: { readonly preview: DataSet } & Pick<Props, "mapping" | "onMap">) {
  const byColumn = new Map<string, string[]>();
  for (const { effect, column, value } of preview.issues) {
    if (effect !== "unknown" || column === undefined) continue;
    byColumn.set(column, [...(byColumn.get(column) ?? []), value ?? ""]);
  }
  if (byColumn.size === 0) return null;
  return (
    <section className="import-part">
      <h3>
        {t("importing.unknown.title")} <span className="muted">{t("importing.unknown.kept")}</span>
      </h3>
      <ul className="import-list">
        {[...byColumn].map(([column, values]) => (
          <li key={column}>
            <b>
              <bdi>{column}</bdi>
            </b>
            <span>
              <bdi>
                {values.length > 1
                  ? t("importing.unknown.like", { value: values[0] ?? "", n: values.length - 1 })
                  : (values[0] ?? "")}
              </bdi>
            </span>
            {remediesFor(mapping.columns[column], values).map((remedy) => (
              <LinkButton key={remedy.words} onClick={() => onMap(column, remedy.mapping)}>
                {remedy.words}
              </LinkButton>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function TestsHere({ preview, pair }: { readonly preview: DataSet; readonly pair: readonly Definition[] }) {
  return (
    <section className="import-part">
      <h3>{t("importing.tests")}</h3>
      {pair.map((definition) => {
        const { asks, recorded } = coverageOf(preview.table, definition);
        return (
          <p key={definition.id} className="muted">
            {t("importing.tests.one", { name: definition.name, n: asks, recorded })}
          </p>
        );
      })}
      <p className="muted">
        {t("importing.attributes", { n: [...preview.table.columns.keys()].filter((name) => attributeOf(name)).length })}
      </p>
    </section>
  );
}

/** What the file becomes under the mapping, as it changes. */
export function WhatYouGet({ preview, isWhole, mapping, pair, onMap, onSaveRows, onSwap }: Props) {
  if (!preview) return <p className="muted import-part">{t("importing.reading")}</p>;
  const groups = issueGroups(preview);
  const setAside = groups.filter(({ effect }) => effect === "set-aside");
  const notes = groups.filter(({ effect }) => effect === "note");
  return (
    <>
      <section className="import-part" aria-live="polite">
        <h2>{t("importing.get")}</h2>
        <Numbers preview={preview} isWhole={isWhole} />
      </section>
      {setAside.length > 0 && (
        <section className="import-part">
          <h3>
            {t("importing.rows_aside")} <LinkButton onClick={onSaveRows}>{t("importing.save_rows")}</LinkButton>
          </h3>
          <ul className="import-list">
            {setAside.map((group) => (
              <Reason key={group.code} group={group} />
            ))}
          </ul>
          {onSwap && setAside.some(({ code }) => code === "ingest.swapped") && (
            <LinkButton onClick={onSwap}>{t("importing.swap")}</LinkButton>
          )}
        </section>
      )}
      <ReadAsUnknown preview={preview} mapping={mapping} onMap={onMap} />
      <TestsHere preview={preview} pair={pair} />
      {notes.length > 0 && (
        <section className="import-part">
          <h3>{t("importing.notes")}</h3>
          <ul className="import-list">
            {notes.map((group) => (
              <Reason key={group.code} group={group} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
