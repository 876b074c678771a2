import type { Basemap } from "../../map/basemap.ts";
import type { Facts } from "../../share/facts/facts.ts";
import type { Picture } from "../../share/picture/picture.ts";
import type { ShareInput } from "../../share/share-input.ts";
import { classBarsPicture, flowPicture, mapOnlyPicture } from "../../share/sheet/alone.ts";
import { SHEET_FORMATS, type SheetFormat, screenFormat } from "../../share/sheet/formats.ts";
import { snapshotPages, snapshotPicture } from "../../share/sheet/snapshot-picture.ts";
import { memo } from "../../state/memo.ts";
import type { ImageKind, SheetPart, SheetSize } from "../../state/share-choice.ts";

export interface Drawn {
  readonly facts: Facts;
  readonly input: ShareInput;
  readonly basemap: Basemap;
}

export interface PictureChoice {
  readonly image: ImageKind;
  readonly size: SheetSize;
  readonly part: SheetPart;
}

const formatOf = (size: SheetSize): SheetFormat =>
  size === "screen" ? screenFormat(globalThis.innerWidth, globalThis.innerHeight) : SHEET_FORMATS[size];

/** Pixels in a PNG for each of the layout. */
export const scaleOf = (size: SheetSize): number => formatOf(size).scale;

function drawn({ facts, input, basemap }: Drawn, size: SheetSize, part: SheetPart): Picture {
  const format = formatOf(size);
  switch (part) {
    case "map":
      return mapOnlyPicture(facts, input, basemap, format);
    case "flow":
      return flowPicture(facts, format, input.weight);
    case "classes":
      return classBarsPicture(facts, format);
    case "sheet":
      return snapshotPicture(facts, input, basemap, format);
  }
}

/** Where one definition stands alone nothing moves. */
export const partOf = ({ facts }: Pick<Drawn, "facts">, part: SheetPart): SheetPart =>
  part === "flow" && !facts.comparing ? "sheet" : part;

/** Formats of which size and part are chosen; the others are laid out as a slide. */
const FREE: ReadonlySet<ImageKind> = new Set(["png", "svg", "pdf"]);

/** The picture that a choice makes. */
export const pictureOf = (what: Drawn, { image, size, part }: PictureChoice): Picture =>
  FREE.has(image) ? drawn(what, size, partOf(what, part)) : drawn(what, "slide", "sheet");

/** The pages of a document: a definition that the sheet has no room for follows in full. */
export function pagesOf(what: Drawn, choice: PictureChoice): readonly Picture[] {
  const { facts, input, basemap } = what;
  const whole = choice.image === "pdf" && partOf(what, choice.part) === "sheet";
  return whole ? snapshotPages(facts, input, basemap, formatOf(choice.size)) : [pictureOf(what, choice)];
}

type Report = (...of: [Facts, ShareInput, Basemap]) => readonly Picture[];

/** Preview and file are the same pages, laid out once. */
const laidOut = memo((pages: Report, ...of: Parameters<Report>) => pages(...of), 1);

/** The pages of the report, one picture each. */
export async function reportOf({ facts, input, basemap }: Drawn): Promise<readonly Picture[]> {
  const { reportPages } = await import("../../share/sheet/report.ts");
  return laidOut(reportPages, facts, input, basemap);
}
