/**
 * Outlines of sites that a file states as polygons, laid flat. Site s has the polygons `ofSite[s] … ofSite[s + 1]`,
 * polygon p the rings `ofPolygon[p] … ofPolygon[p + 1]` (the outer one first), ring r the points
 * `ofRing[r] … ofRing[r + 1]`, point i the longitude `degrees[2i]` and the latitude `degrees[2i + 1]`.
 */
export interface Outlines {
  readonly ofSite: Uint32Array;
  readonly ofPolygon: Uint32Array;
  readonly ofRing: Uint32Array;
  readonly degrees: Float64Array;
}

/** Rings of one polygon, each a list of positions in degrees. */
type Rings = readonly (readonly (readonly number[])[])[];

/** Lays outlines flat. @param polygonsOf by site; sites without an outline are not in it */
export function packOutlines(siteCount: number, polygonsOf: ReadonlyMap<number, readonly Rings[]>): Outlines {
  const ofSite = new Uint32Array(siteCount + 1);
  const ofPolygon = [0];
  const ofRing = [0];
  const degrees: number[] = [];
  for (let site = 0; site < siteCount; site++) {
    for (const rings of polygonsOf.get(site) ?? []) {
      for (const ring of rings) {
        for (const [lon = 0, lat = 0] of ring) degrees.push(lon, lat);
        ofRing.push(degrees.length / 2);
      }
      ofPolygon.push(ofRing.length - 1);
    }
    ofSite[site + 1] = ofPolygon.length - 1;
  }
  return {
    ofSite,
    ofPolygon: Uint32Array.from(ofPolygon),
    ofRing: Uint32Array.from(ofRing),
    degrees: Float64Array.from(degrees),
  };
}

/** The polygons of one site as GeoJSON has them; empty where it states none. */
export function outlineOf({ ofSite, ofPolygon, ofRing, degrees }: Outlines, site: number): number[][][][] {
  const rings = (polygon: number): number[][][] =>
    range(ofPolygon, polygon).map((ring) =>
      range(ofRing, ring).map((point) => [degrees[2 * point] ?? 0, degrees[2 * point + 1] ?? 0]),
    );
  return range(ofSite, site).map(rings);
}

/** The same outlines without those of some sites. */
export function outlinesWithout(outlines: Outlines, sites: ReadonlySet<number>): Outlines {
  const siteCount = outlines.ofSite.length - 1;
  const kept = new Map<number, number[][][][]>();
  for (let site = 0; site < siteCount; site++) if (!sites.has(site)) kept.set(site, outlineOf(outlines, site));
  return packOutlines(siteCount, kept);
}

function range(starts: Uint32Array, at: number): number[] {
  const [from = 0, to = from] = [starts[at], starts[at + 1]];
  return Array.from({ length: to - from }, (_, i) => from + i);
}
