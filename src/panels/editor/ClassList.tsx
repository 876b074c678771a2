import { t } from "../../dialects/text.ts";
import { classLabel } from "../../dialects/words.ts";
import { moveClass, removeClass, renameClass, setClassId } from "../../state/editing-classes.ts";
import { IconButton } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { useBench } from "./editor-bench.ts";
import { ClassIcon } from "./RuleHead.tsx";
import { TextField } from "./TextField.tsx";

/** The classes in order, small to large: their words, their ids, and a way to move or drop one. */
export function ClassList() {
  const { definition, change } = useBench();
  const { classes } = definition;
  return (
    <ol className="editor-class-list">
      {classes.map(({ id, label }, at) => {
        const name = classLabel(definition, id);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: ids are edited here, and places stay
          <li key={at}>
            <ClassIcon classId={id} />
            <TextField
              label={t("editor.class.label_of", { n: at + 1 })}
              bare
              value={label ?? ""}
              placeholder={name}
              onCommit={(words) => change(renameClass(definition, at, words), t("editor.step.class_label"))}
            />
            <TextField
              label={t("editor.class.id_of", { n: at + 1 })}
              bare
              value={id}
              onCommit={(own) => change(setClassId(definition, at, own.trim()), t("editor.step.class_id"))}
            />
            <IconButton
              label={t("editor.class.up", { class: name })}
              icon={<Icon name="up" />}
              disabled={at === 0}
              onClick={() => change(moveClass(definition, at, at - 1), t("editor.step.class_move"))}
            />
            <IconButton
              label={t("editor.class.down", { class: name })}
              icon={<Icon name="down" />}
              disabled={at === classes.length - 1}
              onClick={() => change(moveClass(definition, at, at + 1), t("editor.step.class_move"))}
            />
            <IconButton
              label={t("editor.class.remove", { class: name })}
              icon={<Icon name="delete" />}
              onClick={() => change(removeClass(definition, at), t("editor.step.class_remove", { class: name }))}
            />
          </li>
        );
      })}
    </ol>
  );
}
