import type { Bundle } from "../bundle/measure-bundle.ts";
import type { Machine } from "../harness/machine.ts";
import type { Engines } from "../harness/run-engines.ts";
import type { Loading } from "../loading/measure-loading.ts";
import type { measureMap } from "../map/measure.ts";

/** What was measured in one run; a part that was not asked for, or that failed, is not there. */
export interface Found {
  readonly engines?: Engines;
  readonly loading?: Loading;
  readonly map?: Awaited<ReturnType<typeof measureMap>>;
  readonly bundle?: Bundle;
  readonly machine: { readonly start: Machine; readonly end: Machine };
}
