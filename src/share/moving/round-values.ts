/** The smallest of 1, 2, 5, 10, 20 … (times any power of ten) that is at least `least`. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5].find((times) => times * power >= least * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** Without the dirt of binary fractions: 0.3, not 0.30000000000000004. */
const clean = (value: number): number => Number(value.toPrecision(12));

/**
 * Values that a threshold takes on its way: both ends as they are, and between them multiples of a round step, for a
 * room reads "40, 60, 80" and not "38.5".
 * @param atMost how many, at least 2
 * @param finest the parameter's own step: nothing between two of its values is shown
 */
export function roundValues(from: number, to: number, atMost: number, finest: number): number[] {
  if (from === to || !Number.isFinite(to - from)) return [from];
  const [low, high] = from < to ? [from, to] : [to, from];
  const step = Math.max(finest, roundStep((high - low) / Math.max(1, atMost - 1)));
  const between: number[] = [];
  for (let at = Math.floor(low / step) + 1; at * step < high; at++) {
    const value = clean(at * step);
    if (value > low && value < high) between.push(value);
  }
  const kept = between.slice(0, Math.max(0, atMost - 2));
  return from < to ? [low, ...kept, high] : [high, ...kept.reverse(), low];
}
