import type { Story } from "../../state/story.ts";
import { toPptx } from "../office/pptx.ts";
import type { FileMeta } from "../picture/file-meta.ts";
import type { Slide } from "./page-slide.ts";

/** What a file of this slide says about itself. */
export const slideMeta = ({ facts, input }: Slide, title: string): FileMeta => ({
  title,
  alt: facts.alt,
  link: facts.link,
  language: facts.language,
  stamp: facts.stamp,
  definitions: { baseline: input.choice.baseline, proposed: input.choice.proposed },
  synthetic: facts.synthetic,
  made: input.today,
});

/**
 * A story as slides: one a scene, with its title, its words and its note before the numbers. The file reopens the
 * first scene.
 * @param maps each scene's map as PNG, in the order of the slides; null where there is none
 * @throws Error where the story has no scene
 */
export function storyDeck(
  story: Story,
  slides: readonly Slide[],
  maps: readonly (Uint8Array | null)[],
): Promise<Uint8Array> {
  const [first] = slides;
  if (!first) throw new Error("a story without a scene is no deck");
  const inputs = slides.map(({ scene, facts, input }, at) => ({
    facts,
    input,
    picture: maps[at] ?? null,
    title: scene.title,
    ...(scene.text === "" ? {} : { text: scene.text }),
    ...(scene.note === "" ? {} : { note: scene.note }),
  }));
  return toPptx(inputs, slideMeta(first, story.title));
}
