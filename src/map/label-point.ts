import type { MultiPolygon, Polygon, Position } from "geojson";

/** Horizontal lines tried through a polygon. */
const LINES = 15;

/** Where a horizontal line crosses the rings, from west to east. */
function crossings(rings: readonly Position[][], y: number): number[] {
  const xs: number[] = [];
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [x0 = 0, y0 = 0] = ring[i - 1] ?? [];
      const [x1 = 0, y1 = 0] = ring[i] ?? [];
      if (y0 > y !== y1 > y) xs.push(x0 + ((y - y0) / (y1 - y0)) * (x1 - x0));
    }
  }
  return xs.sort((a, b) => a - b);
}

const planarArea = (ring: readonly Position[]): number => {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [x0 = 0, y0 = 0] = ring[i - 1] ?? [];
    const [x1 = 0, y1 = 0] = ring[i] ?? [];
    sum += x0 * y1 - x1 * y0;
  }
  return Math.abs(sum / 2);
};

export interface LabelPoint {
  readonly point: readonly [number, number];
  /** Of the largest part, in square degrees: what decides which of two labels gives way. */
  readonly area: number;
}

/**
 * The middle of the widest place of a region's largest part, preferring its middle height: inside the region, and
 * where a horizontal word has room. Null for an empty geometry.
 */
export function labelPoint(geometry: Polygon | MultiPolygon): LabelPoint | null {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const sized = polygons.map((rings) => ({ rings, area: planarArea(rings[0] ?? []) }));
  const largest = sized.reduce((best, one) => (one.area > best.area ? one : best), { rings: [[]], area: -1 });
  const heights = largest.rings[0]?.map((at) => at[1] ?? 0) ?? [];
  const south = heights.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const north = heights.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  let best: { x: number; y: number; worth: number } | null = null;
  for (let line = 1; line <= LINES; line++) {
    const share = line / (LINES + 1);
    const y = south + share * (north - south);
    const xs = crossings(largest.rings, y);
    for (let i = 1; i < xs.length; i += 2) {
      const [west = 0, east = 0] = [xs[i - 1], xs[i]];
      const worth = (east - west) * (1 - Math.abs(2 * share - 1) ** 2);
      if (!best || worth > best.worth) best = { x: (west + east) / 2, y, worth };
    }
  }
  return best && { point: [best.x, best.y], area: largest.area };
}
