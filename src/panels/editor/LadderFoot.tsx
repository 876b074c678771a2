import { useState } from "react";
import { t } from "../../dialects/text.ts";
import { classLabel, wordsFor } from "../../dialects/words.ts";
import type { SideCounts } from "../../engine/counts.ts";
import { NOT_COVERED } from "../../model/definition.ts";
import { addRung, nextUsual, setOtherwise } from "../../state/editing-classes.ts";
import { addRule } from "../../state/editing-rules.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Kbd } from "../../ui/Kbd.tsx";
import { Menu } from "../../ui/Menu.tsx";
import { Popover } from "../../ui/Popover.tsx";
import { ClassCount } from "./ClassCount.tsx";
import { ClassList } from "./ClassList.tsx";
import { useBench } from "./editor-bench.ts";
import { addId } from "./ladder-rows.ts";
import { ClassIcon } from "./RuleHead.tsx";

/** What is left when no rule takes a site. */
export function OtherwiseLine({ counts }: { readonly counts: SideCounts }) {
  const { definition, change } = useBench();
  const { classes, otherwise } = definition;
  const classId = otherwise ?? NOT_COVERED;
  const options = [
    ...classes.map(({ id }) => ({ value: id, label: classLabel(definition, id) })),
    { value: NOT_COVERED, label: classLabel(definition, NOT_COVERED) },
  ];
  return (
    <div className="editor-otherwise">
      <ClassIcon classId={classId} />
      <span>{t("editor.otherwise")}</span>
      <Menu
        label={t("editor.otherwise")}
        value={classId}
        options={options}
        onChange={(id) => change(setOtherwise(definition, id === NOT_COVERED ? null : id), t("editor.step.otherwise"))}
      />
      <span className="spring" />
      <ClassCount counts={counts} classId={classId} />
    </div>
  );
}

/** Names the new rung; blank takes the next of the usual ones. */
function AddRung({ close }: { readonly close: () => void }) {
  const { definition, change, go } = useBench();
  const [label, setLabel] = useState("");
  const usual = nextUsual(definition);
  const add = (words: string) => {
    close();
    const next = addRung(definition, words);
    change(next, t("editor.step.add_rung"));
    go(addId(next.rules.length - 1));
  };
  return (
    <form
      className="editor-form"
      onSubmit={(event) => {
        event.preventDefault();
        add(label);
      }}
    >
      <div className="editor-wide">
        <label className="editor-label" htmlFor="editor-rung">
          {t("editor.rung.label")}
        </label>
        <input
          id="editor-rung"
          type="text"
          className="editor-text"
          data-autofocus=""
          autoComplete="off"
          placeholder={usual ? (wordsFor(`class.${usual}`) ?? usual) : t("editor.class")}
          value={label}
          onChange={(event) => setLabel(event.target.value)}
        />
      </div>
      <div className="editor-wide editor-buttons">
        <Button kind="primary" type="submit">
          {t("editor.add.rung")}
        </Button>
      </div>
    </form>
  );
}

/** Adds rungs and rules, and opens the list of classes. */
export function LadderFoot() {
  const { definition, change, go } = useBench();
  const last = definition.rules.at(-1)?.class ?? definition.classes[0]?.id ?? "";
  return (
    <div className="editor-foot">
      <Popover
        label={t("editor.add.rung")}
        trigger={(trigger) => (
          <button type="button" className="ui-button" data-kind="secondary" data-size="medium" {...trigger}>
            <Icon name="add" />
            {t("editor.add.rung")}
          </button>
        )}
      >
        {(close) => <AddRung close={close} />}
      </Popover>
      <Button
        kind="quiet"
        icon={<Icon name="add" />}
        onClick={() => {
          change(addRule(definition, last), t("editor.step.add_rule"));
          go(addId(definition.rules.length));
        }}
      >
        {t("editor.add.rule")}
      </Button>
      <Popover
        label={t("editor.classes")}
        trigger={(trigger) => (
          <button type="button" className="ui-button" data-kind="quiet" data-size="medium" {...trigger}>
            {t("editor.classes")}
          </button>
        )}
      >
        <ClassList />
      </Popover>
      <span className="spring" />
      <span className="muted">
        {t("editor.keys.drag")} <Kbd>{t("editor.keys.alt")}</Kbd> <Kbd>{t("editor.keys.up")}</Kbd>{" "}
        {t("editor.keys.reorder")} <Kbd>{t("editor.keys.delete")}</Kbd> {t("editor.keys.remove")}
      </span>
    </div>
  );
}
