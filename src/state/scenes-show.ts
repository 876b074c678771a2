import { linkFaultText } from "../dialects/link-words.ts";
import type { DataSet } from "../model/site-table.ts";
import { applyLink, isMadeOn } from "./link-apply.ts";
import { openedScene } from "./scenes-links.ts";
import { type Camera, useStore } from "./store.ts";
import type { Scene, StoryNeeds } from "./story.ts";

/** Columns that the open layer of IPIS has, and no other profile. */
const IPIS_COLUMNS = ["itsci", "mineral1", "qualification"];

/** Whether a story can be told on these data. */
export function meetsNeeds({ table, synthetic }: DataSet, needs: StoryNeeds | undefined): boolean {
  if (needs === undefined) return true;
  return needs === "synthetic" ? synthetic : IPIS_COLUMNS.every((column) => table.columns.has(column));
}

/** What came of showing a scene. */
export type Shown =
  /** `otherData`: made on another file, whose filters are left out here. */
  | { readonly ok: true; readonly otherData: string | null; readonly camera: Camera | null }
  | { readonly ok: false; readonly why: string };

/** Brings back the state that a scene holds, as one step of history. What cannot be opened changes nothing. */
export function showScene({ link }: Scene, dataSet: DataSet): Shown {
  const opened = openedScene(link);
  if (!opened.ok) return { ok: false, why: linkFaultText(opened) };
  const { state } = opened;
  applyLink(state, dataSet);
  useStore.setState({ door: "present", selected: null, tableOpen: false });
  return { ok: true, otherData: isMadeOn(state, dataSet) ? null : (state.data?.name ?? null), camera: state.camera };
}
