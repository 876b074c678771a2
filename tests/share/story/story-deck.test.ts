import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { readFile } from "../../../src/ingest/read-file.ts";
import { factsOf } from "../../../src/share/facts/facts-of.ts";
import { storyDeck } from "../../../src/share/story/story-deck.ts";
import type { Story } from "../../../src/state/story.ts";
import { scene, slideOf } from "./invented-slide.ts";

test("a story as slides: one a scene in its order, with title, words and note", async () => {
  const demo = await readFile(readFileSync("data/demo/sites.geojson"), "Invented demonstration sites");
  const scenes = [
    scene("a", { title: "Where are we", text: "What the room reads", note: "What only the presenter reads" }),
    scene("b", { title: "Who moves" }),
  ];
  const story: Story = { $schema: "asm-story/1", id: "s", title: "The missing middle", scenes };
  const slides = scenes.map((own) => {
    const slide = slideOf(own, demo);
    return { ...slide, facts: factsOf(slide.input) };
  });
  const parts = unzipSync(await storyDeck(story, slides, [null, null]));
  const xml = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  expect(xml("ppt/slides/slide1.xml")).toContain("Where are we");
  expect(xml("ppt/slides/slide1.xml")).toContain("What the room reads");
  expect(xml("ppt/slides/slide2.xml")).toContain("Who moves");
  expect(xml("ppt/notesSlides/notesSlide1.xml")).toContain("What only the presenter reads");
  expect(xml("ppt/notesSlides/notesSlide2.xml")).not.toContain("What only the presenter reads");
  expect(xml("docProps/core.xml")).toContain("The missing middle");
});

test("a story without a scene is refused", () => {
  expect(() => storyDeck({ $schema: "asm-story/1", id: "s", title: "", scenes: [] }, [], [])).toThrow(
    "without a scene",
  );
});
