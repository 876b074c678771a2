import { isUndated, type SiteTable } from "../../model/site-table.ts";

const DAY = 86_400_000;
/** Younger data can still tell where people are now; the field waits about half a year. */
const YOUNG_DAYS = 183;

/**
 * The day of the newest visit where it is less than half a year ago, ISO 8601; null where it is older or not known.
 * @param today ISO 8601
 */
export function recentVisit({ observedOn }: SiteTable, today: string): string | null {
  let newest = Number.NEGATIVE_INFINITY;
  for (const day of observedOn) if (!isUndated(day) && day > newest) newest = day;
  const age = Date.parse(today) / DAY - newest;
  return age < YOUNG_DAYS ? new Date(newest * DAY).toISOString().slice(0, 10) : null;
}
