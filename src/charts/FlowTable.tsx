import { formatNumber, t } from "../dialects/text.ts";
import { changeKind } from "../ui/palette.ts";
import { flowSide, flowTotal, STATUSES, type StatusMatrix } from "./flow-layout.ts";
import { type FlowPick, isPicked, STATUS_WORDS } from "./flow-pick.ts";

interface Props {
  readonly matrix: StatusMatrix;
  readonly pick: FlowPick | null;
  readonly onChoose: (pick: FlowPick) => void;
  readonly caption: string;
}

/** The flow as numbers: rows under A, columns under B, with totals. Each cell picks its sites. */
export function FlowTable({ matrix, pick, onChoose, caption }: Props) {
  return (
    <table className="flow-table">
      <caption className="ui-visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            {t("chart.flow.from")}, {t("chart.flow.to")}
          </th>
          {STATUSES.map((to) => (
            <th key={to} scope="col">
              {t(STATUS_WORDS[to])}
            </th>
          ))}
          <th scope="col">{t("chart.flow.total")}</th>
        </tr>
      </thead>
      <tbody>
        {STATUSES.map((from) => (
          <tr key={from}>
            <th scope="row">{t(STATUS_WORDS[from])}</th>
            {STATUSES.map((to) => {
              const count = matrix[from]?.[to] ?? 0;
              return (
                <td key={to} data-kind={changeKind(from, to)} data-none={count === 0 || undefined}>
                  <button
                    type="button"
                    aria-pressed={pick !== null && isPicked(pick, from, to)}
                    aria-label={t("chart.flow.ribbon", {
                      n: count,
                      from: t(STATUS_WORDS[from]),
                      to: t(STATUS_WORDS[to]),
                    })}
                    onClick={() => onChoose({ from, to })}
                  >
                    {formatNumber(count)}
                  </button>
                </td>
              );
            })}
            <td className="flow-sum">{formatNumber(flowSide(matrix, "baseline", from))}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t("chart.flow.total")}</th>
          {STATUSES.map((to) => (
            <td key={to} className="flow-sum">
              {formatNumber(flowSide(matrix, "proposed", to))}
            </td>
          ))}
          <td className="flow-sum">{formatNumber(flowTotal(matrix))}</td>
        </tr>
      </tfoot>
    </table>
  );
}
