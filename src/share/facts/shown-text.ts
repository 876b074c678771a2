import { formatNumber, t } from "../../dialects/text.ts";
import { FEWEST_FOR_SHARE } from "../../ui/palette.ts";
import { isExact, type Shown } from "./shown.ts";

/** "1,204", "fewer than 5", "5–9", or that it is withheld. */
export function shownText({ min, max }: Shown): string {
  if (max === null) return t("facts.withheld");
  if (min === max) return formatNumber(min);
  if (min <= 1) return t("facts.fewer", { n: max + 1 });
  return t("facts.step", { min: formatNumber(min), max: formatNumber(max) });
}

/** Inside a sentence, where a dash would be read as a sign: "1,800 to 1,804", "fewer than 5". */
export function spokenText(shown: Shown): string {
  const { min, max } = shown;
  if (max === null || min <= 1 || min === max) return shownText(shown);
  return t("facts.step.spoken", { min: formatNumber(min), max: formatNumber(max) });
}

/** The middle of what is shown, for lengths and colours; null where the number is withheld. */
export const shownMiddle = ({ min, max }: Shown): number | null => (max === null ? null : (min + max) / 2);

/** "72 %"; of fewer than twenty sites "12 of 17"; "" where one of both is withheld. */
export function shareText(shown: Shown, of: Shown): string {
  const [part, whole] = [shownMiddle(shown), shownMiddle(of)];
  if (part === null || whole === null || whole === 0) return "";
  if (of.min < FEWEST_FOR_SHARE) return t("facts.of", { part: shownText(shown), whole: shownText(of) });
  const share = Math.round((100 * part) / whole);
  return t(isExact(shown) && isExact(of) ? "percent" : "facts.percent.about", { share });
}
