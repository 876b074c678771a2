export interface Segment {
  readonly key: string;
  readonly x: number;
  readonly width: number;
}

/**
 * Widths of a stacked bar, px: parts that are not zero stay visible (`least`), and a gap stands between parts.
 * @param counts Parts in order; zero parts are left out.
 */
export function stackSegments(
  counts: readonly (readonly [key: string, count: number])[],
  width: number,
  gap = 1.5,
  least = 2,
): readonly Segment[] {
  const parts = counts.filter(([, count]) => count > 0);
  const total = parts.reduce((sum, [, count]) => sum + count, 0);
  const room = width - gap * Math.max(0, parts.length - 1);
  const share = parts.map(([, count]) => (count / total) * room);
  const lifted = share.reduce((sum, w) => sum + Math.max(0, least - w), 0);
  const spare = share.reduce((sum, w) => sum + Math.max(0, w - least), 0);
  const squeeze = spare > 0 ? Math.max(0, 1 - lifted / spare) : 1;
  let x = 0;
  return parts.map(([key], index) => {
    const wide = Math.max(0, (share[index] ?? 0) - least);
    const segment = { key, x, width: least + wide * squeeze };
    x += segment.width + gap;
    return segment;
  });
}
