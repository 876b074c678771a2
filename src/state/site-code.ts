import { t } from "../dialects/text.ts";

/** The fewest digits, so that codes of a small file do not look like counts. */
const DIGITS = 4;

/** What a site is called before a room: its row in the file, which says nothing of where or whose it is. */
export function siteCode(site: number): string {
  return t("present.site", { code: String(site + 1).padStart(DIGITS, "0") });
}
