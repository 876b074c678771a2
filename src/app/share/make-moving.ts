import { t } from "../../dialects/text.ts";
import type { ShareInput } from "../../share/share-input.ts";
import { useStore } from "../../state/store.ts";
import type { Making } from "./make-file.ts";
import { metaOf } from "./meta.ts";
import { MOVING } from "./moving-size.ts";
import { type Drawn, pictureOf } from "./pictures.ts";
import { movingParam } from "./prepared.ts";

/** The ends of a parameter's range. */
function rangeOf({ choice: { proposed } }: ShareInput, param: string): readonly [number, number] {
  const { range = [0, 0] } = proposed.params[param] ?? {};
  return [Number(range[0]), Number(range[1])];
}

/** A threshold on its way through its range, as one file that plays by itself. */
export async function makeMoving(
  kind: "gif" | "webm",
  what: Drawn,
  { signal, onProgress }: Making,
): Promise<Uint8Array> {
  const [{ sweepFrames }, { toGif }, { toWebm }, { stateJson }, { factsOf }] = await Promise.all([
    import("../../share/moving/sweep-frames.ts"),
    import("../../share/moving/to-gif.ts"),
    import("../../share/moving/to-webm.ts"),
    import("../../share/picture/file-meta.ts"),
    import("../../share/facts/facts-of.ts"),
  ]);
  const { input, basemap, facts } = what;
  const param = movingParam(input.choice.proposed, useStore.getState().openParam);
  if (param === null) throw new Error(t("share.kind.moving.none"));
  const [from, to] = rangeOf(input, param);
  const layout = (at: ShareInput) =>
    pictureOf({ facts: factsOf(at), input: at, basemap }, { image: kind, size: "slide", part: "sheet" });
  const frames = sweepFrames({ input, param, from, to, frames: MOVING.frames, picture: layout });
  const pictures = frames.map(({ picture }) => picture);
  const { width, height, delay } = MOVING;
  const state = stateJson(metaOf(facts, input));
  if (kind === "gif") return toGif(pictures, { width, height, delay, state }, onProgress, signal);
  const bytes = await toWebm(pictures, { width, height, delay }, onProgress, signal);
  if (bytes === null) throw new Error(t("share.kind.webm.none"));
  return bytes;
}
