import { newId, same } from "./scenes-edit.ts";
import { byTitle } from "./scenes-kept.ts";
import type { Story } from "./story.ts";

/** The stories that a page holds. */
export interface HeldStories {
  /** By title. */
  readonly own: readonly Story[];
  /**
   * Ids of those that the browser did not keep as they are here, with the text that lay in the storage instead; null:
   * none.
   */
  readonly unkept: ReadonlyMap<string, string | null>;
}

/**
 * What the page holds after another may have written to the storage. A story that could not be written stays as it is
 * here, beside the other's where that was changed meanwhile; the open one stays where it was deleted elsewhere.
 *
 * @param there Stories in the storage.
 * @param textOf What lies there under an id.
 * @returns also the new ids of stories that stepped aside, by their old ones.
 */
export function storiesTogether(
  { own, unkept }: HeldStories,
  open: string | null,
  there: readonly Story[],
  textOf: (id: string) => string | null,
): HeldStories & { readonly renamed: ReadonlyMap<string, string> } {
  const taken = new Set(there.map(({ id }) => id));
  const renamed = new Map<string, string>();
  const still = new Map<string, string | null>();
  const mine: Story[] = [];
  for (const story of own) {
    const { id } = story;
    const lay = unkept.get(id);
    if (lay === undefined) {
      if (id !== open || taken.has(id)) continue;
      mine.push(story);
      still.set(id, null);
    } else if (taken.has(id) && textOf(id) !== lay) {
      const aside = { ...story, id: newId() };
      renamed.set(id, aside.id);
      mine.push(aside);
      still.set(aside.id, null);
    } else {
      mine.push(story);
      still.set(id, lay);
    }
  }
  const ids = new Set(mine.map(({ id }) => id));
  // One that is as it was keeps its identity, so that nothing that goes on with it begins anew.
  const theirs = there
    .filter(({ id }) => !ids.has(id))
    .map((story) => own.find((known) => same(known, story)) ?? story);
  return { own: [...theirs, ...mine].sort(byTitle), unkept: still, renamed };
}
