import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { DataSet } from "../../model/site-table.ts";
import { factsOf } from "../../share/facts/facts-of.ts";
import { useProtection } from "../../state/protecting.ts";
import type { Protection } from "../../state/sharing.ts";
import { useStore } from "../../state/store.ts";
import type { Drawn } from "./pictures.ts";
import { type Ground, groundOf, inputOf } from "./prepared.ts";
import { reasonOf } from "./reason.ts";
import { useMade } from "./use-made.ts";

export interface What {
  /** null while it is not there yet, or cannot be. */
  readonly what: Drawn | null;
  /** What there was under the protection before, while the next is made. */
  readonly before: Drawn | null;
  readonly fault: string | null;
  readonly retry: () => void;
}

interface Asked {
  readonly dataSet: DataSet;
  readonly ground: Ground;
  readonly protection: Protection;
}

/** Behind a modal dialog nothing else changes, so that the state is read once a protection. */
function drawnOf({ dataSet, ground, protection }: Asked): Drawn {
  const input = inputOf(useStore.getState(), dataSet, ground, protection);
  return { input, facts: factsOf(input), basemap: ground.basemap };
}

/** Everything that leaves is made from this: the page as it stands, protected as chosen. */
export function useWhat(dataSet: DataSet): What {
  const protection = useProtection(dataSet);
  const {
    data: ground,
    error,
    refetch,
  } = useQuery({
    queryKey: ["share-ground", dataSet.hash],
    queryFn: () => groundOf(dataSet),
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    retry: false,
  });
  const asked = useMemo(() => (ground ? { dataSet, ground, protection } : null), [dataSet, ground, protection]);
  const { made, before, fault } = useMade(asked, drawnOf);
  return { what: made, before, fault: error ? reasonOf(error) : fault, retry: () => void refetch() };
}
