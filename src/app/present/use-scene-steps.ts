import { useMemo } from "react";
import { shownScene, useOpenStory, useScenes } from "../../state/scenes.ts";
import type { Scene, Story } from "../../state/story.ts";

export interface Steps {
  readonly story: Story | undefined;
  readonly scene: Scene | undefined;
  /** From 1; 0 where there is no scene. */
  readonly at: number;
  readonly next: Scene | null;
  readonly go: {
    readonly next: () => void;
    readonly previous: () => void;
    readonly first: () => void;
    readonly last: () => void;
    readonly reset: () => void;
  };
}

/** Where the presentation stands in its story, and the ways on from there. */
export function useSceneSteps(show: (scene: Scene) => void): Steps {
  const story = useOpenStory();
  const id = useScenes((state) => state.at);
  return useMemo(() => {
    const scene = shownScene(story, id);
    const scenes = story?.scenes ?? [];
    const at = scene ? scenes.indexOf(scene) : -1;
    const to = (place: number) => () => {
      const target = scenes[place];
      if (target) show(target);
    };
    return {
      story,
      scene,
      at: at + 1,
      next: scenes[at + 1] ?? null,
      go: { next: to(at + 1), previous: to(at - 1), first: to(0), last: to(scenes.length - 1), reset: to(at) },
    };
  }, [story, id, show]);
}
