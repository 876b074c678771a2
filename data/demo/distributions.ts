import type { Rng } from "./rng.ts";

export const chance = (rng: Rng, probability: number): boolean => rng.next() < probability;

export const uniform = (rng: Rng, low: number, high: number): number => low + (high - low) * rng.next();

/** Standard normal, by Box and Muller. */
export const normal = (rng: Rng): number =>
  Math.sqrt(-2 * Math.log(1 - rng.next())) * Math.cos(2 * Math.PI * rng.next());

/** Log-normal, by its median and the standard deviation of its natural logarithm. */
export const logNormal = (rng: Rng, median: number, sdLn: number): number => median * Math.exp(sdLn * normal(rng));

/** Log-uniform between two positive numbers. */
export const logUniform = (rng: Rng, low: number, high: number): number =>
  Math.exp(uniform(rng, Math.log(low), Math.log(high)));

/** Gamma with unit scale, by Marsaglia and Tsang. */
function gamma(rng: Rng, shape: number): number {
  if (shape < 1) return gamma(rng, shape + 1) * (1 - rng.next()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(rng);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - rng.next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** Beta, in (0, 1). */
export function beta(rng: Rng, a: number, b: number): number {
  const x = gamma(rng, a);
  return x / (x + gamma(rng, b));
}

/** A count whose mean varies by site: a negative binomial, drawn as Poisson over gamma. */
export function overdispersed(rng: Rng, mean: number, shape: number): number {
  const limit = Math.exp(-Math.min(700, (mean * gamma(rng, shape)) / shape));
  let count = 0;
  for (let product = rng.next(); product > limit; product *= rng.next()) count++;
  return count;
}

/** One key, with chances in proportion to the weights. */
export function pick<Key extends string>(rng: Rng, weights: Readonly<Record<Key, number>>): Key {
  const entries = Object.entries(weights) as [Key, number][];
  return (
    entries[
      weightedIndex(
        rng,
        entries.map(([, weight]) => weight),
      )
    ] as [Key, number]
  )[0];
}

export function weightedIndex(rng: Rng, weights: readonly number[]): number {
  let left = rng.next() * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [index, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return index;
  }
  return weights.length - 1;
}

export const oneOf = <T>(rng: Rng, items: readonly T[]): T => items[Math.floor(rng.next() * items.length)] as T;

/** A probability moved by a shift on the logit scale; 0 and 1 stay where they are. */
export function shifted(probability: number, logit: number): number {
  if (probability <= 0 || probability >= 1) return probability;
  return 1 / (1 + ((1 - probability) / probability) * Math.exp(-logit));
}

/** Rounded to this many significant figures, the way people report what they estimate. */
export function significant(value: number, figures: number): number {
  return value === 0 ? 0 : Number(value.toPrecision(figures));
}

/** A share in 0 to 1 as a percentage, to the nearest multiple of `step`. */
export const percent = (share: number, step = 5): number =>
  Math.min(100, Math.max(0, Math.round((share * 100) / step) * step));
