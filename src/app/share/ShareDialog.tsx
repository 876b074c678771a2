import "../../dialects/late-words.ts";
import "../../dialects/share-words.ts";
import { useEffect, useId, useMemo, useState } from "react";
import { t } from "../../dialects/text.ts";
import type { DataSet } from "../../model/site-table.ts";
import { DataForm } from "../../panels/share/DataForm.tsx";
import { Protect } from "../../panels/share/Protect.tsx";
import { ShareBody } from "../../panels/share/ShareBody.tsx";
import { ShareFoot } from "../../panels/share/ShareFoot.tsx";
import { ShareTabs } from "../../panels/share/ShareTabs.tsx";
import { Warnings } from "../../panels/share/Warnings.tsx";
import type { Side } from "../../state/choice.ts";
import { protect, useProtection } from "../../state/protecting.ts";
import { type ShareTab, useShareChoice } from "../../state/share-choice.ts";
import { openShare } from "../../state/share-door.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { columnsHere } from "./columns-here.ts";
import { copyText } from "./copy.ts";
import { DataComes } from "./DataTab.tsx";
import { hiddenHere, hidesHere } from "./hidden-here.ts";
import { ImageChoices, ImageComes } from "./ImageTab.tsx";
import { LinkTab } from "./LinkTab.tsx";
import { type FileAsked, kindOf } from "./make-file.ts";
import { recentVisit } from "./recent.ts";
import { useMaking, type Work } from "./use-making.ts";
import { useSaving } from "./use-saving.ts";
import { useWhat } from "./use-what.ts";

interface Props {
  readonly dataSet: DataSet;
  readonly tab: ShareTab;
  readonly onClose: () => void;
}

/** What the main button makes: of the tab Link nothing is saved, and what it carries is that of a picture. */
function useAsked(tab: ShareTab, side: Side): FileAsked {
  const choice = useShareChoice();
  return useMemo(
    () => (tab === "data" ? { tab, choice: { ...choice, side } } : { tab: "image", choice }),
    [tab, choice, side],
  );
}

function saveWords(tab: ShareTab, asked: FileAsked, held: boolean): string {
  if (tab === "link") return t("share.save.link");
  return t(held ? "share.save.anyway" : "share.save", { kind: t(`share.kind.${kindOf(asked)}`) });
}

const CopyButton = ({ held, onCopy }: { readonly held: boolean; readonly onCopy: () => void }) => (
  <Button onClick={onCopy}>{t(held ? "share.copy.anyway" : "share.copy")}</Button>
);

/** One way out of the page for everything: a link, a picture or slide, data or a definition. */
export function ShareDialog({ dataSet, tab, onClose }: Props) {
  const id = useId();
  const [side, setSide] = useState<Side>("proposed");
  const protection = useProtection(dataSet);
  const { what, before, fault, retry } = useWhat(dataSet);
  const asked = useAsked(tab, side);
  const making = useMaking();
  const saving = useSaving(what, asked);
  const [said, setSaid] = useState<string | null>(null);
  /** Save was pressed before all was there: it is done as soon as it is. */
  const [wanted, setWanted] = useState(false);
  const stands = what ?? before;
  const hidden = useMemo(() => hiddenHere(stands), [stands]);
  const hides = useMemo(() => what && hidesHere(what), [what]);
  const columns = useMemo(() => columnsHere(dataSet, protection), [dataSet, protection]);

  const press = () => {
    setSaid(null);
    if (!what) setWanted(fault === null);
    else if (tab === "link") void copyLink(what.facts.link);
    else begin(saving.save());
  };
  const begin = (work: Work | null) => {
    if (work) making.start(work);
  };
  const copyLink = async (link: string | null) =>
    setSaid(t(link !== null && (await copyText(link)) ? "share.link.copied" : "share.link.refused"));
  // biome-ignore lint/correctness/useExhaustiveDependencies: it waits for what leaves, and for nothing else
  useEffect(() => {
    if (!wanted || !what) return;
    setWanted(false);
    press();
  }, [wanted, what]);

  const recent = protection.sensitivity !== "public" && what ? recentVisit(dataSet.table, what.input.today) : null;
  const foot = (
    <ShareFoot
      save={saveWords(tab, asked, saving.held)}
      icon={tab === "link" ? "link" : tab === "image" ? "camera" : "download"}
      onSave={press}
      onClose={onClose}
      making={making.making ?? (wanted ? t("share.loading") : null)}
      onStop={() => (wanted ? setWanted(false) : making.stop())}
      done={said ?? making.done}
      fault={making.fault}
    >
      {tab === "image" && what && <CopyButton held={saving.held} onCopy={() => begin(saving.copy())} />}
    </ShareFoot>
  );
  const choices = (
    <>
      {tab === "image" && <ImageChoices what={stands} />}
      {tab === "data" && <DataForm side={side} onSide={setSide} />}
      <Protect
        dataSet={dataSet}
        protection={protection}
        hidden={hidden}
        columns={columns}
        onChange={(next) => protect(dataSet, next)}
      />
    </>
  );
  return (
    <Dialog
      title={t("share.title")}
      width="full"
      head={<ShareTabs id={id} tab={tab} onTab={openShare} />}
      foot={foot}
      onClose={onClose}
    >
      <ShareBody id={id} tab={tab} choices={choices}>
        {fault !== null && (
          <div role="alert" className="share-warning">
            <p>{t("share.failed", { why: fault })}</p>
            <Button onClick={retry}>{t("share.retry")}</Button>
          </div>
        )}
        {tab !== "link" && (
          <Warnings
            together={saving.together}
            recent={recent}
            onSteps={() => protect(dataSet, { ...protection, totals: "steps" })}
          />
        )}
        {what && tab === "image" && <ImageComes what={what} asked={asked} hides={hides} />}
        {what && tab === "data" && <DataComes what={what} asked={asked} hides={hides} onSay={setSaid} />}
        {what && tab === "link" && <LinkTab what={what} onSay={setSaid} />}
        {!what && fault === null && <p className="share-preview-wait">{t("share.loading")}</p>}
      </ShareBody>
    </Dialog>
  );
}
