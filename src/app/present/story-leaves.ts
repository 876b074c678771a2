import { t } from "../../dialects/text.ts";
import type { StoryKind } from "../../state/story-kinds.ts";
import { type Lists, leavesOf } from "../share/leaves-of.ts";
import type { StoryHere } from "./use-story.ts";

const NOTES: ReadonlySet<StoryKind> = new Set(["page", "pptx", "story"]);

function goes(kind: StoryKind, { scenes }: StoryHere): string[] {
  const has = (part: "note" | "sweep"): boolean =>
    scenes.some(({ scene }) => scene[part] !== null && scene[part] !== "");
  return [
    ...(kind === "story" ? [] : [t("story.save.goes.pictures", { n: scenes.length })]),
    t(kind === "pdf" ? "story.save.goes.titles" : "story.save.goes.words"),
    ...(NOTES.has(kind) && has("note") ? [t("story.save.goes.notes")] : []),
    ...(kind === "page" && has("sweep") ? [t("story.save.goes.thresholds")] : []),
    t("story.save.goes.links"),
    ...(kind === "story" ? [] : [t("share.goes.source")]),
  ];
}

/** Exactly what is in the file, and what of the data is not. */
export function storyLeaves(kind: StoryKind, story: StoryHere): Lists {
  const [first] = story.scenes;
  if (!first) return { goes: [], stays: [] };
  const drawn = { ...first, basemap: story.basemap };
  const { stays } = leavesOf(drawn, { tab: "image", choice: { image: "pdf", size: "slide", part: "sheet" } });
  return {
    goes: goes(kind, story),
    stays: kind === "story" ? [t("story.save.stays.numbers")] : stays,
  };
}
