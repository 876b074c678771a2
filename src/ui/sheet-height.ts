/** How far a sheet is pulled up. */
export const SHEET_STOPS = ["low", "half", "full"] as const;
export type SheetStop = (typeof SHEET_STOPS)[number];

/** Part of the page's height that each stop covers; the lowest keeps the handle, the tabs and the first line. */
const SHARE: Readonly<Record<SheetStop, number>> = { low: 0.16, half: 0.46, full: 0.92 };
const LEAST = 112;
/** Stays in reach above the sheet: on a page that is low, such as one enlarged four times, a share would cover it. */
const BAR = 48;

export const stopHeight = (stop: SheetStop, page: number): number =>
  Math.max(LEAST, Math.min(Math.round(SHARE[stop] * page), page - BAR));

/**
 * The stop at which a released sheet comes to rest: the next one in the direction of a flick, else the nearest.
 * @param height px. @param speed px a ms, upwards positive. @param page Height of the page, px.
 */
export function restingStop(height: number, speed: number, page: number): SheetStop {
  const heights = SHEET_STOPS.map((stop) => stopHeight(stop, page));
  if (Math.abs(speed) > 0.4) {
    const at = speed > 0 ? heights.findIndex((h) => h > height) : heights.findLastIndex((h) => h < height);
    return SHEET_STOPS[at] ?? (speed > 0 ? "full" : "low");
  }
  const distances = heights.map((h) => Math.abs(h - height));
  return SHEET_STOPS[distances.indexOf(Math.min(...distances))] ?? "half";
}

/** Where a key on the handle takes the sheet; null: not the handle's key. */
export function stopAtKey(key: string, stop: SheetStop): SheetStop | null {
  const at = SHEET_STOPS.indexOf(stop);
  if (key === "ArrowUp" || key === "ArrowRight") return SHEET_STOPS[Math.min(at + 1, SHEET_STOPS.length - 1)] ?? stop;
  if (key === "ArrowDown" || key === "ArrowLeft") return SHEET_STOPS[Math.max(at - 1, 0)] ?? stop;
  if (key === "Home") return "low";
  if (key === "End") return "full";
  return null;
}
