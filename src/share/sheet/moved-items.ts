import type { Item } from "../picture/picture.ts";

const NUMBER = /-?\d+(?:\.\d+)?(?:e-?\d+)?/gi;
const round = (value: number): number => Math.round(value * 100) / 100;

/** Flat x, y lists through one linear map. */
const points = (lines: readonly (readonly number[])[], x: number, y: number, k: number): number[][] =>
  lines.map((line) => line.map((value, at) => round(value * k + (at % 2 === 0 ? x : y))));

/** Path data of absolute M, L, C and Z: x and y take turns. */
function curve(d: string, x: number, y: number, k: number): string {
  let at = 0;
  return d.replace(NUMBER, (value) => String(round(Number(value) * k + (at++ % 2 === 0 ? x : y))));
}

function movedItem(item: Item, x: number, y: number, k: number): Item {
  const stroke = "width" in item && item.width !== undefined ? { width: round(item.width * k) } : {};
  const dash = "dash" in item && item.dash ? { dash: item.dash.map((part) => round(part * k)) } : {};
  switch (item.kind) {
    case "path":
      return { ...item, ...stroke, ...dash, lines: points(item.lines, x, y, k) };
    case "curve":
      return { ...item, ...stroke, ...dash, d: curve(item.d, x, y, k) };
    case "hatch":
      return { ...item, lines: points(item.lines, x, y, k), gap: item.gap * k, width: item.width * k };
    case "circle":
      return {
        ...item,
        ...stroke,
        ...dash,
        x: round(item.x * k + x),
        y: round(item.y * k + y),
        r: round(item.r * k),
      };
    case "text":
      return { ...item, x: round(item.x * k + x), y: round(item.y * k + y), size: round(item.size * k) };
    case "rect": {
      const radius = item.radius === undefined ? {} : { radius: item.radius * k };
      const box = { x: round(item.x * k + x), y: round(item.y * k + y), w: round(item.w * k), h: round(item.h * k) };
      return { ...item, ...stroke, ...dash, ...radius, ...box };
    }
    case "group": {
      const [left, top, w, h] = item.clip ?? [0, 0, 0, 0];
      const clip = item.clip ? { clip: [left * k + x, top * k + y, w * k, h * k] as const } : {};
      return { ...item, ...clip, items: movedItems(item.items, x, y, k) };
    }
  }
}

/** The same items `k` times as large, then moved by x and y, px. */
export const movedItems = (items: readonly Item[], x: number, y: number, k = 1): Item[] =>
  items.map((item) => movedItem(item, x, y, k));
