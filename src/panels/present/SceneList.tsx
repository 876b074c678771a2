import { useEffect, useRef } from "react";
import { t } from "../../dialects/text.ts";
import type { Scene, Story } from "../../state/story.ts";
import { LinkButton } from "../../ui/Button.tsx";
import { type Movable, SceneForm } from "./SceneForm.tsx";
import { type SceneActions, SceneRow } from "./SceneRow.tsx";
import { useSceneDrag } from "./use-scene-drag.ts";
import "../panels.css";
import "./present.css";

interface Props extends SceneActions {
  readonly story: Story;
  readonly at: string | null;
  readonly movables: readonly Movable[];
  readonly onChange: (scene: Scene, change: Partial<Omit<Scene, "id">>) => void;
  /** What was done last, in words. */
  readonly done: string | null;
  readonly onUndo: () => void;
}

/** The scenes of a story in their order; the one that is shown stands open. */
export function SceneList({ story, at, movables, onChange, done, onUndo, ...on }: Props) {
  const list = useRef<HTMLOListElement>(null);
  /** A scene moved by its button or key keeps the focus wherever it goes. */
  const moved = useRef<string | null>(null);
  useEffect(() => {
    if (moved.current === null) return;
    list.current?.querySelector<HTMLElement>(`[data-scene="${moved.current}"]`)?.focus();
    moved.current = null;
  });
  const move = (scene: Scene, to: number) => {
    moved.current = scene.id;
    on.onMove(scene, to);
  };
  const undo = () => {
    moved.current = at;
    onUndo();
  };
  const drag = useSceneDrag(move);
  return (
    <section className="panel-section" aria-labelledby="scene-list-title">
      <header className="panel-heading">
        <h2 id="scene-list-title">{t("scene.list")}</h2>
        <span className="spring" />
        <span className="muted">{t("scene.keys")}</span>
      </header>
      {story.scenes.length === 0 && <p className="note-line">{t("story.empty")}</p>}
      <ol ref={list} className="scene-list">
        {story.scenes.map((scene, index) => (
          <SceneRow
            key={scene.id}
            {...on}
            onMove={move}
            scene={scene}
            at={index}
            count={story.scenes.length}
            shown={scene.id === at}
            drag={drag}
          >
            {scene.id === at && (
              <SceneForm scene={scene} movables={movables} onChange={(change) => onChange(scene, change)} />
            )}
          </SceneRow>
        ))}
      </ol>
      <p className="note-line" role="status">
        {done !== null && (
          <>
            <bdi>{done}</bdi> <LinkButton onClick={undo}>{t("scene.undo")}</LinkButton>
          </>
        )}
      </p>
    </section>
  );
}
