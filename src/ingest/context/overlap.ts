import { area } from "@turf/area";
import { intersect } from "@turf/intersect";
import type { MultiPolygon } from "geojson";
import { type Part, partOf, type Rings } from "./polygons.ts";

const multi = (coordinates: Rings[]): { type: "Feature"; properties: null; geometry: MultiPolygon } => ({
  type: "Feature",
  properties: null,
  geometry: { type: "MultiPolygon", coordinates },
});

const touches = (a: Part, b: Part): boolean =>
  a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north;

/** Which share of an outline lies in areas; where areas lie on top of each other, it counts once. */
export class Overlap {
  readonly #parts: readonly Part[];

  constructor(areas: readonly (readonly Rings[])[]) {
    this.#parts = areas.flatMap((polygons, of) => polygons.map((rings) => partOf(of, rings)));
  }

  /** Per cent of the outline, by spherical area; undefined where the outline has no area or cannot be cut. */
  share(outline: readonly Rings[]): number | undefined {
    const whole = multi([...outline]);
    const total = area(whole);
    if (!(total > 0)) return undefined;
    const own = outline.map((rings) => partOf(0, rings));
    const near = this.#parts.filter((part) => own.some((each) => touches(each, part)));
    if (near.length === 0) return 0;
    try {
      const within = intersect({ type: "FeatureCollection", features: [whole, multi(near.map(({ rings }) => rings))] });
      return within ? Math.min(100, (100 * area(within)) / total) : 0;
    } catch {
      return undefined;
    }
  }
}
