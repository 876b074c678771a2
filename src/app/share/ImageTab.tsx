import { useQuery } from "@tanstack/react-query";
import { bytesWords } from "../../dialects/bytes-words.ts";
import { formatNumber, t } from "../../dialects/text.ts";
import { BehindTable } from "../../panels/share/BehindTable.tsx";
import { Hides, type HidesFacts } from "../../panels/share/Hides.tsx";
import { ImageForm } from "../../panels/share/ImageForm.tsx";
import { Leaves } from "../../panels/share/Leaves.tsx";
import { Preview } from "../../panels/share/Preview.tsx";
import { canRecord } from "../../share/moving/to-webm.ts";
import { IMAGE_KINDS, type ImageKind, useShareChoice } from "../../state/share-choice.ts";
import { useStore } from "../../state/store.ts";
import { leavesOf } from "./leaves-of.ts";
import { type FileAsked, fileNameOf } from "./make-file.ts";
import { MOVING } from "./moving-size.ts";
import { type Drawn, scaleOf } from "./pictures.ts";
import { movingParam } from "./prepared.ts";
import { behindPicture, tableView } from "./table-views.ts";
import { usePages } from "./use-pages.ts";

const ROWS = 3;
/** Kinds whose preview is the file itself. */
const IS_FILE: ReadonlySet<ImageKind> = new Set(["png", "svg", "pdf", "report"]);

const kindsHere = (): ImageKind[] => IMAGE_KINDS.filter((kind) => kind !== "webm" || canRecord());

function noteOn(kind: ImageKind, what: Drawn | null): string | null {
  if (kind === "pptx" || kind === "report") return t(`share.kind.${kind}.note`);
  if (kind !== "gif" && kind !== "webm") return null;
  const param = what && movingParam(what.input.choice.proposed, useStore.getState().openParam);
  return param === null ? t("share.kind.moving.none") : t("share.kind.moving.note", { n: MOVING.frames });
}

/** What kind of picture. */
export const ImageChoices = ({ what }: { readonly what: Drawn | null }) => {
  const { image } = useShareChoice();
  return <ImageForm kinds={kindsHere()} note={noteOn(image, what)} comparing={what?.facts.comparing ?? false} />;
};

interface ComesProps {
  readonly what: Drawn;
  readonly asked: FileAsked;
  readonly hides: HidesFacts | null;
}

/** The picture, what is in it, and the table behind it. */
export function ImageComes({ what, asked, hides }: ComesProps) {
  const choice = useShareChoice();
  const { pages, bytes, fault } = usePages(what, choice);
  const { data: behind } = useQuery({
    queryKey: ["share-behind", what.facts.fileName, what.input.protection],
    queryFn: async () => {
      const { tablesOf } = await import("../../share/tables/tables.ts");
      return behindPicture(tablesOf(what.facts, what.input, "shown")) ?? null;
    },
    structuralSharing: false,
    gcTime: 0,
  });
  const [page] = pages ?? [];
  const scale = choice.image === "png" ? scaleOf(choice.size) : 1;
  const pixels = (side: number): string => formatNumber(Math.round(side * scale)).replaceAll(",", "");
  const about = [
    fileNameOf(what, asked),
    ...(page && choice.image === "png"
      ? [t("share.preview.pixels", { width: pixels(page.width), height: pixels(page.height) })]
      : []),
    ...(page && choice.image === "svg" ? [bytesWords(bytes)] : []),
  ].join(", ");
  return (
    <>
      {fault === null ? (
        <Preview pages={pages} alt={what.facts.alt} exact={IS_FILE.has(choice.image)} about={about} />
      ) : (
        <p role="alert">{t("share.failed", { why: fault })}</p>
      )}
      {hides && <Hides facts={hides} />}
      <Leaves {...leavesOf(what, asked)} />
      {behind && <BehindTable title={t("share.table")} table={tableView(behind, ROWS)} />}
    </>
  );
}
