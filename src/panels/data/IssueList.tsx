import { useMemo } from "react";
import { formatNumber, t } from "../../dialects/text.ts";
import type { Issue } from "../../model/issue.ts";
import type { DataSet } from "../../model/site-table.ts";
import { type IssueGroup, issueGroups, issueWords } from "./issue-groups.ts";
import "../panels.css";
import "./data.css";

/** More rows than this say nothing new. */
const MOST_ROWS = 100;
const FIRST_ROWS = 3;

/** "rows 88, 91, 240 and 8 more"; empty where the issue is about the whole file. */
function rowsWords({ listed, count }: IssueGroup): string {
  const rows = listed.flatMap(({ row }) => (row === undefined ? [] : [formatNumber(row)]));
  if (rows.length === 0) return "";
  const first = rows.slice(0, FIRST_ROWS).reduce((a, b) => t("list.comma", { a, b }));
  const more = count - Math.min(FIRST_ROWS, rows.length);
  return more > 0
    ? t("data.issues.rows.more", { rows: first, n: more })
    : t("data.issues.rows", { rows: first, n: count });
}

function Examples({ group: { listed, count } }: { readonly group: IssueGroup }) {
  const shown = listed.slice(0, MOST_ROWS);
  return (
    <details>
      <summary>{t("data.issues.show")}</summary>
      {shown.length < count && <p className="muted">{t("data.issues.examples", { shown: shown.length, n: count })}</p>}
      <table className="issue-table">
        <thead>
          <tr>
            <th scope="col">{t("data.issues.row_head")}</th>
            <th scope="col">{t("data.issues.column")}</th>
            <th scope="col">{t("data.issues.value")}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ row, column, value }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list of a file never changes
            <tr key={at}>
              <td>{row === undefined ? "" : formatNumber(row)}</td>
              <td>
                <bdi>{column}</bdi>
              </td>
              <td>
                <bdi>{value}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Group({ group }: { readonly group: IssueGroup }) {
  const { listed, count } = group;
  const [first] = listed;
  if (!first) return null;
  const rows = rowsWords(group);
  return (
    <li className="issue-group" data-effect={group.effect}>
      <b className="issue-count">{formatNumber(count)}</b>
      <div>
        <p>
          {first.column !== undefined && (
            <b>
              <bdi>{first.column}</bdi>:{" "}
            </b>
          )}
          <bdi>{issueWords(first)}</bdi>
        </p>
        {rows && <p className="muted">{rows}</p>}
        {count > 1 && <Examples group={group} />}
      </div>
    </li>
  );
}

interface PartProps {
  readonly effect: Issue["effect"];
  readonly groups: readonly IssueGroup[];
}

const TITLES = {
  "set-aside": "data.issues.set_aside",
  unknown: "data.issues.unknown",
  note: "data.issues.notes",
} as const;
const NOTES = { "set-aside": "data.issues.lost", unknown: "data.issues.kept", note: null } as const;

function Part({ effect, groups }: PartProps) {
  const own = groups.filter((group) => group.effect === effect);
  if (own.length === 0) return null;
  const note = NOTES[effect];
  return (
    <section className="issue-part">
      <h3>{t(TITLES[effect], { n: own.reduce((sum, { count }) => sum + count, 0) })}</h3>
      {note && <p className="muted">{t(note)}</p>}
      <ul>
        {own.map((group) => (
          <Group key={group.code} group={group} />
        ))}
      </ul>
    </section>
  );
}

/** What the reader of a file must know: rows set aside and values read as unknown are two different things. */
export function IssueList({ dataSet }: { readonly dataSet: DataSet }) {
  const groups = useMemo(() => issueGroups(dataSet), [dataSet]);
  if (groups.length === 0) return <p>{t("data.issues.none")}</p>;
  return (
    <>
      <Part effect="set-aside" groups={groups} />
      <Part effect="unknown" groups={groups} />
      <Part effect="note" groups={groups} />
    </>
  );
}
