import { checkStory } from "./scenes-check.ts";
import type { Story } from "./story.ts";

const PREFIX = "asm-lens/story/1/";

/** What of the browser's storage stories use. */
export type StoryStorage = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

export const storyText = (story: Story): string => `${JSON.stringify(story, null, 2)}\n`;

function storyIn(text: string | null): Story | null {
  try {
    const checked = checkStory(JSON.parse(text ?? ""));
    return checked.ok ? checked.story : null;
  } catch {
    return null;
  }
}

export const byTitle = (a: Story, b: Story): number =>
  a.title < b.title ? -1 : a.title > b.title ? 1 : a.id < b.id ? -1 : 1;

/**
 * Stories in the browser's storage, each under a key of its own, so that no tab writes over another's. What this version
 * cannot read is left as it is.
 */
export class KeptStories {
  readonly #storage: StoryStorage | null;

  /** @param storage null where the browser refuses it. */
  constructor(storage: StoryStorage | null) {
    this.#storage = storage;
  }

  read(): Story[] {
    const stories: Story[] = [];
    try {
      for (let at = 0; at < (this.#storage?.length ?? 0); at++) {
        const key = this.#storage?.key(at);
        const story = key?.startsWith(PREFIX) ? storyIn(this.#storage?.getItem(key) ?? null) : null;
        if (story) stories.push(story);
      }
    } catch {
      return stories;
    }
    return stories.sort(byTitle);
  }

  /** What lies there under a story's name; null: nothing, or nothing that may be read. */
  textOf = (id: string): string | null => {
    try {
      return this.#storage?.getItem(PREFIX + id) ?? null;
    } catch {
      return null;
    }
  };

  /** @returns false where the browser did not keep it. */
  write(story: Story): boolean {
    try {
      this.#storage?.setItem(PREFIX + story.id, JSON.stringify(story));
      return this.#storage !== null;
    } catch {
      return false;
    }
  }

  remove(id: string): void {
    try {
      this.#storage?.removeItem(PREFIX + id);
    } catch {
      // Refused, as it was to keep it: nothing of it is there.
    }
  }

  /** Whether a change of the storage, as the browser tells other tabs of it, is one of stories. */
  concerns = (key: string | null): boolean => key === null || key.startsWith(PREFIX);
}
