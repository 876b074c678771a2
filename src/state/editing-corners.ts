import type { PairRun } from "../engine/run.ts";
import { readingOf, readSites } from "../engine/site-readings.ts";
import type { Definition } from "../model/definition.ts";
import { rankOf, scaleOf } from "../model/scale.ts";
import type { Scalar, SiteTable } from "../model/site-table.ts";
import { propertyOf } from "../model/walk.ts";
import { memo } from "./memo.ts";

/** Sites that are of a class for certain although a value of theirs lies beyond the class's own limit. */
export interface CornerSites {
  /** The one that lies furthest beyond it. */
  readonly site: number;
  readonly value: Scalar;
  readonly count: number;
}

/**
 * @param limit as advice states it: a number as text, or a level
 * @returns null where the data have no such site
 */
export const cornerSites = memo(
  (
    table: SiteTable,
    run: PairRun,
    include: Uint8Array | null,
    definition: Definition,
    classId: string,
    key: string,
    limit: string,
  ): CornerSites | null => {
    const criterion = definition.criteria[key];
    const classAt = run.proposed.classIds.indexOf(classId);
    if (!criterion || classAt < 0) return null;
    const scale = scaleOf(key, criterion);
    const most = rankOf(scale.type === "number" ? Number(limit) : limit, scale);
    if (most === undefined) return null;
    const readings = readSites(table, propertyOf(key, criterion), scale);
    let [found, furthest, count] = [-1, most, 0];
    let value: Scalar = limit;
    for (let site = 0; site < table.siteCount; site++) {
      if (include?.[site] === 0 || run.proposed.determined[run.outcomes[site] as number] !== classAt) continue;
      const read = readingOf(readings, site);
      const rank = read?.kind === "known" ? rankOf(read.value, scale) : undefined;
      if (read?.kind !== "known" || rank === undefined || rank <= most) continue;
      count++;
      if (rank > furthest) [found, furthest, value] = [site, rank, read.value];
    }
    return count === 0 ? null : { site: found, value, count };
  },
  16,
);
