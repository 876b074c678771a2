import { t } from "../../dialects/text.ts";

/** A share of sites from 0 to 1 in whole percent; what is there but rounds to nothing says so. */
export function percentWords(share: number): string {
  const n = Math.round(share * 100);
  return n === 0 && share > 0 ? t("share.percent.under") : t("share.percent", { n });
}
