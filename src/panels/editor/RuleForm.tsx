import { t } from "../../dialects/text.ts";
import { classLabel } from "../../dialects/words.ts";
import { renameClass } from "../../state/editing-classes.ts";
import { setRuleClass, setRuleWhy } from "../../state/editing-rules.ts";
import { Menu } from "../../ui/Menu.tsx";
import { useBench } from "./editor-bench.ts";
import { Field } from "./Field.tsx";
import { GateFields } from "./GateFields.tsx";
import type { RuleRow } from "./ladder-rows.ts";
import { RowActions } from "./RowActions.tsx";
import { TextField } from "./TextField.tsx";

/** Which class a rule gives, how many of its tests must hold, and why. */
export function RuleForm({ row }: { readonly row: RuleRow }) {
  const { definition, change } = useBench();
  const rule = definition.rules[row.rule];
  if (!rule) return null;
  const at = definition.classes.findIndex(({ id }) => id === rule.class);
  const name = String(row.rule + 1);
  return (
    <div className="editor-form">
      <Field label={t("editor.class")}>
        <Menu
          label={t("editor.class")}
          value={rule.class}
          options={definition.classes.map(({ id }) => ({ value: id, label: classLabel(definition, id) }))}
          onChange={(id) => change(setRuleClass(definition, row.rule, id), t("editor.step.rule_class", { name }))}
        />
      </Field>
      <TextField
        label={t("editor.class.label")}
        value={definition.classes[at]?.label ?? ""}
        placeholder={classLabel(definition, rule.class)}
        onCommit={(label) => change(renameClass(definition, at, label), t("editor.step.class_label"))}
      />
      <GateFields place={["rules", row.rule, "when"]} />
      <div className="editor-wide">
        <TextField
          label={t("editor.rule.why")}
          value={rule.why ?? ""}
          lines={3}
          onCommit={(why) => change(setRuleWhy(definition, row.rule, why), t("editor.step.rule_why", { name }))}
        />
      </div>
      <RowActions row={row} />
    </div>
  );
}
