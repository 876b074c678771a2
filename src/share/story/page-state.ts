import { VERSION } from "../../model/version.ts";
import type { Scene, Story } from "../../state/story.ts";
import { STATE_SCHEMA } from "../picture/file-meta.ts";
import type { Slide } from "./page-slide.ts";

/** The hash of an address, without what stands before it. */
const hashOf = (link: string): string => link.slice(link.indexOf("#") + 1);

/** The scene with its state as it may leave; null where that is too long for a link. */
const leaving = ({ scene, facts }: Slide): Scene | null =>
  facts.link === null ? null : { ...scene, link: hashOf(facts.link) };

/** A story that holds of each scene no more than its slide shows: no selected site, no filter on names. */
export const leavingStory = (story: Story, slides: readonly Slide[]): Story => ({
  ...story,
  scenes: slides.map(leaving).filter((scene) => scene !== null),
});

/** What reopens the first view and the whole story, in the file of a page. */
export function pageState(story: Story, slides: readonly Slide[]): Readonly<Record<string, unknown>> {
  const [first] = slides;
  return {
    $schema: STATE_SCHEMA,
    version: VERSION,
    link: first?.facts.link ?? null,
    language: first?.facts.language ?? "en",
    synthetic: slides.some(({ facts }) => facts.synthetic),
    stamp: first?.facts.stamp ?? {},
    definitions: first && { baseline: first.input.choice.baseline, proposed: first.input.choice.proposed },
    story: leavingStory(story, slides),
  };
}
