import { t } from "../../dialects/text.ts";
import { STORY_KINDS, type StoryKind } from "../../state/story-kinds.ts";
import { Segmented } from "../../ui/Segmented.tsx";

interface Props {
  readonly kind: StoryKind;
  readonly onKind: (kind: StoryKind) => void;
}

/** What the story is saved as. */
export const StoryKinds = ({ kind, onKind }: Props) => (
  <section aria-labelledby="story-kind">
    <h3 id="story-kind">{t("share.file")}</h3>
    <Segmented
      label={t("share.file")}
      value={kind}
      onChange={onKind}
      options={STORY_KINDS.map((each) => ({ value: each, label: t(`story.save.kind.${each}`) }))}
    />
    <p className="note-line">{t(`story.save.note.${kind}`)}</p>
  </section>
);
