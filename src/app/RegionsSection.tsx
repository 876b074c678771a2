import type { ReactNode } from "react";
import { type RegionRow, RegionsTable } from "../panels/results/RegionsTable.tsx";
import { knownByRegion } from "../state/coverage.ts";
import { regionName } from "../state/region-name.ts";
import { type Regions, regionCountsOf } from "../state/regions.ts";
import type { Results } from "../state/results.ts";
import { useChoice, useStore, type View } from "../state/store.ts";
import { useRegions } from "./use-regions.ts";

/** Provinces where the map shows them or the file has one country; else countries. */
function regionKind({ by }: View, countries: Regions): "countries" | "provinces" {
  if (by !== "sites") return by;
  return countries.keys.length <= 2 ? "provinces" : "countries";
}

/** A row a region that has sites; none where of no site a region is known. */
function rowsOf(
  { run, include, counts: { sites: kept } }: Results,
  regions: Regions,
  known: Float64Array,
): RegionRow[] {
  const counts = regionCountsOf(run, regions, include);
  return regions.keys.flatMap((key, at) => {
    const sites = counts.sites[at] ?? 0;
    if (sites === 0 || (at === 0 && sites === kept)) return [];
    return [
      {
        key,
        name: regionName(key),
        sites,
        in: counts.proposed.in[at] ?? 0,
        cannotTell: counts.proposed.cannotTell[at] ?? 0,
        out: counts.proposed.out[at] ?? 0,
        enters: counts.enters[at] ?? 0,
        leaves: counts.leaves[at] ?? 0,
        nowCannotTell: counts.nowCannotTell[at] ?? 0,
        known: known[at] ?? 0,
      },
    ];
  });
}

interface Props {
  readonly results: Results;
  readonly onGo: (key: string) => void;
  /** In its place where no region is known. */
  readonly empty?: ReactNode;
}

/** The regions of the sites under both definitions. */
export function RegionsSection({ results, onGo, empty = null }: Props) {
  const { table, include } = results;
  const view = useStore((state) => state.view);
  const { proposed } = useChoice();
  const regionsOf = useRegions(table);
  const by = regionKind(view, regionsOf("countries"));
  const regions = regionsOf(by);
  const known = knownByRegion(table, proposed, regions.of, regions.keys.length, include);
  const rows = rowsOf(results, regions, known);
  return rows.length === 0 ? empty : <RegionsTable rows={rows} by={by} onSelect={onGo} />;
}
