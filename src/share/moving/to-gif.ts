import type { Picture } from "../picture/picture.ts";
import { painterOf } from "./canvas-pixels.ts";
import { Gif, type GifSize } from "./gif.ts";

export interface MovingShape extends GifSize {
  /** How long each picture is seen, ms. The last is held `HOLD` times as long. */
  readonly delay: number;
  /** What reopens the view, as text in the file. */
  readonly state: string;
}

/** A drawing, made when it is its turn. */
export type Drawn = () => Picture;
export type OnProgress = (done: number, total: number) => void;

/** The end is what the room talks about. */
export const HOLD = 10;
export const delayOf = (at: number, count: number, delay: number): number => (at === count - 1 ? HOLD * delay : delay);

/** Lets the page breathe, so that progress is seen and a press on "Stop" is heard. */
export const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** First, middle and last: between them they hold every colour that a threshold brings. */
const samplesOf = (count: number): number[] => [...new Set([0, count >> 1, count - 1])];

/**
 * An animated GIF of the pictures, in their order.
 * @throws whatever the signal throws where it is stopped
 */
export async function toGif(
  pictures: readonly Drawn[],
  { width, height, delay, state }: MovingShape,
  onProgress: OnProgress = () => {},
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const painter = painterOf({ width, height });
  const pixelsOf = (drawn: Drawn | undefined) => {
    if (drawn) painter.paint(drawn());
    return painter.pixels();
  };
  const gif = new Gif(
    { width, height },
    samplesOf(pictures.length).map((at) => pixelsOf(pictures[at])),
  );
  for (const [at, drawn] of pictures.entries()) {
    await breathe();
    signal?.throwIfAborted();
    gif.add(pixelsOf(drawn), delayOf(at, pictures.length, delay));
    onProgress(at + 1, pictures.length);
  }
  return gif.finish(state);
}
