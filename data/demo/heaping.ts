import type { Rng } from "./rng.ts";

/**
 * Shares of reported workers that are multiples of 100, 50, 25, 10 and 5, by true size
 * (computed from the IPIS visits in DR Congo). People round, and they round more the larger the crowd.
 */
const SHARES: readonly { readonly below: number; readonly share: readonly [number, number, number, number, number] }[] =
  [
    { below: 10, share: [0, 0, 0, 0, 0.14] },
    { below: 50, share: [0, 0, 0.07, 0.31, 0.53] },
    { below: 100, share: [0, 0.13, 0.16, 0.42, 0.56] },
    { below: 500, share: [0.28, 0.48, 0.5, 0.7, 0.77] },
    { below: Number.POSITIVE_INFINITY, share: [0.75, 0.85, 0.86, 0.89, 0.9] },
  ];
const BASES = [100, 50, 25, 10, 5];

/** A head count as people report it: on the coarsest base the chance allows, never 0 where someone works. */
export function heaped(rng: Rng, workers: number): number {
  const band = SHARES.find(({ below }) => workers < below);
  const roll = rng.next();
  const at = band?.share.findIndex((share) => roll < share) ?? -1;
  const base = BASES[at];
  return base === undefined ? workers : Math.max(base, Math.round(workers / base) * base);
}
