import { t, tCode } from "../dialects/text.ts";
import { takeStory } from "./scenes.ts";
import { type CheckedStory, checkStory, isStory, type StoryMistake } from "./scenes-check.ts";
import { useStore } from "./store.ts";

const mistakeText = ({ place, code, params }: StoryMistake): string =>
  t("story.mistake", { place, why: tCode(code, params) });

/** The first mistake in words, and how many more there are. */
export function mistakeWords(mistakes: readonly StoryMistake[]): string {
  const [first] = mistakes;
  const more = mistakes.length - 1;
  if (!first) return "";
  return more === 0 ? mistakeText(first) : t("story.mistake.more", { first: mistakeText(first), n: more });
}

/**
 * Opens a story: it becomes one of the reader's own, and the door Present opens on it. A mistaken one is refused, named,
 * and changes nothing.
 */
export function openStory(json: unknown): CheckedStory {
  const checked = checkStory(json);
  if (checked.ok) {
    takeStory(checked.story);
    useStore.getState().enter("present");
    useStore.getState().say(t("story.opened", { title: checked.story.title, n: checked.story.scenes.length }));
  } else {
    useStore.getState().say(t("story.refused", { why: mistakeWords(checked.mistakes) }));
  }
  return checked;
}

/** Opens the text of a file where it is a story, mistaken or not. @returns false where it is something else. */
export function openStoryText(text: string): boolean {
  try {
    const json: unknown = JSON.parse(text);
    if (!isStory(json)) return false;
    openStory(json);
    return true;
  } catch {
    return false;
  }
}
