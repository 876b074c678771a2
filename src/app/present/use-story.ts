import { useQuery } from "@tanstack/react-query";
import type { Basemap } from "../../map/basemap.ts";
import type { DataSet } from "../../model/site-table.ts";
import { breathe } from "../../share/moving/to-gif.ts";
import { type SceneLeftOut, type SceneSaid, sceneLeaving } from "../../share/story/scene-leaving.ts";
import { useProtection } from "../../state/protecting.ts";
import { useStore } from "../../state/store.ts";
import type { Story } from "../../state/story.ts";
import { groundOf, inputOf } from "../share/prepared.ts";
import { reasonOf } from "../share/reason.ts";
import { type StoryTogether, storyTogether } from "./story-together.ts";

/** A story on the data at hand, under their protection. */
export interface StoryHere {
  readonly basemap: Basemap;
  readonly scenes: readonly SceneSaid[];
  readonly leftOut: readonly SceneLeftOut[];
  readonly together: StoryTogether;
}

interface Asked {
  readonly story: StoryHere | null;
  readonly fault: string | null;
  readonly retry: () => void;
}

/** Every scene as it may leave, counted anew with every change of the protection. */
export function useStoryHere(story: Story, dataSet: DataSet): Asked {
  const protection = useProtection(dataSet);
  const ground = useQuery({
    queryKey: ["share-ground", dataSet.hash],
    queryFn: () => groundOf(dataSet),
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    retry: false,
  });
  const counted = useQuery({
    queryKey: ["story-here", dataSet.hash, story, protection],
    queryFn: async ({ signal }): Promise<StoryHere> => {
      if (!ground.data) throw new Error("no ground");
      const { basemap } = ground.data;
      const state = useStore.getState();
      const base = inputOf(state, dataSet, ground.data, protection);
      const scenes: SceneSaid[] = [];
      const leftOut: SceneLeftOut[] = [];
      for (const scene of story.scenes) {
        await breathe();
        signal.throwIfAborted();
        const said = sceneLeaving(scene, base, state.heldUp);
        if ("why" in said) leftOut.push(said);
        else scenes.push(said);
      }
      return { basemap, scenes, leftOut, together: storyTogether(scenes, Date.now()) };
    },
    enabled: ground.data !== undefined,
    structuralSharing: false,
    retry: false,
    gcTime: 0,
  });
  const error = ground.error ?? counted.error;
  return {
    story: counted.data ?? null,
    fault: error ? reasonOf(error) : null,
    retry: () => void (ground.error ? ground.refetch() : counted.refetch()),
  };
}
