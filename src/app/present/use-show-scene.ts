import { useCallback } from "react";
import { t } from "../../dialects/text.ts";
import type { DataSet } from "../../model/site-table.ts";
import { goToScene } from "../../state/scenes.ts";
import { showScene } from "../../state/scenes-show.ts";
import { useStore } from "../../state/store.ts";
import type { Scene } from "../../state/story.ts";

/** Shows a scene, says what of it could not be shown, and moves the camera to where it looks; all sites where it does not say. */
export function useShowScene(dataSet: DataSet): (scene: Scene) => void {
  return useCallback(
    (scene) => {
      const { look, say } = useStore.getState();
      goToScene(scene.id);
      const shown = showScene(scene, dataSet);
      if (!shown.ok) {
        say(t("scene.unopened", { why: shown.why }));
        return;
      }
      if (shown.otherData !== null) say(t("scene.other_data", { name: shown.otherData }));
      look(shown.camera ? { ...shown.camera } : { to: "all" });
    },
    [dataSet],
  );
}
