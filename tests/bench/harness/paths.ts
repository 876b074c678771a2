import { anywhere, oreValues, type Path, pathOf } from "../workload/path.ts";
import { makeWorkload, type Workload } from "../workload.ts";

/** The drag that every engine makes: each step passes one in a hundred of all sites. */
export const MAIN_PATH = "1 %";
/** Not a drag but places all over the slider. */
export const ANYWHERE = "anywhere";
const SHARES: Readonly<Record<string, number>> = { [MAIN_PATH]: 0.01, "0.1 %": 0.001, "10 %": 0.1 };

/** Places that are asked for one after the other while the slider is held. */
export const PLACES = 2_000;

/** A workload with the drags over it. */
export interface Course {
  readonly workload: Workload;
  readonly paths: ReadonlyMap<string, Path>;
}

export function courseOf(sites: number): Course {
  const workload = makeWorkload(sites);
  const known = oreValues(workload.sites);
  const paths = new Map(Object.entries(SHARES).map(([name, share]) => [name, pathOf(known, sites, share)]));
  const places = anywhere(PLACES);
  paths.set(ANYWHERE, (step) => places[step % PLACES] as number);
  return { workload, paths };
}

/** Steps whose counters are compared. */
export const SAMPLED: ReadonlySet<number> = new Set([0, 1, 2, 3, 17, 60]);
