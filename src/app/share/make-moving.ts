import { t } from "../../dialects/text.ts";
import type { Stop } from "../../share/moving/stops.ts";
import type { SweepFrame } from "../../share/moving/sweep-frames.ts";
import type { Picture } from "../../share/picture/picture.ts";
import type { ShareInput } from "../../share/share-input.ts";
import { useStore } from "../../state/store.ts";
import type { Making } from "./make-file.ts";
import { metaOf } from "./meta.ts";
import { MOVING } from "./moving-size.ts";
import type { Drawn } from "./pictures.ts";
import { movingParam } from "./prepared.ts";
import { InWords } from "./reason.ts";

/** The ends of a parameter's range. */
function rangeOf({ choice: { proposed } }: ShareInput, param: string): readonly [number, number] {
  const { range = [0, 0] } = proposed.params[param] ?? {};
  return [Number(range[0]), Number(range[1])];
}

/** The pictures of the open threshold on its way through its range. */
async function framesOf({ input, basemap }: Drawn): Promise<SweepFrame[]> {
  const [{ sweepFrames }, { movingPicture }] = await Promise.all([
    import("../../share/moving/sweep-frames.ts"),
    import("../../share/moving/moving-picture.ts"),
  ]);
  const param = movingParam(input.choice.proposed, useStore.getState().openParam);
  if (param === null) throw new InWords(t("share.kind.moving.none"));
  const [from, to] = rangeOf(input, param);
  const picture = (own: ShareInput, stops: readonly Stop[], at: number): Picture =>
    movingPicture(own, basemap, param, stops, at);
  return sweepFrames({ input, param, from, to, frames: MOVING.frames, picture });
}

/** What a moving picture begins with. */
export async function firstFrame(what: Drawn): Promise<Picture> {
  const [first] = await framesOf(what);
  if (!first) throw new InWords(t("moving.few"));
  return first.picture();
}

/** A threshold on its way through its range, as one file that plays by itself. */
export async function makeMoving(
  kind: "gif" | "webm",
  what: Drawn,
  { signal, onProgress }: Making,
): Promise<Uint8Array> {
  const [frames, { MOVING_SIZE }, { toGif }, { toWebm }, { stateJson }, { fontsReady }] = await Promise.all([
    framesOf(what),
    import("../../share/moving/moving-picture.ts"),
    import("../../share/moving/to-gif.ts"),
    import("../../share/moving/to-webm.ts"),
    import("../../share/picture/file-meta.ts"),
    import("../../share/picture/canvas.ts"),
  ]);
  const pictures = frames.map(({ picture }) => picture);
  const [first, last] = [pictures[0], pictures.at(-1)];
  if (!first || !last) throw new InWords(t("moving.few"));
  // A canvas draws with the fonts that are there, and does not wait.
  await fontsReady([first(), last()]);
  const shape = { ...MOVING_SIZE, delay: MOVING.delay };
  if (kind === "gif") {
    const state = stateJson(metaOf(what.facts, what.input));
    return toGif(pictures, { ...shape, state }, onProgress, signal);
  }
  const bytes = await toWebm(pictures, shape, onProgress, signal);
  if (bytes === null) throw new InWords(t("share.kind.webm.none"));
  return bytes;
}
