const STEP: Readonly<Record<string, -1 | 1>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/**
 * The item an arrow key, Home or End leads to, going round at the ends; null for any other key.
 * @param enabled Whether each item may be reached.
 */
export function rovingTarget(key: string, current: number, enabled: readonly boolean[]): number | null {
  const n = enabled.length;
  const reachable = (from: number, step: -1 | 1): number | null => {
    for (let k = 0; k < n; k++) {
      const at = (((from + k * step) % n) + n) % n;
      if (enabled[at]) return at;
    }
    return null;
  };
  const step = STEP[key];
  if (step) return reachable(current + step, step);
  if (key === "Home") return reachable(0, 1);
  if (key === "End") return reachable(n - 1, -1);
  return null;
}
