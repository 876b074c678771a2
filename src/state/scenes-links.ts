import { decodeLink, encodeLink } from "../dialects/link.ts";
import type { LinkState, OpenedLink } from "../dialects/link-state.ts";
import type { Definition } from "../model/definition.ts";
import { LAWS } from "./laws.ts";
import { linkState } from "./link-here.ts";
import { type State, useStore } from "./store.ts";

/** The definitions that a scene names shortly; any other it holds whole, so that it is never lost. */
const KNOWN: readonly Definition[] = LAWS;

export const sceneLink = (state: LinkState): string => encodeLink(state, KNOWN);

export const openedScene = (link: string): OpenedLink => decodeLink(link, KNOWN);

/** What is visible now, as a scene keeps it: no site, for a room is shown no single one. */
export function linkOfView(state: State): string {
  const camera = { read: () => state.camera, go: useStore.getState().look };
  return sceneLink({ ...linkState(state, { camera }), selected: null, table: false, door: "present" });
}
