import { type Outlines, packOutlines } from "../model/outlines.ts";
import type { Rings } from "./context/polygons.ts";
import { polygonsOf } from "./context/polygons-of.ts";

/** Beyond this many points outlines are dropped, all of them: they serve one question, and the sites come first. */
const MOST_POINTS = 4_000_000;

/** Gathers the outlines of sites that a file states as polygons; of several visits the last in the file. */
export class OutlineBuilder {
  readonly #polygons = new Map<number, readonly Rings[]>();
  #points = 0;

  /** @param geometry as GeoJSON; what has no polygon is passed over */
  put(site: number, geometry: unknown): void {
    if (this.#points > MOST_POINTS) return;
    const polygons = polygonsOf(geometry);
    if (!polygons) return;
    this.#points += polygons.reduce((sum, rings) => sum + rings.reduce((all, ring) => all + ring.length, 0), 0);
    this.#polygons.set(site, polygons);
    if (this.#points > MOST_POINTS) this.#polygons.clear();
  }

  /** By site; undefined where no site has one. */
  finish(siteCount: number): Outlines | undefined {
    if (this.#polygons.size === 0) return undefined;
    const outlines = packOutlines(siteCount, this.#polygons);
    this.#polygons.clear();
    return outlines;
  }
}
