import { useEffect, useState } from "react";
import type { PreviewPage } from "../../panels/share/Preview.tsx";
import { slideMeta } from "../../share/story/story-deck.ts";
import { reasonOf } from "../share/reason.ts";
import { blobOf } from "../share/save-bytes.ts";
import { svgWithFonts } from "../share/svg-with-fonts.ts";
import { slidesOf } from "./make-story.ts";
import type { StoryHere } from "./use-story.ts";

interface First {
  readonly pages: readonly PreviewPage[] | null;
  readonly fault: string | null;
}

const NONE: First = { pages: null, fault: null };

async function drawn({ scenes, basemap }: StoryHere): Promise<PreviewPage[]> {
  const [slide] = await slidesOf(scenes, basemap, {}, 1);
  if (!slide) return [];
  const { width, height } = slide.picture;
  const text = await svgWithFonts(slide.picture, slideMeta(slide, slide.scene.title));
  const address = URL.createObjectURL(blobOf({ bytes: new TextEncoder().encode(text), type: "image/svg+xml" }));
  return [{ address, width, height }];
}

const forget = (pages: readonly PreviewPage[]): void => {
  for (const { address } of pages) URL.revokeObjectURL(address);
};

/** The first scene as it leaves, drawn anew with every change of what leaves. */
export function useFirstScene(story: StoryHere | null): First {
  const [shown, setShown] = useState<First>(NONE);
  useEffect(() => {
    if (!story) return;
    let made: readonly PreviewPage[] = [];
    let live = true;
    drawn(story).then(
      (pages) => {
        if (!live) return forget(pages);
        made = pages;
        setShown({ pages, fault: null });
      },
      (error: unknown) => live && setShown({ pages: null, fault: reasonOf(error) }),
    );
    return () => {
      live = false;
      forget(made);
      setShown(NONE);
    };
  }, [story]);
  return shown;
}
