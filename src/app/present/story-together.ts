import type { SceneSaid } from "../../share/story/scene-leaving.ts";
import { type Left, leftBefore, type Together, togetherWith } from "../../state/left-before.ts";
import { leftNow } from "../share/left-now.ts";

/** Two scenes of one story that tell of few sites where neither does. */
export interface ScenesTogether {
  readonly a: string;
  readonly b: string;
  /** Sites by which a total differs. */
  readonly by: number;
}

export interface StoryTogether {
  readonly scenes: ScenesTogether | null;
  /** What the story tells with a file that left before. */
  readonly before: Together | null;
}

export const leftOfStory = (scenes: readonly SceneSaid[], at: number): Left[] =>
  scenes.map(({ facts, input }) => leftNow(facts, input.protection, at));

function scenesTogether(scenes: readonly SceneSaid[], lefts: readonly Left[]): ScenesTogether | null {
  for (const [b, left] of lefts.entries()) {
    for (const [a, other] of lefts.slice(0, b).entries()) {
      const found = togetherWith([other], left);
      if (found?.kind === "totals")
        return { a: scenes[a]?.scene.title ?? "", b: scenes[b]?.scene.title ?? "", by: found.by };
    }
  }
  return null;
}

/** What the scenes tell together, and with files of the same data that left from this machine. */
export function storyTogether(scenes: readonly SceneSaid[], now: number): StoryTogether {
  const [first] = scenes;
  if (!first) return { scenes: null, before: null };
  const lefts = leftOfStory(scenes, now);
  const earlier = leftBefore(first.input.dataSet);
  const found = lefts.map((left) => togetherWith(earlier, left)).filter((each) => each !== null);
  return {
    scenes: scenesTogether(scenes, lefts),
    before: found.find(({ kind }) => kind === "totals") ?? found[0] ?? null,
  };
}
