import { formatNumber, t } from "../../dialects/text.ts";
import { FEW } from "../../engine/border-cells.ts";
import type { FrontierRow } from "./frontier-rows.ts";

/** One frontier. What is not told says why: too few sites, or a side without a law. */
export function FrontierLine({ row }: { readonly row: FrontierRow }) {
  const { a, b, sites, differ, mayDiffer, opposite, cells, withoutLaw } = row;
  return (
    <tr>
      <th scope="row">
        <bdi>{t("borders.pair", { a, b })}</bdi>
      </th>
      <td className="number">{sites === null ? t("borders.few", { few: FEW }) : formatNumber(sites)}</td>
      {differ === null || mayDiffer === null || opposite === null ? (
        <td className="number muted" colSpan={3}>
          {withoutLaw.length > 0
            ? t("borders.no_law", {
                countries: withoutLaw.reduce((one, other) => t("list.comma", { a: one, b: other })),
              })
            : t("borders.not_compared")}
        </td>
      ) : (
        <>
          <td className="number strong">{formatNumber(differ)}</td>
          <td className="number">{formatNumber(mayDiffer)}</td>
          <td className="number">{formatNumber(opposite)}</td>
        </>
      )}
      <td className="number muted">{cells === 0 ? "" : formatNumber(cells)}</td>
    </tr>
  );
}
