import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { DataSet } from "../../model/site-table.ts";
import { factsOf } from "../../share/facts/facts-of.ts";
import { useProtection } from "../../state/protecting.ts";
import { useStore } from "../../state/store.ts";
import type { Drawn } from "./pictures.ts";
import { groundOf, inputOf } from "./prepared.ts";

export interface What {
  /** null while it is not there yet, or cannot be. */
  readonly what: Drawn | null;
  readonly fault: string | null;
  readonly retry: () => void;
}

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Everything that leaves is made from this: the page as it stands, protected as chosen. */
export function useWhat(dataSet: DataSet): What {
  const protection = useProtection(dataSet);
  const { data, error, refetch } = useQuery({
    queryKey: ["share-ground", dataSet.hash],
    queryFn: () => groundOf(dataSet),
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    retry: false,
  });
  const made = useMemo(() => {
    if (!data) return { what: null, fault: null };
    try {
      // Behind a modal dialog nothing else changes, so that the state is read once a protection.
      const input = inputOf(useStore.getState(), dataSet, data, protection);
      return { what: { input, facts: factsOf(input), basemap: data.basemap }, fault: null };
    } catch (failed) {
      return { what: null, fault: reasonOf(failed) };
    }
  }, [data, dataSet, protection]);
  return { what: made.what, fault: error ? reasonOf(error) : made.fault, retry: () => void refetch() };
}
