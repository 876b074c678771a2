import type { Issue } from "./issue.ts";

/** What a file of areas holds, before anything is made of it. */
export interface AreasFound {
  readonly name: string;
  /** Areas with a polygon. */
  readonly areas: number;
  readonly setAside: number;
  /** Their properties in the file's order, each with its first values; one of them can name the areas. */
  readonly properties: readonly {
    readonly name: string;
    readonly examples: readonly string[];
    readonly distinct: number;
  }[];
  /** West, south, east, north; null where there is no area. */
  readonly box: readonly [number, number, number, number] | null;
  readonly source: string | null;
  readonly licence: string | null;
  readonly issues: readonly Issue[];
}

/** What becomes of areas: each part that is asked for is a property of the sites. */
export interface AreasUse {
  /** The property whose value names an area; null: areas are numbered. */
  readonly nameBy: string | null;
  /** Sites are counted by these areas: their names take the place of the file's regions. */
  readonly asRegions: boolean;
  /** A flag: does the site lie in any of them? */
  readonly insideTo: string | null;
  /** A nominal: the name of the first area it lies in. */
  readonly nameTo: string | null;
  /** A number, km: how far the nearest area is; 0 inside. */
  readonly distanceTo: string | null;
  /** A number, %: which share of the site's own outline lies in the areas. */
  readonly overlapTo: string | null;
  /** Where the property is there already: only what is unknown is filled in; else it is replaced. */
  readonly onlyUnknown: boolean;
}

/** What came of it, in sites. */
export interface AreasOutcome {
  readonly inside: number;
  readonly outside: number;
  readonly unplaced: number;
  /** Sites with an outline of their own, for which an overlap could be told. */
  readonly outlined: number;
}
