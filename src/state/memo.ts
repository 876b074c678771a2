/**
 * Remembers the last few answers of a pure function by the identity of its arguments, so that every component may ask
 * for a derived value and it is computed once a frame.
 */
export function memo<A extends readonly unknown[], R>(compute: (...args: A) => R, size = 4): (...args: A) => R {
  const kept: { args: A; result: R }[] = [];
  return (...args) => {
    const hit = kept.find((entry) => entry.args.every((arg, index) => Object.is(arg, args[index])));
    if (hit) return hit.result;
    const result = compute(...args);
    kept.unshift({ args, result });
    kept.length = Math.min(kept.length, size);
    return result;
  };
}
