import { create } from "zustand";
import type { AreasOutcome } from "../model/areas.ts";
import type { DataSet } from "../model/site-table.ts";
import { useStore } from "./store.ts";

/** Areas that are in use: what was there before them, to be brought back, and what came of them. */
export interface AreasInUse {
  readonly name: string;
  readonly outcome: AreasOutcome;
  /** Properties that come from them. */
  readonly made: readonly string[];
  readonly before: DataSet;
  readonly after: DataSet;
}

interface Context {
  /** The last one used is the last. */
  readonly inUse: readonly AreasInUse[];
}

export const useContextStore = create<Context>()(() => ({ inUse: [] }));

/** Areas that the present data rest on; none once other data have taken their place. */
export function areasInUse(dataSet: DataSet | null, { inUse }: Context): readonly AreasInUse[] {
  const at = inUse.findLastIndex(({ after }) => after === dataSet);
  return inUse.slice(0, at + 1);
}

/** The same sites, with what areas say of them. */
export function putAreas(areas: AreasInUse): void {
  const before = areasInUse(areas.before, useContextStore.getState());
  useContextStore.setState({ inUse: [...before, areas] });
  useStore.getState().enrich(areas.after);
}

/** The data without the areas that were used last. A filter on what they said would hide all sites, so it goes. */
export function takeBackAreas(areas: AreasInUse): void {
  useContextStore.setState(({ inUse }) => ({ inUse: inUse.filter((each) => each !== areas) }));
  useStore.getState().load(areas.before);
}
