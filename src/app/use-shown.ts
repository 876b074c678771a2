import { useEffect, useState } from "react";

/**
 * Whether something stands on the page already: what is costly and stands beside the answer comes after it, in a task of
 * its own and not as a deferred rendering, which would wait until the map has been built.
 */
export function useShown<T>(thing: T): boolean {
  const [shown, setShown] = useState<T | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setShown(() => thing));
    return () => clearTimeout(timer);
  }, [thing]);
  return shown === thing;
}
