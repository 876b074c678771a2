const DAY = /T00:00:00(?:\.0+)?Z$/;

/** A date as ISO 8601 text: the day alone where it is midnight. */
function isoText(date: Date): string | null {
  if (Number.isNaN(date.getTime())) return null;
  const text = date.toISOString();
  return DAY.test(text) ? text.slice(0, 10) : text;
}

/**
 * A value of a typed format as JSON would have it: dates as ISO text, whole numbers beyond 2^53 as exact text. Bytes
 * that are no geometry say nothing and are left out.
 */
export function plainValue(value: unknown): unknown {
  if (value instanceof Date) return isoText(value);
  if (typeof value === "bigint") {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : String(value);
  }
  return ArrayBuffer.isView(value) ? null : value;
}
