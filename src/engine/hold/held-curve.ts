import type { StatusCounts } from "../counts.ts";
import { CANNOT_TELL, IN } from "../run.ts";
import type { Sweep } from "../sweep.ts";
import type { HeldData } from "./held-data.ts";

/** Sites by status of the proposed definition, for every value of a parameter. */
export interface StatusCurve extends Pick<Sweep, "values" | "in" | "cannotTell"> {
  /** Without any limit; null where that is not asked, or says nothing new. */
  readonly any: Pick<StatusCounts, "in" | "cannotTell"> | null;
}

/** The curve of a held limit with all that it takes along, from its index. A row stands where the counts change. */
export function heldCurve({ answers, counters, at, from, to }: HeldData): StatusCurve {
  const { status } = answers.proposed;
  const counts = [0, 0, 0];
  const add = (of: number, sites: number): void => {
    counts[of] = (counts[of] as number) + sites;
  };
  for (let outcome = 0; outcome < status.length; outcome++) add(status[outcome] as number, counters[outcome] as number);
  // There may be as many flips as sites: no row is an object.
  const values = new Float64Array(at.length + 1);
  const inside = new Uint32Array(at.length + 1);
  const cannotTell = new Uint32Array(at.length + 1);
  let rows = 0;
  const put = (value: number): void => {
    const isNew = rows === 0 || inside[rows - 1] !== counts[IN] || cannotTell[rows - 1] !== counts[CANNOT_TELL];
    if (!isNew && value !== Infinity) return;
    values[rows] = value;
    inside[rows] = counts[IN] as number;
    cannotTell[rows++] = counts[CANNOT_TELL] as number;
  };
  put(-Infinity);
  for (let flip = 0; flip < at.length; flip++) {
    add(status[from[flip] as number] as number, -1);
    add(status[to[flip] as number] as number, 1);
    if (at[flip + 1] !== at[flip]) put(at[flip] as number);
  }
  const hasAny = values[rows - 1] === Infinity;
  const line = hasAny ? rows - 1 : rows;
  return {
    values: values.slice(0, line),
    in: inside.slice(0, line),
    cannotTell: cannotTell.slice(0, line),
    any: hasAny ? { in: inside[line] as number, cannotTell: cannotTell[line] as number } : null,
  };
}
