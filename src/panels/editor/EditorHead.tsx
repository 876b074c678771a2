import { t } from "../../dialects/text.ts";
import type { Definition } from "../../model/definition.ts";
import { hashDefinition } from "../../model/definition-hash.ts";
import { setName } from "../../state/editing-about.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Segmented } from "../../ui/Segmented.tsx";
import { SideBadge } from "../SideBadge.tsx";
import { useBench } from "./editor-bench.ts";
import { TextField } from "./TextField.tsx";

export const TABS = ["ladder", "sentence", "json", "sql"] as const;
export type Tab = (typeof TABS)[number];

const SHOWN = 8;

interface Props {
  readonly inForce: Definition;
  /** An edit makes a copy. */
  readonly builtIn: boolean;
  readonly tab: Tab;
  readonly onTab: (tab: Tab) => void;
  readonly onClose: () => void;
}

/** The name of what is edited, its hash, and the four tongues it is shown in. */
export function EditorHead({ inForce, builtIn, tab, onTab, onClose }: Props) {
  const { definition, change } = useBench();
  const hash = hashDefinition(inForce).slice(0, SHOWN);
  return (
    <div className="editor-head">
      <Button kind="quiet" icon={<Icon name="back" />} onClick={onClose}>
        {t("editor.close")}
      </Button>
      <SideBadge side="proposed" />
      <div className="editor-name-field">
        <TextField
          label={t("editor.name")}
          bare
          value={definition.name}
          onCommit={(name) => change(setName(definition, name), t("editor.step.name"))}
        />
      </div>
      <span className="muted">{t(builtIn ? "editor.built_in" : "editor.own", { hash })}</span>
      <span className="spring" />
      <Segmented
        label={t("editor.tabs")}
        value={tab}
        options={TABS.map((each) => ({ value: each, label: t(`editor.tab.${each}` as const) }))}
        onChange={onTab}
      />
    </div>
  );
}
