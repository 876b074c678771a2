import type { Definition } from "../../src/model/definition.ts";
import { BASELINE, PROPOSED } from "./workload/definitions.ts";
import { type BenchSites, makeSites } from "./workload/sites.ts";

/**
 * What every engine is given: invented sites with eight criteria, 30 % of the values missing in each, and two
 * definitions with seventeen cutoffs each. One of the proposed definition's, the parameter `ore`, is dragged.
 */
export interface Workload {
  readonly sites: BenchSites;
  readonly baseline: Definition;
  /** With the parameter `ore` in tonnes a day; `withOre` puts it somewhere else. */
  readonly proposed: Definition;
}

export const makeWorkload = (siteCount: number): Workload => ({
  sites: makeSites(siteCount),
  baseline: BASELINE,
  proposed: PROPOSED,
});
