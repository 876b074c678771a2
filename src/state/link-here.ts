import { encodeLink } from "../dialects/link.ts";
import type { LinkState } from "../dialects/link-state.ts";
import type { Definition } from "../model/definition.ts";
import { type Outside, roundedCamera } from "./link-outside.ts";
import type { State } from "./store.ts";

const LANGUAGE = "en";

/** What is visible now, in the terms of a link. A gesture under way counts as not begun. */
export function linkState(state: State, outside: Outside): LinkState {
  const { history, dataSet, door, view, compare, split, weight, hidden, selected, openParam, tableOpen } = state;
  const { baseline, proposed, filters } = history.open ?? history.present;
  const camera = outside.camera?.read() ?? null;
  return {
    data: dataSet && { name: dataSet.name, hash: dataSet.hash },
    baseline,
    proposed,
    filters,
    door,
    view: { what: view.what, by: view.by },
    weight,
    hidden: [...hidden].sort(),
    selected: (selected === null ? undefined : dataSet?.table.siteIds[selected]) ?? null,
    open: openParam,
    table: tableOpen,
    camera: camera && roundedCamera(camera),
    ...(compare !== "off" && { compare: { by: compare, split: Math.round(split * 100) / 100 } }),
    language: outside.language?.read() ?? LANGUAGE,
  };
}

/** The link to what is visible now: the hash of an address. */
export const linkHere = (state: State, presets: readonly Definition[], outside: Outside = {}): string =>
  encodeLink(linkState(state, outside), presets);

/** All of it that the reader chose, to tell whether anything was changed; nothing that a file or a law brings. */
export const linkWithoutData = (state: State, outside: Outside): string =>
  encodeLink({ ...linkState(state, outside), data: null, camera: null }, []);
