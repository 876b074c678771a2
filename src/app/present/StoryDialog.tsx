import "../../dialects/late-words.ts";
import "../../dialects/share-words.ts";
import { useMemo, useState } from "react";
import { t } from "../../dialects/text.ts";
import type { DataSet } from "../../model/site-table.ts";
import { Needs } from "../../panels/present/Needs.tsx";
import { StoryBody } from "../../panels/present/StoryBody.tsx";
import { StoryKinds } from "../../panels/present/StoryKinds.tsx";
import { Leaves } from "../../panels/share/Leaves.tsx";
import { Preview } from "../../panels/share/Preview.tsx";
import { Protect } from "../../panels/share/Protect.tsx";
import { ShareFoot } from "../../panels/share/ShareFoot.tsx";
import { protect, useProtection } from "../../state/protecting.ts";
import { meetsNeeds } from "../../state/scenes-show.ts";
import type { Story } from "../../state/story.ts";
import type { StoryKind } from "../../state/story-kinds.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { hiddenHere } from "../share/hidden-here.ts";
import { useMaking } from "../share/use-making.ts";
import { StoryWarnings } from "./StoryWarnings.tsx";
import { storyLeaves } from "./story-leaves.ts";
import { storyFileName } from "./story-name.ts";
import { useFirstScene } from "./use-first-scene.ts";
import { useSavingStory } from "./use-saving-story.ts";
import { type StoryHere, useStoryHere } from "./use-story.ts";

interface Props {
  readonly dataSet: DataSet;
  readonly story: Story;
  readonly onClose: () => void;
}

/** Kinds of which the picture is a part as it is; slides are laid out anew, and a story file holds no picture. */
const IS_DRAWN: ReadonlySet<StoryKind> = new Set(["page", "pdf"]);

/** What a hidden place is reckoned of: the first scene. */
function firstOf(here: StoryHere | null) {
  const [first] = here?.scenes ?? [];
  return here && first ? { ...first, basemap: here.basemap } : null;
}

/** A whole story leaves through the same protection as everything else, as one of four kinds of file. */
export function StoryDialog({ dataSet, story, onClose }: Props) {
  const [kind, setKind] = useState<StoryKind>("page");
  const [agreed, setAgreed] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const protection = useProtection(dataSet);
  const { story: here, fault, retry } = useStoryHere(story, dataSet);
  const first = useFirstScene(here);
  const making = useMaking();
  const saving = useSavingStory(story, here, kind, dataSet);
  const hidden = useMemo(() => hiddenHere(firstOf(here)), [here]);
  const name = storyFileName(story.title, kind, dataSet.synthetic);

  const press = () => {
    if (!here) return;
    const asks = saving.leftOut.length > 0 && !agreed;
    const none = saving.empty ? "story.save.empty" : null;
    const why = none ?? (asks ? "story.save.ask" : null);
    setRefused(why && t(why));
    const work = why === null ? saving.save() : null;
    if (work) making.start(work);
  };
  const foot = (
    <ShareFoot
      save={t(saving.held ? "share.save.anyway" : "share.save", { kind: t(`story.save.kind.${kind}`) })}
      icon="download"
      onSave={press}
      onClose={onClose}
      making={making.making ?? (here || fault !== null ? null : t("share.loading"))}
      onStop={() => (making.making === null ? onClose() : making.stop())}
      done={making.done}
      fault={refused ?? making.fault}
    />
  );
  const choices = (
    <>
      <StoryKinds kind={kind} onKind={setKind} />
      <Protect
        dataSet={dataSet}
        protection={protection}
        hidden={hidden}
        columns={[]}
        onChange={(next) => protect(dataSet, next)}
      />
    </>
  );
  const trouble = fault ?? first.fault;
  return (
    <Dialog title={t("story.save")} width="full" foot={foot} onClose={onClose}>
      <StoryBody choices={choices}>
        {trouble !== null && (
          <div role="alert" className="share-warning">
            <p>{t("share.failed", { why: trouble })}</p>
            <Button onClick={retry}>{t("share.retry")}</Button>
          </div>
        )}
        {!meetsNeeds(dataSet, story.needs) && <Needs needs={story.needs} />}
        {here && (
          <StoryWarnings
            here={here}
            kind={kind}
            saving={saving}
            agreed={agreed}
            onAgree={(next) => {
              setAgreed(next);
              setRefused(null);
            }}
            onSteps={() => protect(dataSet, { ...protection, totals: "steps" })}
          />
        )}
        <p className="share-row">
          <b>{story.title}</b> <span className="share-quiet">{name}</span>
        </p>
        {(here === null || here.scenes.length > 0) && fault === null && first.fault === null && (
          <Preview
            pages={first.pages}
            alt={here?.scenes[0]?.facts.alt ?? ""}
            exact={false}
            about={t(IS_DRAWN.has(kind) ? "story.save.preview" : "story.save.preview.like")}
          />
        )}
        {here && here.scenes.length > 0 && <Leaves {...storyLeaves(kind, here)} />}
      </StoryBody>
    </Dialog>
  );
}
