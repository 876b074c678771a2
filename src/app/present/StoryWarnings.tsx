import { StoryTroubles } from "../../panels/present/StoryTroubles.tsx";
import { Warnings } from "../../panels/share/Warnings.tsx";
import type { SceneSaid } from "../../share/story/scene-leaving.ts";
import type { StoryKind } from "../../state/story-kinds.ts";
import { recentVisit } from "../share/recent.ts";
import type { Saving } from "./use-saving-story.ts";
import type { StoryHere } from "./use-story.ts";

interface Props {
  readonly here: StoryHere;
  readonly kind: StoryKind;
  readonly saving: Saving;
  readonly agreed: boolean;
  readonly onAgree: (agreed: boolean) => void;
  readonly onSteps: () => void;
}

const titlesOf = (scenes: readonly SceneSaid[]): string[] => scenes.map(({ scene }) => scene.title);

/** What to think of before saving, of the story and of the files that left before. */
export function StoryWarnings({ here: { scenes }, kind, saving, agreed, onAgree, onSteps }: Props) {
  const input = scenes[0]?.input;
  const counts = kind !== "story" && input !== undefined && input.protection.sensitivity !== "public";
  return (
    <>
      <StoryTroubles
        leftOut={saving.leftOut.map(({ scene, why }) => ({ title: scene.title, why }))}
        agreed={agreed}
        onAgree={onAgree}
        otherData={titlesOf(scenes.filter(({ otherData }) => otherData !== null))}
        noLink={kind === "page" ? titlesOf(scenes.filter(({ facts }) => facts.link === null)) : []}
        together={saving.together.scenes}
        onSteps={onSteps}
      />
      <Warnings
        together={saving.together.before}
        recent={counts ? recentVisit(input.dataSet.table, input.today) : null}
        onSteps={onSteps}
      />
    </>
  );
}
