import { create } from "zustand";

export type ShareTab = "link" | "image" | "data";
export type ImageKind = "png" | "svg" | "pdf" | "pptx" | "report" | "gif" | "webm";
export type SheetSize = "slide" | "a4" | "a3" | "square" | "screen";
export type SheetPart = "sheet" | "map" | "flow" | "classes";
export type DataKind = "csv" | "xlsx" | "geojson" | "definition";
export type Extent = "shown" | "everything";

/** What kind of file is made, as it was last chosen. */
export interface ShareChoice {
  readonly image: ImageKind;
  readonly size: SheetSize;
  readonly part: SheetPart;
  readonly data: DataKind;
  readonly extent: Extent;
}

export const IMAGE_KINDS: readonly ImageKind[] = ["png", "svg", "pdf", "pptx", "report", "gif", "webm"];
export const SIZES: readonly SheetSize[] = ["slide", "a4", "a3", "square", "screen"];
export const PARTS: readonly SheetPart[] = ["sheet", "map", "flow", "classes"];
export const DATA_KINDS: readonly DataKind[] = ["csv", "xlsx", "geojson", "definition"];
export const EXTENTS: readonly Extent[] = ["shown", "everything"];

const KEY = "asm-lens/share/1";
const FIRST: ShareChoice = { image: "png", size: "slide", part: "sheet", data: "csv", extent: "shown" };

const known = <T extends string>(words: readonly T[], word: unknown, first: T): T =>
  words.includes(word as T) ? (word as T) : first;

function kept(): ShareChoice {
  try {
    const saved = (JSON.parse(localStorage.getItem(KEY) ?? "null") ?? {}) as Partial<
      Record<keyof ShareChoice, unknown>
    >;
    return {
      image: known(IMAGE_KINDS, saved.image, FIRST.image),
      size: known(SIZES, saved.size, FIRST.size),
      part: known(PARTS, saved.part, FIRST.part),
      data: known(DATA_KINDS, saved.data, FIRST.data),
      extent: known(EXTENTS, saved.extent, FIRST.extent),
    };
  } catch {
    return FIRST;
  }
}

/** The last choices, kept on this machine: a second picture of the same kind is two presses. */
export const useShareChoice = create<ShareChoice>()(kept);

export function chooseFile(change: Partial<ShareChoice>): void {
  useShareChoice.setState(change);
  try {
    localStorage.setItem(KEY, JSON.stringify(useShareChoice.getState()));
  } catch {
    // Where the browser keeps nothing, the choice holds for this visit.
  }
}
