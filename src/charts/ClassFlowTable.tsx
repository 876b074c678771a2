import { formatNumber, t } from "../dialects/text.ts";
import type { ClassLook } from "../ui/palette.ts";
import { ClassOrUndeterminedMark } from "../ui/shapes.tsx";
import "./flow.css";

export interface FlowClass {
  /** Classes of two definitions are the same class when they have the same id. */
  readonly id: string;
  readonly label: string;
  /** null: undetermined. */
  readonly look: ClassLook | null;
}

interface Props {
  /** Words of the disclosure: "By class". */
  readonly title: string;
  readonly rows: readonly FlowClass[];
  readonly columns: readonly FlowClass[];
  /** By [baseline class][proposed class]. */
  readonly counts: readonly (readonly number[])[];
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** The flow opened into classes. What stays in its class is marked; an empty cell is a quiet 0. */
export function ClassFlowTable({ title, rows, columns, counts }: Props) {
  const columnSums = columns.map((_, at) => sum(counts.map((row) => row[at] ?? 0)));
  return (
    <details className="flow-more">
      <summary>{title}</summary>
      <div className="flow-scroll">
        <table className="flow-table">
          <thead>
            <tr>
              <th scope="col">
                {t("chart.flow.from")}, {t("chart.flow.to")}
              </th>
              {columns.map(({ id, label, look }) => (
                <th key={id} scope="col" title={label}>
                  <ClassOrUndeterminedMark look={look} size={14} />
                  <span className="ui-visually-hidden">{label}</span>
                </th>
              ))}
              <th scope="col">{t("chart.flow.total")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={row.id}>
                <th scope="row">
                  <span className="flow-class">
                    <ClassOrUndeterminedMark look={row.look} size={14} />
                    {row.label}
                  </span>
                </th>
                {columns.map((column, to) => {
                  const count = counts[at]?.[to] ?? 0;
                  return (
                    <td
                      key={column.id}
                      data-same={row.id === column.id || undefined}
                      data-none={count === 0 || undefined}
                    >
                      {formatNumber(count)}
                    </td>
                  );
                })}
                <td className="flow-sum">{formatNumber(sum(counts[at] ?? []))}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t("chart.flow.total")}</th>
              {columns.map(({ id }, at) => (
                <td key={id} className="flow-sum">
                  {formatNumber(columnSums[at] ?? 0)}
                </td>
              ))}
              <td className="flow-sum">{formatNumber(sum(columnSums))}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </details>
  );
}
