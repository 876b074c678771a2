import { useEffect, useState } from "react";
import type { Basemap } from "./basemap.ts";
import { loadBasemap } from "./load-basemap.ts";

/** The basemap, null until it is there. */
export function useBasemap(onFailed: (reason: Error) => void): Basemap | null {
  const [basemap, setBasemap] = useState<Basemap | null>(null);
  useEffect(() => {
    let current = true;
    loadBasemap().then(
      (loaded) => current && setBasemap(loaded),
      (error: unknown) => current && onFailed(error instanceof Error ? error : new Error(String(error))),
    );
    return () => {
      current = false;
    };
  }, [onFailed]);
  return basemap;
}
