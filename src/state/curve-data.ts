import type { StatusCounts } from "../engine/counts.ts";
import type { Sweep } from "../engine/sweep.ts";

/** What a curve needs of a sweep. */
export interface CurveData extends Pick<Sweep, "values" | "in" | "cannotTell"> {
  readonly any: Pick<StatusCounts, "in" | "cannotTell"> | null;
}
