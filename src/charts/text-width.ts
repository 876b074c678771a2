/** Mean width of a character of Noto Sans at weight 600, in em: digits are 0.572, and most labels are digits. */
const EM = 0.58;

/** Room a label needs, px: enough to keep labels apart without measuring the page. */
export const textWidth = (text: string, size = 12): number => Math.ceil(text.length * size * EM);

export type Anchor = "start" | "middle" | "end";

/** The stretch a label covers, px. */
export function extent(x: number, text: string, anchor: Anchor, size = 12): readonly [number, number] {
  const width = textWidth(text, size);
  if (anchor === "start") return [x, x + width];
  return anchor === "end" ? [x - width, x] : [x - width / 2, x + width / 2];
}

export const overlaps = (a: readonly [number, number], b: readonly [number, number], gap = 6): boolean =>
  a[0] < b[1] + gap && b[0] < a[1] + gap;
