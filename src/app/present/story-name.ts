import type { StoryKind } from "../../state/story-kinds.ts";

const ENDINGS: Readonly<Record<StoryKind, string>> = {
  page: ".html",
  pptx: ".pptx",
  pdf: ".pdf",
  story: ".asm-story.json",
};

/** The file's name, from the story's title; it says where the sites are invented. */
export function storyFileName(title: string, kind: StoryKind, synthetic: boolean): string {
  const words = title
    .normalize("NFD")
    .toLowerCase()
    .replace(/\p{M}+/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return `${synthetic ? "SYNTHETIC-" : ""}${words || "story"}${ENDINGS[kind]}`;
}
