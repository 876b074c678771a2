import { useMemo } from "react";
import type { PairRun } from "../engine/run.ts";
import type { SiteTable } from "../model/site-table.ts";
import type { Side } from "../state/choice.ts";
import { regionCountsOf } from "../state/regions.ts";
import type { View } from "../state/store.ts";
import { type AreaPaint, areaPaint } from "./area-paint.ts";
import type { Basemap } from "./basemap.ts";
import { areaRegions } from "./regions-of-areas.ts";

interface Shown {
  readonly table: SiteTable;
  readonly run: PairRun;
  readonly include: Uint8Array | null;
  readonly view: View;
  /** Whose shares are drawn. */
  readonly side: Side;
  readonly selectedArea: string | null;
}

/** What the view by areas draws; null in the view by sites and before the basemap is there. */
export function useAreas(shown: Shown, basemap: Basemap | null): AreaPaint | null {
  const { table, run, include, view, side, selectedArea } = shown;
  const by = view.by === "sites" ? null : view.by;
  const regions = useMemo(() => basemap && by && areaRegions(basemap, table, by), [basemap, table, by]);
  const counts = useMemo(() => regions && regionCountsOf(run, regions, include), [run, regions, include]);
  return useMemo(() => {
    if (!basemap || !by || !regions || !counts) return null;
    const points = by === "countries" ? basemap.countryLabels : basemap.provinceLabels;
    return areaPaint(by, view.what, regions.keys, counts, points, selectedArea, side);
  }, [basemap, by, regions, counts, view.what, selectedArea, side]);
}

/** ISO3 of the countries that have sites: named by the file, or by where its sites lie. */
export function useHome(table: SiteTable, basemap: Basemap | null): ReadonlySet<string> {
  return useMemo(() => {
    if (!basemap) return new Set<string>();
    const { of, keys } = areaRegions(basemap, table, "countries");
    const met = new Uint8Array(keys.length);
    for (const code of of) met[code] = 1;
    return new Set(keys.filter((key, code) => met[code] === 1 && key !== ""));
  }, [table, basemap]);
}
