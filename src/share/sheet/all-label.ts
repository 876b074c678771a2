import { t } from "../../dialects/text.ts";
import { FEWEST_FOR_SHARE } from "../../ui/palette.ts";
import type { Shown } from "../facts/shown.ts";
import { shownMiddle } from "../facts/shown-text.ts";

/** Whether shares in whole percent add up to something else than 100. */
function isRounded(parts: readonly Shown[], whole: Shown): boolean {
  const of = shownMiddle(whole) ?? 0;
  if (of === 0 || whole.min < FEWEST_FOR_SHARE) return false;
  const sum = parts.reduce((total, part) => total + Math.round((100 * (shownMiddle(part) ?? 0)) / of), 0);
  return sum !== 100;
}

/** What the row of all sites is called: it says so where the shares above it do not add up to its own. */
export const allLabel = (parts: readonly Shown[], whole: Shown): string =>
  t(isRounded(parts, whole) ? "sheet.all.rounded" : "sheet.all");
