/** Extent of rings, px: left, top, right, bottom. */
function extent(lines: readonly (readonly number[])[]): [number, number, number, number] {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const line of lines) {
    for (let at = 0; at + 1 < line.length; at += 2) {
      left = Math.min(left, line[at] ?? left);
      right = Math.max(right, line[at] ?? right);
      top = Math.min(top, line[at + 1] ?? top);
      bottom = Math.max(bottom, line[at + 1] ?? bottom);
    }
  }
  return [left, top, right, bottom];
}

/** Guards against a gap of nearly nothing over a large area. */
const MOST_LINES = 4000;

/**
 * Lines rising to the right over the extent of an area, as x1, y1, x2, y2 in px. All stand on one grid of the whole
 * picture, so that the texture of neighbouring areas joins.
 */
export function hatchLines(lines: readonly (readonly number[])[], gap: number): number[][] {
  const [left, top, right, bottom] = extent(lines);
  if (!(right >= left) || !(gap > 0)) return [];
  // On a rising line x + y is the same everywhere; lines `gap` apart differ by gap·√2.
  const wanted = gap * Math.SQRT2;
  const step = wanted * Math.max(1, Math.ceil((right - left + bottom - top) / wanted / MOST_LINES));
  const found: number[][] = [];
  for (let sum = Math.ceil((left + top) / step) * step; sum <= right + bottom; sum += step) {
    const from = Math.max(left, sum - bottom);
    const to = Math.min(right, sum - top);
    if (to > from) found.push([from, sum - from, to, sum - to]);
  }
  return found;
}
