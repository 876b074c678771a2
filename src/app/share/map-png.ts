import { SLIDE_MAP } from "../../share/office/slide-frame.ts";
import type { FileMeta } from "../../share/picture/file-meta.ts";
import type { Drawn } from "./pictures.ts";

/** Pixels of the map's picture on a slide for each of its layout: sharp on a projector. */
const MAP = { ...SLIDE_MAP, scale: 4 };

/** The map alone as PNG, to stand on a slide beside native text. */
export async function mapPng({ facts, input, basemap }: Drawn, meta: FileMeta): Promise<Uint8Array> {
  const [{ toPng }, { mapPicture }, { finished }] = await Promise.all([
    import("../../share/picture/png.ts"),
    import("../../share/map/map-picture.ts"),
    import("../../share/sheet/finished.ts"),
  ]);
  const map = finished(mapPicture({ facts, input, basemap, width: MAP.width, height: MAP.height }), facts);
  return toPng(map, MAP.scale, meta);
}
