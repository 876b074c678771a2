import type { Basemap } from "../../map/basemap.ts";
import { totalsOf } from "../../share/moving/apart.ts";
import { breathe } from "../../share/moving/to-gif.ts";
import type { Slide } from "../../share/story/page-slide.ts";
import { leavingStory } from "../../share/story/page-state.ts";
import type { SceneSaid } from "../../share/story/scene-leaving.ts";
import { scenePicture } from "../../share/story/scene-picture.ts";
import { sceneStops } from "../../share/story/scene-stops.ts";
import { slideMeta, storyDeck } from "../../share/story/story-deck.ts";
import type { Story } from "../../state/story.ts";
import type { StoryKind } from "../../state/story-kinds.ts";
import type { Making } from "../share/make-file.ts";
import { mapPng } from "../share/map-png.ts";
import type { MadeFile } from "../share/save-bytes.ts";
import { storyFileName } from "./story-name.ts";

const TYPES: Readonly<Record<StoryKind, string>> = {
  page: "text/html",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  pdf: "application/pdf",
  story: "application/json",
};

/** Each scene drawn, in order; the thresholds of all keep away from what any of them says. */
export async function slidesOf(
  scenes: readonly SceneSaid[],
  basemap: Basemap,
  { signal, onProgress }: Making = {},
  only = scenes.length,
): Promise<Slide[]> {
  const known = scenes.map(({ input }) => totalsOf(input.results.counts));
  const slides: Slide[] = [];
  for (const said of scenes.slice(0, only)) {
    await breathe();
    signal?.throwIfAborted();
    const { scene, input, facts } = said;
    const stops = scene.sweep && sceneStops(input, scene.sweep, known);
    slides.push({ scene, input, facts, stops, picture: scenePicture(said, stops, basemap) });
    onProgress?.(slides.length, scenes.length);
  }
  return slides;
}

async function pageOf(story: Story, slides: readonly Slide[]): Promise<Uint8Array> {
  const [{ storyPage }, { loadWoff2 }] = await Promise.all([
    import("../../share/story/story-page.ts"),
    import("../../share/fonts/font-files.ts"),
  ]);
  return new TextEncoder().encode(storyPage(story, slides, await loadWoff2(new Set([400, 500, 600, 700]))));
}

async function pdfOf(story: Story, slides: readonly Slide[]): Promise<Uint8Array> {
  const { toPdf } = await import("../../share/picture/pdf.ts");
  const pages = slides.map(({ picture }) => picture);
  return toPdf(pages, slideMeta(slides[0] as Slide, story.title));
}

async function deckOf(story: Story, slides: readonly Slide[], basemap: Basemap): Promise<Uint8Array> {
  const maps: Uint8Array[] = [];
  for (const slide of slides) maps.push(await mapPng({ ...slide, basemap }, slideMeta(slide, slide.scene.title)));
  return storyDeck(story, slides, maps);
}

async function bytesOf(kind: StoryKind, story: Story, slides: readonly Slide[], basemap: Basemap): Promise<Uint8Array> {
  switch (kind) {
    case "page":
      return pageOf(story, slides);
    case "pptx":
      return deckOf(story, slides, basemap);
    case "pdf":
      return pdfOf(story, slides);
    case "story": {
      const { storyFile } = await import("../../share/story/story-file.ts");
      return storyFile(leavingStory(story, slides));
    }
  }
}

/**
 * A story with the scenes that are given, as one file.
 * @param scenes at least one
 */
export async function makeStory(
  kind: StoryKind,
  story: Story,
  scenes: readonly SceneSaid[],
  basemap: Basemap,
  making: Making,
): Promise<MadeFile> {
  const slides = await slidesOf(scenes, basemap, making);
  await breathe();
  const bytes = await bytesOf(kind, story, slides, basemap);
  const synthetic = slides.some(({ facts }) => facts.synthetic);
  return { name: storyFileName(story.title, kind, synthetic), bytes, type: TYPES[kind] };
}
