import { ORE } from "./criteria.ts";
import { ORE_RANGE } from "./definitions.ts";
import { seeded } from "./random.ts";
import type { BenchSites } from "./sites.ts";

/** Where the dragged cutoff stands at each step, in tonnes a day. */
export type Path = (step: number) => number;

/** The known values of ore, ascending. */
export const oreValues = ({ columns }: Pick<BenchSites, "columns">): Float64Array =>
  (columns[ORE] as Float64Array).filter((value) => !Number.isNaN(value)).sort();

/** Shares of the known values between which the cutoff goes up and down. */
const [LOW, HIGH] = [0.2, 0.9];

/**
 * A drag on which each step passes that share of all sites: up from the middle, down, up again. The cutoff stands on
 * a site's value each time, where it matters most on which side the site is.
 */
export function pathOf(known: Float64Array, siteCount: number, share: number): Path {
  const first = Math.round(LOW * (known.length - 1));
  const width = Math.round(HIGH * (known.length - 1)) - first;
  return (step) => {
    const way = (Math.round(width / 2) + Math.round(step * share * siteCount)) % (2 * width);
    return known[first + (way < width ? way : 2 * width - way)] as number;
  };
}

/** Places all over the slider: on its ticks (a tenth of a tonne) and anywhere between, in turn. */
export function anywhere(count: number): Float64Array {
  const next = seeded(3);
  const [low, high] = ORE_RANGE;
  return Float64Array.from({ length: count }, (_, at) => {
    const place = low * (high / low) ** (0.001 + 0.998 * next());
    return at % 2 === 0 ? Math.round(place * 10) / 10 : place;
  });
}
