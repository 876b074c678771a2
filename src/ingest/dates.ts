/** Observations outside these years are mistyped, not early. Fixed, because ingest has no clock. */
const FIRST_YEAR = 1800;
const LAST_YEAR = 2199;

const ISO =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ]\d{2}(?::?\d{2}){0,2}(?:\.\d+)?\s*(?:Z|[+-]\d{2}(?::?\d{2})?)?)?)?)?$/;
const MONTH_FIRST = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/** Days since 1970-01-01 of a calendar day, or undefined where there is no such day. */
function dayNumber(year: number, month: number, day: number): number | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? time / 86_400_000 : undefined;
}

/**
 * The day of an ISO date, a timestamp (its date as written, whatever the zone), a month or a year (their first day).
 * `monthFirst` also reads m/d/Y, for files whose profile vouches for it. Undefined where it cannot be read.
 */
export function readDay(value: unknown, monthFirst = false): number | undefined {
  const text = String(value).trim();
  const iso = ISO.exec(text);
  if (iso) return dayNumber(Number(iso[1]), Number(iso[2] ?? 1), Number(iso[3] ?? 1));
  const slashed = monthFirst ? MONTH_FIRST.exec(text) : null;
  return slashed ? dayNumber(Number(slashed[3]), Number(slashed[1]), Number(slashed[2])) : undefined;
}
