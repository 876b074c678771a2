import { t } from "../../dialects/text.ts";
import type { LimitColumn, LimitRow } from "../../state/compare-limits.ts";
import { lawStatusOf, lawTitle } from "../../state/law-list.ts";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import { cellWords } from "./limit-words.ts";
import { StatusBadge } from "./StatusBadge.tsx";
import "./compare.css";

function Cell({ row, column }: { readonly row: LimitRow; readonly column: LimitColumn }) {
  const limits = row.cells.get(column.property);
  if (limits === undefined) return <td />;
  if (limits.length === 0) return <td className="compare-scored">{t("compare.scored")}</td>;
  return (
    <td>
      {cellWords(row.definition, column, limits).map(({ classId, label, asm, limits: own }) => (
        <div key={classId} className="compare-class" data-asm={asm || undefined}>
          <span className="compare-label">
            {label}
            <VisuallyHidden>: </VisuallyHidden>
          </span>
          {own.map(({ limit, note }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two limits may read alike
            <span key={at} className="compare-limit">
              <span className="compare-value">{limit}</span>
              {note !== null && t("compare.note", { note })}
            </span>
          ))}
        </div>
      ))}
    </td>
  );
}

/** One definition's row: where it stands, and what it asks of each attribute. */
export function LimitCells({ row, columns }: { readonly row: LimitRow; readonly columns: readonly LimitColumn[] }) {
  const { definition } = row;
  const [head, rest] = lawTitle(definition);
  return (
    <tr>
      <th scope="row" className="compare-first">
        <span>
          <b>{head}</b> {rest}
        </span>
        <span className="compare-standing">
          <StatusBadge status={lawStatusOf(definition)} />
          {definition.source?.year !== undefined && String(definition.source.year)}
        </span>
      </th>
      {columns.map((column) => (
        <Cell key={column.property} row={row} column={column} />
      ))}
    </tr>
  );
}
