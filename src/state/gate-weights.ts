import type { Definition, Expr } from "../model/definition.ts";
import type { Place } from "../model/walk.ts";

/** How far and by how much the K of a gate can be moved. */
export interface Weighed {
  /** How many tests there are, or the sum of their weights. */
  readonly size: number;
  /** A smaller K asks the same. */
  readonly least: number;
  readonly step: number;
}

/** Weights are decimals as people write them; finer differences are binary dust. */
const GRAIN = 1e-6;
/** With more steps than this from nothing to all, the smallest weight is the step. */
const MOST_STEPS = 100;

const tidy = (value: number): number => Number(value.toPrecision(12));

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));

/** The bounds of the K of the gate at `place`, from its weights where it has any, else from its number of tests. */
export function weighed(definition: Definition, place: Place, tests: number): Weighed {
  const gate = place.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], definition) as Expr;
  const weights = ("weights" in gate ? gate.weights : undefined)?.filter((weight) => weight > 0);
  if (!weights || weights.length === 0) return { size: tests, least: 1, step: 1 };
  const size = tidy(weights.reduce((sum, weight) => sum + weight, 0));
  const least = Math.min(...weights);
  const shared = tidy(weights.map((weight) => Math.round(weight / GRAIN)).reduce(commonDivisor) * GRAIN);
  return { size, least, step: shared > 0 && size / shared <= MOST_STEPS ? shared : least };
}
