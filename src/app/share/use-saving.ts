import { useState } from "react";
import { bytesWords } from "../../dialects/bytes-words.ts";
import { t } from "../../dialects/text.ts";
import { leftBefore, noteLeft, type Together, togetherWith } from "../../state/left-before.ts";
import { memo } from "../../state/memo.ts";
import { copyPicture } from "./copy.ts";
import { leftNow } from "./left-now.ts";
import { type FileAsked, kindOf, type Making, makeFile } from "./make-file.ts";
import type { Drawn } from "./pictures.ts";
import { blobOf, saveBytes } from "./save-bytes.ts";
import type { Work } from "./use-making.ts";

const leavesNumbers = (asked: FileAsked): boolean => asked.tab === "image" || asked.choice.data !== "definition";

const COPIED = { both: "share.copied", text: "share.copied.text", refused: "share.copy.refused" } as const;

/** What two files of the same data would tell together; asked anew when the protection or the files change. */
const togetherNow = memo((what: Drawn, _saved: number): Together | null => {
  const { facts, input } = what;
  return togetherWith(leftBefore(input.dataSet), leftNow(facts, input.protection, Date.now()));
}, 1);

export interface Saving {
  readonly together: Together | null;
  /** Whether saving or copying was asked for and waits, for the reader to see the warning first. */
  readonly held: boolean;
  readonly save: () => Work | null;
  readonly copy: () => Work | null;
}

/** Saving and copying, with a look at what left before. What warns is shown once; the next press goes on. */
export function useSaving(what: Drawn | null, asked: FileAsked): Saving {
  const [saved, setSaved] = useState(0);
  const [heeded, setHeeded] = useState<Drawn | null>(null);
  const warns = what && leavesNumbers(asked) ? togetherNow(what, saved) : null;
  const [shown, setShown] = useState<Drawn | null>(null);

  const left = (): void => {
    if (!what || !leavesNumbers(asked)) return;
    noteLeft(what.input.dataSet, leftNow(what.facts, what.input.protection, Date.now()));
    setSaved(saved + 1);
    setHeeded(what);
  };
  /** Whether a press only shows the warning. What is copied leaves as what is saved does. */
  const holds = (): boolean => {
    if (!warns || heeded === what || shown === what) return false;
    setShown(what);
    return true;
  };
  const save = (): Work | null => {
    if (!what || holds()) return null;
    const run = async (making: Making) => {
      const file = await makeFile(what, asked, making);
      making.signal?.throwIfAborted();
      saveBytes(file);
      left();
      return t("share.saved", { name: file.name, size: bytesWords(file.bytes.length) });
    };
    return { kind: t(`share.kind.${kindOf(asked)}`), run };
  };
  const copy = (): Work | null => {
    if (!what || asked.tab !== "image" || holds()) return null;
    const run = async (making: Making) => {
      const png = makeFile(what, { tab: "image", choice: { ...asked.choice, image: "png" } }, making).then(blobOf);
      const copied = await copyPicture(png, what.facts.alt);
      if (copied !== "refused") left();
      return t(COPIED[copied]);
    };
    return { kind: t("share.kind.png"), run };
  };
  return {
    together: heeded === what ? null : warns,
    held: warns !== null && heeded !== what && shown === what,
    save,
    copy,
  };
}
