import { type Attribute, attributeOf } from "../../model/catalogue.ts";
import { isUndated, type SiteTable } from "../../model/site-table.ts";
import type { Protection } from "../../state/sharing.ts";
import { columnsAllowed } from "../protect/columns.ts";
import type { PointSite } from "../protect/places.ts";
import type { ShareInput } from "../share-input.ts";

/** Whether single sites leave under their own ids: where they may, and somebody chose it. */
export const showsIds = ({ sensitivity, geometry, columns }: Protection): boolean =>
  sensitivity === "public" && geometry === "exact" && columns.includes("site_id");

/** Said by columns of their own, or by none. */
const OWN: ReadonlySet<string> = new Set(["site_id", "visit_id", "synthetic"]);

/** Attributes that stand in a table of sites: those chosen, once more without what never leaves, whoever chose it. */
export function leavingColumns({ protection, dataSet }: ShareInput): readonly Attribute[] {
  const allowed = new Set(columnsAllowed(dataSet.table, protection, dataSet.synthetic));
  return protection.columns.flatMap((id) => {
    const attribute = attributeOf(id);
    // Of a date only the year leaves, and it is no column of the file.
    const may = id === "observed_on" || (allowed.has(id) && !OWN.has(id));
    return attribute && may ? [attribute] : [];
  });
}

/** Year of a site's last dated visit, or null. */
export function lastVisitYear({ visitStart, observedOn }: SiteTable, site: number): number | null {
  const day = observedOn[(visitStart[site + 1] ?? 0) - 1];
  return day === undefined || isUndated(day) ? null : new Date(day * 86_400_000).getUTCFullYear();
}

const METRES_PER_DEGREE = 111_320;

/** Half the diagonal of a cell at the equator, where cells are largest: m, rounded up to 10. */
export const uncertaintyOf = (degrees: number): number =>
  Math.ceil((degrees * METRES_PER_DEGREE * Math.SQRT1_2) / 10) * 10;

export interface LeavingSite {
  readonly site: number;
  readonly lon: number | null;
  readonly lat: number | null;
}

/**
 * Sites that leave one by one: all that the filters keep, in the order of the table where ids leave too, else from
 * south to north, for the order of a file could give back what the ids would say. Null where no single site leaves.
 */
export function leavingSites(input: ShareInput, placed: readonly PointSite[] | null) {
  if (placed === null) return null;
  const { results, protection } = input;
  const at = new Map(placed.map((point) => [point.site, point]));
  const sites: LeavingSite[] = [];
  for (let site = 0; site < results.table.siteCount; site++) {
    if (results.include?.[site] === 0) continue;
    const point = at.get(site);
    sites.push({ site, lon: point?.lon ?? null, lat: point?.lat ?? null });
  }
  if (showsIds(protection)) return sites;
  return sites.sort((a, b) => (a.lat ?? 99) - (b.lat ?? 99) || (a.lon ?? 199) - (b.lon ?? 199));
}
