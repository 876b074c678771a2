import { useState } from "react";
import { bytesWords } from "../../dialects/bytes-words.ts";
import { t } from "../../dialects/text.ts";
import type { DataSet } from "../../model/site-table.ts";
import type { SceneLeftOut } from "../../share/story/scene-leaving.ts";
import { noteLeft } from "../../state/left-before.ts";
import type { Story } from "../../state/story.ts";
import type { StoryKind } from "../../state/story-kinds.ts";
import { saveBytes } from "../share/save-bytes.ts";
import type { Work } from "../share/use-making.ts";
import { makeStory } from "./make-story.ts";
import { leftOfStory, type StoryTogether } from "./story-together.ts";
import type { StoryHere } from "./use-story.ts";

const NOTHING: StoryTogether = { scenes: null, before: null };

export interface Saving {
  /** Scenes that the file will not hold. */
  readonly leftOut: readonly SceneLeftOut[];
  /** Whether nothing is left to be saved. */
  readonly empty: boolean;
  readonly together: StoryTogether;
  /** Whether saving was asked for and waits, for the reader to see the warning first. */
  readonly held: boolean;
  readonly save: () => Work | null;
}

/** Saving with a look at what the file would tell. What warns is shown once; the next press goes on. */
export function useSavingStory(story: Story, here: StoryHere | null, kind: StoryKind, dataSet: DataSet): Saving {
  const [shown, setShown] = useState<StoryHere | null>(null);
  const [heeded, setHeeded] = useState<StoryHere | null>(null);
  // A story file holds links and no counts.
  const numbers = kind !== "story";
  const together = here && numbers && heeded !== here ? here.together : NOTHING;
  const warns = together.scenes !== null || together.before !== null;
  const long = numbers ? [] : (here?.scenes ?? []).filter(({ facts }) => facts.link === null);
  const scenes = (here?.scenes ?? []).filter((said) => !long.includes(said));
  const leftOut = [
    ...(here?.leftOut ?? []),
    ...long.map(({ scene }): SceneLeftOut => ({ scene, why: t("story.save.long") })),
  ];
  const save = (): Work | null => {
    if (!here) return null;
    if (warns && shown !== here) {
      setShown(here);
      return null;
    }
    return {
      kind: t(`story.save.kind.${kind}`),
      run: async (making) => {
        const file = await makeStory(kind, story, scenes, here.basemap, making);
        making.signal?.throwIfAborted();
        saveBytes(file);
        if (numbers) {
          for (const left of leftOfStory(scenes, Date.now())) noteLeft(dataSet, left);
          setHeeded(here);
        }
        return t("share.saved", { name: file.name, size: bytesWords(file.bytes.length) });
      },
    };
  };
  return { leftOut, empty: scenes.length === 0, together, held: warns && shown === here, save };
}
