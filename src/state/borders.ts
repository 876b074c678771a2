import { type BorderFeatures, borderFeatures } from "../engine/border-features.ts";
import { type BorderView, compareAcrossFrontiers, type Frontier } from "../engine/borders.ts";
import type { SiteTable } from "../model/site-table.ts";
import { memo } from "./memo.ts";
import { countryLaws } from "./own-law.ts";

/** The frontiers of the sites that the filters keep, each country under its own law. */
export const frontiersOf = memo(
  (table: SiteTable, include: Uint8Array | null, view: BorderView): readonly Frontier[] =>
    compareAcrossFrontiers(table, new Map(countryLaws().map(({ country, law }) => [country, law])), include, view),
  2,
);

/** The same as cells to draw. */
export const frontierCells = memo(
  (table: SiteTable, include: Uint8Array | null, view: BorderView): BorderFeatures =>
    borderFeatures(frontiersOf(table, include, view), view.cellDegrees),
  2,
);
