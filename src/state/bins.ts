import { attributeOf } from "../model/catalogue.ts";
import type { Cut } from "./cards.ts";
import { countBins } from "./histogram.ts";
import { memo } from "./memo.ts";

/** Counting one histogram again on every frame of a drag: once per run, filter and binning. */
export const binCounts = memo(countBins, 12);

/** Values that an axis must reach whatever the data: the natural ends and the ends of the cuts' ranges. */
export function axisEnds(property: string, cuts: readonly Cut[]): readonly number[] {
  const domain = attributeOf(property)?.domain ?? [];
  const ranges = cuts.flatMap(({ range }) => range ?? []);
  return [...domain, ...ranges].filter((end): end is number => typeof end === "number");
}
