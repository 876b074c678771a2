import { useRef } from "react";
import { t } from "../../dialects/text.ts";
import type { Story } from "../../state/story.ts";
import { IconButton } from "../../ui/Button.tsx";
import { FileField } from "../../ui/FileField.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Menu } from "../../ui/Menu.tsx";
import { TextField } from "../editor/TextField.tsx";

type Action = "new" | "import" | "export" | "delete";

interface Props {
  readonly story: Story | undefined;
  readonly own: readonly Story[];
  readonly ready: readonly Story[];
  readonly onOpen: (id: string) => void;
  readonly onNew: () => void;
  readonly onRename: (title: string) => void;
  readonly onImport: (file: File) => void;
  readonly onExport: (story: Story) => void;
  readonly onDelete: (story: Story) => void;
}

/** Which story is open, and what can be done with it as a whole. */
export function StoryBar({ story, own, ready, ...on }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const isOwn = story !== undefined && own.includes(story);
  const act: Readonly<Record<Action, () => void>> = {
    new: on.onNew,
    import: () => input.current?.click(),
    export: () => story && on.onExport(story),
    delete: () => story && on.onDelete(story),
  };
  const option = (each: Story, note: string) => ({ value: each.id, label: each.title, note });
  return (
    <section className="panel-section" aria-labelledby="story-title">
      <header className="panel-heading">
        <h2 id="story-title">{t("story.title")}</h2>
        <span className="spring" />
        <IconButton icon={<Icon name="add" />} label={t("story.new")} onClick={on.onNew} />
        <Menu<Action>
          label={t("story.actions")}
          value={null}
          display={<Icon name="more" />}
          align="end"
          onChange={(action) => act[action]()}
          options={[
            { value: "import", label: t("story.import"), icon: <Icon name="import" /> },
            {
              value: "export",
              label: t("story.export"),
              icon: <Icon name="download" />,
              disabled: story === undefined,
            },
            { value: "delete", label: t("story.delete"), icon: <Icon name="delete" />, disabled: !isOwn },
          ]}
        />
      </header>
      <div className="story-choice">
        <Menu
          label={t("story.choose")}
          value={story?.id ?? null}
          onChange={on.onOpen}
          options={[
            ...own.map((each) => option(each, t("story.own"))),
            ...ready.map((each) => option(each, t("story.ready"))),
          ]}
        />
      </div>
      {isOwn && <TextField label={t("story.name")} value={story.title} onCommit={on.onRename} />}
      <p className="note-line">{t(story && !isOwn ? "story.ready.note" : "story.where")}</p>
      <FileField
        field={input}
        label={t("story.import")}
        accept=".json,application/json"
        testId="story-input"
        onFile={on.onImport}
      />
    </section>
  );
}
