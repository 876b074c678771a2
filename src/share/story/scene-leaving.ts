import { linkFaultText } from "../../dialects/link-words.ts";
import { t } from "../../dialects/text.ts";
import { checkPair } from "../../model/check-pair.ts";
import { isMadeOn } from "../../state/link-apply.ts";
import { type HeldUp, resultsOf } from "../../state/results.ts";
import { openedScene } from "../../state/scenes-links.ts";
import type { Scene } from "../../state/story.ts";
import type { Facts } from "../facts/facts.ts";
import { factsOf } from "../facts/facts-of.ts";
import { inputOfLink } from "../input-of-link.ts";
import type { ShareInput } from "../share-input.ts";

/** A scene with what it says of the data at hand, as it may leave. */
export interface SceneSaid {
  readonly scene: Scene;
  readonly input: ShareInput;
  readonly facts: Facts;
  /** The data that it was made on where they are others, whose filters are left out; else null. */
  readonly otherData: string | null;
}

/** A scene that cannot be shown on the data at hand. */
export interface SceneLeftOut {
  readonly scene: Scene;
  readonly why: string;
}

/**
 * @param base the page's data, ground and protection
 * @param heldUp adds up a holder's sites, where the page does
 */
export function sceneLeaving(scene: Scene, base: ShareInput, heldUp: HeldUp | null): SceneSaid | SceneLeftOut {
  const opened = openedScene(scene.link);
  if (!opened.ok) return { scene, why: linkFaultText(opened) };
  const { state } = opened;
  if (checkPair(state.baseline, state.proposed).length > 0) return { scene, why: t("story.save.apart") };
  try {
    const linked = inputOfLink(state, base);
    const input = { ...linked, results: resultsOf(base.dataSet.table, linked.choice, heldUp) };
    const otherData = isMadeOn(state, base.dataSet) ? null : (state.data?.name ?? null);
    return { scene, input, facts: factsOf(input), otherData };
  } catch {
    return { scene, why: t("story.save.uncounted") };
  }
}
