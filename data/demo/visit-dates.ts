import { chance, weightedIndex } from "./distributions.ts";
import type { Rng } from "./rng.ts";

const DAY = 86_400_000;
const YEAR = 365.25;
const FIRST = Date.UTC(2016, 0, 1) / DAY;
const LAST = Date.UTC(2026, 9, 31) / DAY;

/** Sites by number of visits, 1 to 9 (computed from the IPIS visits; 8 and more shared between 8 and 9). */
const VISITS = [0.668, 0.167, 0.066, 0.048, 0.023, 0.015, 0.007, 0.004, 0.002];
/** Years between two visits: quantiles (computed; the ends assumed). */
const GAPS = [
  [0, 0.08],
  [0.05, 0.24],
  [0.25, 1.44],
  [0.5, 2.2],
  [0.75, 3.47],
  [0.95, 6.26],
  [1, 8],
] as const;
/** Dates that are only a year, written as 1 January (computed). */
const ONLY_A_YEAR = 0.194;
/** Surveys by month: they go out in the dry season (computed, from 63 in January to 542 in August). */
const MONTHS = [63, 120, 330, 380, 400, 430, 530, 542, 340, 220, 160, 110];

function gap(rng: Rng): number {
  const roll = rng.next();
  const at = GAPS.findIndex(([share]) => share > roll);
  const [shareA, yearsA] = GAPS[at - 1] as readonly [number, number];
  const [shareB, yearsB] = GAPS[at] as readonly [number, number];
  return yearsA + ((roll - shareA) / (shareB - shareA)) * (yearsB - yearsA);
}

/** A day in the season of the year in which `day` lies, not after the last day. */
function seasonal(rng: Rng, day: number): number {
  const year = new Date(day * DAY).getUTCFullYear();
  if (chance(rng, ONLY_A_YEAR)) return Date.UTC(year, 0, 1) / DAY;
  const month = weightedIndex(rng, year === 2026 ? MONTHS.slice(0, 10) : MONTHS);
  return Date.UTC(year, month, 1 + Math.floor(rng.next() * 28)) / DAY;
}

/** Days since 1970 on which a site was seen, ascending and all different. */
export function drawVisitDays(rng: Rng): number[] {
  const count = weightedIndex(rng, VISITS) + 1;
  for (;;) {
    const gaps = Array.from({ length: count - 1 }, () => gap(rng) * YEAR);
    const span = gaps.reduce((sum, days) => sum + days, 0);
    const shrunk = Math.min(1, (LAST - FIRST) / (span + 1));
    // Later years are surveyed more: the better of two draws.
    let day = FIRST + Math.max(rng.next(), rng.next() * 0.9) * (LAST - FIRST - span * shrunk);
    const days = [seasonal(rng, day)];
    for (const step of gaps) {
      day += step * shrunk;
      days.push(seasonal(rng, day));
    }
    const sorted = [...new Set(days)].sort((a, b) => a - b);
    if (sorted.length === count && (sorted.at(-1) as number) <= LAST) return sorted;
  }
}

export const isoDate = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
export const yearOf = (day: number): number => new Date(day * DAY).getUTCFullYear();
