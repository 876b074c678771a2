const double = new Float64Array(1);
const bits = new BigUint64Array(double.buffer);

/** The least double above `x`; ±Infinity stays. */
export function nextDouble(x: number): number {
  if (!Number.isFinite(x)) return x;
  if (x === 0) return Number.MIN_VALUE;
  double[0] = x;
  bits[0] = (bits[0] as bigint) + (x > 0 ? 1n : -1n);
  return double[0];
}
