import type { KeyboardEvent, ReactNode } from "react";
import { t } from "../../dialects/text.ts";
import type { Scene } from "../../state/story.ts";
import { IconButton } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Menu } from "../../ui/Menu.tsx";
import type { SceneDrag } from "./use-scene-drag.ts";

export interface SceneActions {
  readonly onShow: (scene: Scene) => void;
  readonly onMove: (scene: Scene, to: number) => void;
  readonly onDuplicate: (scene: Scene) => void;
  readonly onUpdate: (scene: Scene) => void;
  readonly onDelete: (scene: Scene) => void;
}

interface Props extends SceneActions {
  readonly scene: Scene;
  /** From 0. */
  readonly at: number;
  readonly count: number;
  readonly shown: boolean;
  readonly drag: SceneDrag;
  /** Its fields, below the scene that is shown. */
  readonly children?: ReactNode;
}

/** One scene of the list: shown by its title, moved by its handle, by two buttons or by Alt with an arrow key. */
export function SceneRow({ scene, at, count, shown, drag, children, ...on }: Props) {
  const { title } = scene;
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    on.onMove(scene, at + (event.key === "ArrowUp" ? -1 : 1));
  };
  const act = {
    duplicate: () => on.onDuplicate(scene),
    update: () => on.onUpdate(scene),
    delete: () => on.onDelete(scene),
  };
  return (
    <li className="scene" data-shown={shown || undefined} {...drag.target(scene, at)}>
      <div className="scene-row">
        <span className="scene-grip" title={t("scene.drag", { title })} {...drag.handle(scene)}>
          <Icon name="grip" size={14} />
        </span>
        <button
          type="button"
          className="scene-title"
          aria-current={shown ? "step" : undefined}
          data-scene={scene.id}
          onClick={() => on.onShow(scene)}
          onKeyDown={onKeyDown}
        >
          <span className="muted">{at + 1}</span>
          <span>
            <bdi>{title}</bdi>
          </span>
        </button>
        <IconButton
          icon={<Icon name="up" />}
          label={t("scene.up", { title })}
          disabled={at === 0}
          onClick={() => on.onMove(scene, at - 1)}
        />
        <IconButton
          icon={<Icon name="down" />}
          label={t("scene.down", { title })}
          disabled={at === count - 1}
          onClick={() => on.onMove(scene, at + 1)}
        />
        <Menu<keyof typeof act>
          label={t("scene.more", { title })}
          value={null}
          display={<Icon name="more" />}
          align="end"
          onChange={(action) => act[action]()}
          options={[
            { value: "update", label: t("scene.update"), icon: <Icon name="edit" /> },
            { value: "duplicate", label: t("scene.duplicate"), icon: <Icon name="copy" /> },
            { value: "delete", label: t("scene.delete"), icon: <Icon name="delete" /> },
          ]}
        />
      </div>
      {children}
    </li>
  );
}
