import { formatNumber, t } from "../../dialects/text.ts";
import type { DataSet, SiteTable } from "../../model/site-table.ts";
import type { Ground } from "./ground.ts";

/** Countries that are named with their numbers; of more only how many there are. */
const NAMED = 3;

export const placedIn = ({ table }: DataSet): number =>
  table.lon.reduce((sum, x) => sum + (Number.isNaN(x) ? 0 : 1), 0);

/** How many placed sites lie in each country, by its name; under "" those that lie in none, such as at sea. */
export function sitesByCountry(
  { lon, lat }: Pick<SiteTable, "lon" | "lat">,
  ground: Pick<Ground, "countryAt">,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [site, x] of lon.entries()) {
    if (Number.isNaN(x)) continue;
    const country = ground.countryAt(x, lat[site] ?? Number.NaN) ?? "";
    counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  return counts;
}

/** How many sites are placed, and in which countries they lie; null where the countries are not at hand. */
export function placeWords(preview: DataSet, counts: ReadonlyMap<string, number> | null): string {
  const placed = placedIn(preview);
  const facts = { placed, n: preview.table.siteCount };
  if (placed === 0 || !counts) return t("importing.plot.words", facts);
  const nowhere = counts.get("") ?? 0;
  const countries = [...counts.keys()].filter((name) => name !== "");
  if (nowhere > 0) return t("importing.plot.nowhere", { ...facts, nowhere });
  const [country = ""] = countries;
  if (countries.length === 1) return t("importing.plot.one", { ...facts, country });
  if (countries.length > NAMED) return t("importing.plot.several", { ...facts, countries: countries.length });
  const largest = [...counts].sort(([, a], [, b]) => b - a);
  return t("importing.plot.few", {
    ...facts,
    places: largest.map(([name, n]) => `${name} ${formatNumber(n)}`).join(", "),
  });
}
