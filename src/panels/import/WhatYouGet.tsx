import { useMemo } from "react";
import { formatNumber, t } from "../../dialects/text.ts";
import { attributeOf } from "../../model/catalogue.ts";
import type { Definition } from "../../model/definition.ts";
import type { ColumnMapping, Mapping } from "../../model/mapping.ts";
import type { DataSet } from "../../model/site-table.ts";
import { coverageOf } from "../../state/coverage.ts";
import { LinkButton } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { type IssueGroup, issueGroups, issueWords } from "../data/issue-groups.ts";
import { DotPlot } from "./DotPlot.tsx";
import type { Ground } from "./ground.ts";
import { placedIn, placeWords, sitesByCountry } from "./place-words.ts";
import { remediesFor } from "./remedies.ts";
import "./import.css";

interface Props {
  readonly preview: DataSet | null;
  readonly isWhole: boolean;
  readonly mapping: Mapping;
  readonly pair: readonly Definition[];
  /** Countries to draw below the sites; null where they are not at hand. */
  readonly ground: Ground | null;
  readonly onMap: (name: string, mapping: ColumnMapping) => void;
  readonly onSaveRows: () => void;
  /** Turns latitude and longitude; null where that cannot be. */
  readonly onSwap: (() => void) | null;
}

function Numbers({ preview, isWhole, ground }: Pick<Props, "isWhole" | "ground"> & { readonly preview: DataSet }) {
  const { table, setAside } = preview;
  const rows = table.visitCount + setAside;
  const placed = placedIn(preview);
  const counts = useMemo(() => ground && sitesByCountry(table, ground), [table, ground]);
  const homes = useMemo(() => new Set(counts?.keys()), [counts]);
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
          {setAside > 0 && <span className="muted">{t("importing.listed_below")}</span>}
        </p>
      </div>
      {!isWhole && <p className="muted">{t("importing.first_only", { n: rows })}</p>}
      <DotPlot table={table} words={placeWords(preview, counts)} ground={ground} homes={homes} />
    </>
  );
}

/** Rows that are named of those with one reason; the file with them has all. */
const ROWS_NAMED = 3;

function rowWords({ listed, count }: IssueGroup): string {
  const rows = listed.flatMap(({ row }) => (row === undefined ? [] : [row])).slice(0, ROWS_NAMED);
  if (rows.length === 0 || count === 1) return "";
  const named = rows.map(formatNumber).join(", ");
  return count > rows.length
    ? t("importing.rows_named.more", { rows: named, n: count - rows.length })
    : t("importing.rows_named", { rows: named });
}

function Reason({ group, mark = false }: { readonly group: IssueGroup; readonly mark?: boolean }) {
  const [first] = group.listed;
  const rows = rowWords(group);
  return first ? (
    <li>
      {mark && <Icon name="close" size={14} />}
      <span>
        <bdi>{issueWords(first)}</bdi> {rows && <span className="muted">{rows}</span>}
      </span>
      <b>{formatNumber(group.count)}</b>
    </li>
  ) : null;
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
            {remediesFor(Object.hasOwn(mapping.columns, column) ? mapping.columns[column] : undefined, values).map(
              (remedy) => (
                <LinkButton key={remedy.words} onClick={() => onMap(column, remedy.mapping)}>
                  {remedy.words}
                </LinkButton>
              ),
            )}
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

/** A few rows off the globe are mistakes of their own; where they outnumber the placed ones, the columns are swapped. */
const isMostlySwapped = (setAside: readonly IssueGroup[], placed: number): boolean =>
  (setAside.find(({ code }) => code === "ingest.swapped")?.count ?? 0) > placed;

/** What the file becomes under the mapping, as it changes. */
export function WhatYouGet({ preview, isWhole, mapping, pair, ground, onMap, onSaveRows, onSwap }: Props) {
  if (!preview) return <p className="muted import-part">{t("importing.reading")}</p>;
  const groups = issueGroups(preview);
  const setAside = groups.filter(({ effect }) => effect === "set-aside");
  const notes = groups.filter(({ effect }) => effect === "note");
  return (
    <>
      <section className="import-part" aria-live="polite">
        <h2>{t("importing.get")}</h2>
        <Numbers preview={preview} isWhole={isWhole} ground={ground} />
      </section>
      {setAside.length > 0 && (
        <section className="import-part">
          <h3>
            {t("importing.rows_aside")}
            <span className="muted">
              {t("importing.aside_of", { n: preview.setAside, rows: preview.table.visitCount + preview.setAside })}
            </span>
            <span className="spring" />
            <LinkButton onClick={onSaveRows}>{t("importing.save_rows")}</LinkButton>
          </h3>
          <ul className="import-list">
            {setAside.map((group) => (
              <Reason key={group.code} group={group} mark />
            ))}
          </ul>
          {!isWhole && <p className="muted">{t("importing.save_rows.first")}</p>}
          {onSwap && isMostlySwapped(setAside, placedIn(preview)) && (
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
