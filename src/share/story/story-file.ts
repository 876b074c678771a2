import { storyText } from "../../state/scenes-kept.ts";
import type { Story } from "../../state/story.ts";

/**
 * A story as a file, `asm-story/1`: what a person can read and this page can open. The same story gives the same
 * bytes. A story that goes to others is first cut down to what its slides show (`leavingStory`).
 */
export const storyFile = (story: Story): Uint8Array => new TextEncoder().encode(storyText(story));
