import { type DragEvent, useState } from "react";
import type { Scene } from "../../state/story.ts";

/** Dragging a scene by its handle onto another's place. What Alt with an arrow key does, for a hand. */
export function useSceneDrag(onMove: (scene: Scene, to: number) => void) {
  const [held, setHeld] = useState<Scene | null>(null);
  return {
    handle: (scene: Scene) => ({
      draggable: true,
      onDragStart: (event: DragEvent) => {
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", scene.title);
        setHeld(scene);
      },
      onDragEnd: () => setHeld(null),
    }),
    target: (scene: Scene, at: number) => ({
      onDragOver: (event: DragEvent) => {
        if (held && held !== scene) event.preventDefault();
      },
      onDrop: (event: DragEvent) => {
        if (!held) return;
        event.preventDefault();
        event.stopPropagation();
        setHeld(null);
        onMove(held, at);
      },
    }),
  };
}

export type SceneDrag = ReturnType<typeof useSceneDrag>;
