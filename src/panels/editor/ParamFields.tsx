import { t } from "../../dialects/text.ts";
import { levelLabel } from "../../dialects/words.ts";
import type { Param } from "../../model/definition.ts";
import type { Scale } from "../../model/scale.ts";
import type { Scalar } from "../../model/site-table.ts";
import { setParam } from "../../state/editing-params.ts";
import { paramUses } from "../../state/editing-uses.ts";
import { Menu } from "../../ui/Menu.tsx";
import { NumberField } from "../../ui/NumberField.tsx";
import { useBench } from "./editor-bench.ts";
import { Field } from "./Field.tsx";
import { TextField } from "./TextField.tsx";

interface Props {
  readonly paramKey: string;
  readonly property: string;
  readonly scale: Scale;
}

interface EndProps {
  readonly label: string;
  readonly end: Scalar | null;
  readonly property: string;
  readonly scale: Scale;
  readonly onCommit: (end: Scalar | null) => void;
}

/** One end of a range; "any" is open. */
function RangeEnd({ label, end, property, scale, onCommit }: EndProps) {
  if (scale.type === "ordinal") {
    return (
      <Menu
        label={label}
        value={end === null ? null : String(end)}
        options={scale.levels.map((level) => ({ value: level, label: levelLabel(property, level) }))}
        onChange={onCommit}
      />
    );
  }
  return (
    <NumberField
      label={label}
      value={typeof end === "number" ? end : "any"}
      allowAny
      steppers={false}
      onCommit={(next) => onCommit(next === "any" ? null : next)}
    />
  );
}

/** The facts of a parameter: its words, its range, its step and its unit. */
export function ParamFields({ paramKey, property, scale }: Props) {
  const { definition, change } = useBench();
  const param = definition.params[paramKey];
  if (!param) return null;
  const [low = null, high = null] = param.range ?? [];
  const set = (facts: { readonly [K in keyof Param]?: Param[K] | null }) =>
    change(setParam(definition, paramKey, facts), t("editor.step.param_facts", { name: param.label ?? paramKey }));
  const uses = paramUses(definition, paramKey).length;
  const ends = { property, scale };
  return (
    <>
      <Field label={t("editor.param.from")}>
        <RangeEnd {...ends} label={t("editor.param.from")} end={low} onCommit={(end) => set({ range: [end, high] })} />
      </Field>
      <Field label={t("editor.param.to")}>
        <RangeEnd {...ends} label={t("editor.param.to")} end={high} onCommit={(end) => set({ range: [low, end] })} />
      </Field>
      {scale.type === "number" && (
        <Field label={t("editor.param.step")}>
          <NumberField
            label={t("editor.param.step")}
            value={param.step ?? 1}
            steppers={false}
            onCommit={(step) => set({ step: step === "any" ? null : step })}
          />
        </Field>
      )}
      <TextField
        label={t("editor.param.unit")}
        value={param.unit ?? ""}
        onCommit={(unit) => set({ unit: unit.trim() === "" ? null : unit.trim() })}
      />
      <div className="editor-wide">
        <TextField
          label={t("editor.param.label")}
          value={param.label ?? ""}
          placeholder={paramKey}
          onCommit={(label) => set({ label: label.trim() === "" ? null : label.trim() })}
        />
        {uses > 1 && <p className="muted">{t("editor.param.shared", { n: uses - 1 })}</p>}
      </div>
    </>
  );
}
