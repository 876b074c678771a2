import { t } from "../dialects/text.ts";
import type { DataSet } from "../model/site-table.ts";

/** Who made what the map shows. */
export function creditLine({ synthetic, source, name, licence }: DataSet): string {
  const from = source ?? name;
  const named = licence ? t("map.credit.licence", { source: from, licence }) : from;
  return t("map.credit", { source: synthetic ? t("map.credit.invented") : named });
}
