import type { Basemap } from "../../map/basemap.ts";
import { movingPicture } from "../moving/moving-picture.ts";
import type { Stop } from "../moving/stops.ts";
import type { Picture } from "../picture/picture.ts";
import { SHEET_FORMATS } from "../sheet/formats.ts";
import { snapshotPicture } from "../sheet/snapshot-picture.ts";
import type { SceneSaid } from "./scene-leaving.ts";

/** A scene as a sheet, 16:9: one that moves a threshold shows the whole way of it, with where the scene stands. */
export function scenePicture(
  { scene, input, facts }: Omit<SceneSaid, "otherData">,
  stops: readonly Stop[] | null,
  basemap: Basemap,
): Picture {
  if (!scene.sweep || !stops) return snapshotPicture(facts, input, basemap, SHEET_FORMATS.slide);
  const { param } = scene.sweep;
  const at = stops.findIndex(({ value }) => value === input.choice.proposed.params[param]?.value);
  return movingPicture(input, basemap, param, stops, Math.max(0, at), false);
}
