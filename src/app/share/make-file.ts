import "../../dialects/late-words.ts";
import "../../dialects/share-words.ts";
import type { DataKind, ImageKind } from "../../state/share-choice.ts";
import { type DataAsked, makeData } from "./make-data.ts";
import { makeImage } from "./make-image.ts";
import { type Drawn, type PictureChoice, partOf } from "./pictures.ts";
import type { MadeFile } from "./save-bytes.ts";

export type FileAsked =
  | { readonly tab: "image"; readonly choice: PictureChoice }
  | { readonly tab: "data"; readonly choice: DataAsked };

/** How long work is followed and stopped. */
export interface Making {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

const OFFICE = "application/vnd.openxmlformats-officedocument";

/** Ending and media type of each kind of file. */
const KINDS: Readonly<Record<ImageKind | DataKind, readonly [ending: string, type: string]>> = {
  png: [".png", "image/png"],
  svg: [".svg", "image/svg+xml"],
  pdf: [".pdf", "application/pdf"],
  report: ["-report.pdf", "application/pdf"],
  pptx: [".pptx", `${OFFICE}.presentationml.presentation`],
  gif: [".gif", "image/gif"],
  webm: [".webm", "video/webm"],
  csv: ["-csv.zip", "application/zip"],
  xlsx: [".xlsx", `${OFFICE}.spreadsheetml.sheet`],
  geojson: [".geojson", "application/geo+json"],
  definition: ["-definition.zip", "application/zip"],
};

export const kindOf = (asked: FileAsked): ImageKind | DataKind =>
  asked.tab === "image" ? asked.choice.image : asked.choice.data;

/** Kinds of one picture, which may be of a part alone. */
const SINGLE: ReadonlySet<ImageKind> = new Set(["png", "svg", "pdf"]);

/** The file's name before it is made. It says which definition, never whose data. */
export function fileNameOf({ facts }: Drawn, asked: FileAsked): string {
  const single = asked.tab === "image" && SINGLE.has(asked.choice.image);
  const part = single ? partOf({ facts }, asked.choice.part) : "sheet";
  return `${facts.fileName}${part === "sheet" ? "" : `-${part}`}${KINDS[kindOf(asked)][0]}`;
}

/** The file that is asked for, made here. Rejects with the signal's reason where it is stopped. */
export async function makeFile(what: Drawn, asked: FileAsked, making: Making = {}): Promise<MadeFile> {
  const bytes =
    asked.tab === "image" ? await makeImage(what, asked.choice, making) : await makeData(what, asked.choice);
  making.signal?.throwIfAborted();
  return { name: fileNameOf(what, asked), bytes, type: KINDS[kindOf(asked)][1] };
}
