import { t } from "../../dialects/text.ts";
import type { Ages } from "../../engine/quality/ages.ts";

/** More years than these are not drawn one by one. */
const MOST_YEARS = 40;

/** Sites by the year of their last visit; a year without one is an empty place. */
export function YearBars({ byYear }: Pick<Ages, "byYear">) {
  const [first, last] = [byYear[0]?.[0], byYear.at(-1)?.[0]];
  if (first === undefined || last === undefined || last - first >= MOST_YEARS) return null;
  const counts = new Map(byYear);
  const most = Math.max(...counts.values());
  return (
    <ol className="quality-years" aria-label={t("quality.ages.by_year")}>
      {Array.from({ length: last - first + 1 }, (_, at) => {
        const year = first + at;
        const n = counts.get(year) ?? 0;
        return (
          <li key={year} style={{ "--share": `${(100 * n) / most}%` } as React.CSSProperties}>
            <span className="quality-year-count">{n > 0 ? t("quality.ages.count", { n }) : ""}</span>
            <span className="quality-year-bar" />
            <span>{String(year)}</span>
          </li>
        );
      })}
    </ol>
  );
}
