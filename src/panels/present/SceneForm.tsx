import { t } from "../../dialects/text.ts";
import type { Scene, SceneSweep } from "../../state/story.ts";
import { Menu } from "../../ui/Menu.tsx";
import { NumberField } from "../../ui/NumberField.tsx";
import { TextField } from "../editor/TextField.tsx";

/** A number of the proposed definition that a scene may move by itself. */
export interface Movable {
  readonly param: string;
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

interface Props {
  readonly scene: Scene;
  readonly movables: readonly Movable[];
  readonly onChange: (change: Partial<Omit<Scene, "id">>) => void;
}

const STILL = "";

/** From where to where a number moves by itself. */
function SweepFields({ scene: { sweep }, movables, onChange }: Props) {
  const chosen = movables.find(({ param }) => param === sweep?.param);
  const set = (change: Partial<SceneSweep>) => sweep && onChange({ sweep: { ...sweep, ...change } });
  const choose = (param: string) => {
    const movable = movables.find((each) => each.param === param);
    onChange({ sweep: movable ? { param, from: movable.from, to: movable.to } : null });
  };
  const field = (end: "from" | "to") =>
    sweep && (
      <div className="scene-end">
        <span className="muted">{t(`scene.sweep.${end}`)}</span>
        <NumberField
          label={t(`scene.sweep.${end}`)}
          value={sweep[end]}
          step={chosen?.step ?? 1}
          steppers={false}
          onCommit={(value) => typeof value === "number" && set({ [end]: value })}
        />
      </div>
    );
  return (
    <div className="scene-sweep">
      <div className="scene-end">
        <span className="muted">{t("scene.sweep")}</span>
        <Menu
          label={t("scene.sweep")}
          value={sweep?.param ?? STILL}
          display={sweep && !chosen ? sweep.param : undefined}
          onChange={choose}
          options={[
            { value: STILL, label: t("scene.sweep.none") },
            ...movables.map(({ param, label }) => ({ value: param, label })),
          ]}
        />
      </div>
      {field("from")}
      {field("to")}
    </div>
  );
}

/** What is said in a scene, and what it moves. */
export function SceneForm(props: Props) {
  const { scene, onChange } = props;
  return (
    <div className="scene-form">
      <TextField
        label={t("scene.title")}
        value={scene.title}
        onCommit={(title) => title.trim() !== "" && onChange({ title })}
      />
      <TextField label={t("scene.text")} value={scene.text} lines={3} onCommit={(text) => onChange({ text })} />
      <TextField label={t("scene.note")} value={scene.note} lines={4} onCommit={(note) => onChange({ note })} />
      <SweepFields {...props} />
    </div>
  );
}
