/** What a story leaves as: one file that opens here, a page that stands alone, slides, or a PDF. */
export type StoryKind = "page" | "pptx" | "pdf" | "story";
export const STORY_KINDS: readonly StoryKind[] = ["page", "pptx", "pdf", "story"];
