import { loadWoff2 } from "../../share/fonts/font-files.ts";
import type { FileMeta } from "../../share/picture/file-meta.ts";
import type { Picture } from "../../share/picture/picture.ts";
import { toSvg } from "../../share/picture/svg.ts";
import { weightsOf } from "../../share/picture/walk-items.ts";

/** One SVG that needs no other file, its fonts inside. */
export const svgWithFonts = async (picture: Picture, meta: FileMeta): Promise<string> =>
  toSvg(picture, meta, await loadWoff2(weightsOf([picture])));
