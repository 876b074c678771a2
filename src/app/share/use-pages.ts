import { useEffect, useState } from "react";
import type { PreviewPage } from "../../panels/share/Preview.tsx";
import type { Picture } from "../../share/picture/picture.ts";
import { firstFrame } from "./make-moving.ts";
import { metaOf } from "./meta.ts";
import { type Drawn, type PictureChoice, pagesOf, reportOf } from "./pictures.ts";
import { reasonOf } from "./reason.ts";
import { blobOf } from "./save-bytes.ts";
import { svgWithFonts } from "./svg-with-fonts.ts";
import { breath } from "./use-made.ts";

export interface Pages {
  readonly pages: readonly PreviewPage[] | null;
  /** Bytes of the first page as SVG. */
  readonly bytes: number;
  readonly fault: string | null;
}

const NONE: Pages = { pages: null, bytes: 0, fault: null };

async function picturesOf(what: Drawn, choice: PictureChoice): Promise<readonly Picture[]> {
  if (choice.image === "report") return reportOf(what);
  const moves = choice.image === "gif" || choice.image === "webm";
  return moves ? [await firstFrame(what)] : pagesOf(what, choice);
}

async function drawPages(what: Drawn, choice: PictureChoice, signal: AbortSignal): Promise<Pages> {
  await breath(signal);
  const pictures = await picturesOf(what, choice);
  const meta = metaOf(what.facts, what.input);
  const encoder = new TextEncoder();
  const texts = await Promise.all(pictures.map((picture) => svgWithFonts(picture, meta)));
  const files = texts.map((text) => encoder.encode(text));
  const pages = pictures.map(({ width, height }, at) => ({
    address: URL.createObjectURL(blobOf({ bytes: files[at] ?? new Uint8Array(), type: "image/svg+xml" })),
    width,
    height,
  }));
  return { pages, bytes: files[0]?.length ?? 0, fault: null };
}

const forget = ({ pages }: Pages): void => {
  for (const { address } of pages ?? []) URL.revokeObjectURL(address);
};

/** The pictures of a choice as addresses within the page, drawn anew with every change of what leaves. */
export function usePages(what: Drawn | null, choice: PictureChoice): Pages {
  const [shown, setShown] = useState<Pages>(NONE);
  useEffect(() => {
    if (!what) return;
    let drawn: Pages | null = null;
    const controller = new AbortController();
    const { signal } = controller;
    drawPages(what, choice, signal).then(
      (pages) => {
        if (signal.aborted) return forget(pages);
        drawn = pages;
        setShown(pages);
      },
      (error: unknown) => signal.aborted || setShown({ ...NONE, fault: reasonOf(error) }),
    );
    return () => {
      controller.abort();
      if (drawn) forget(drawn);
      setShown(NONE);
    };
  }, [what, choice]);
  return shown;
}
