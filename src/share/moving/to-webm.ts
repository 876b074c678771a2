import { painterOf } from "./canvas-pixels.ts";
import { breathe, type Drawn, delayOf, type MovingShape, type OnProgress } from "./to-gif.ts";

const KINDS = ["video/webm;codecs=vp9", "video/webm;codecs=vp8", "video/webm"];
/** Sharp enough for letters on a plain ground. */
const BITS_PER_SECOND = 4_000_000;

const kindHere = (): string | undefined =>
  typeof MediaRecorder === "undefined" ? undefined : KINDS.find((kind) => MediaRecorder.isTypeSupported(kind));

/** Whether this browser can record a video of a canvas. */
export const canRecord = (): boolean =>
  kindHere() !== undefined && typeof HTMLCanvasElement.prototype.captureStream === "function";

const after = (ms: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    signal?.addEventListener("abort", stop, { once: true });
  });

/**
 * A video of the pictures, recorded as it plays: it takes as long as it lasts. A video has no place for text, so the
 * state stands in its pixels alone.
 * @returns null where the browser cannot record
 * @throws whatever the signal throws where it is stopped
 */
export async function toWebm(
  pictures: readonly Drawn[],
  { width, height, delay }: Omit<MovingShape, "state">,
  onProgress: OnProgress = () => {},
  signal?: AbortSignal,
): Promise<Uint8Array | null> {
  const mimeType = kindHere();
  if (mimeType === undefined || !canRecord()) return null;
  const painter = painterOf({ width, height });
  const stream = painter.canvas.captureStream();
  const recorder = new MediaRecorder(stream, { mimeType, videoBitsPerSecond: BITS_PER_SECOND });
  const parts: Blob[] = [];
  recorder.ondataavailable = ({ data }) => parts.push(data);
  const stopped = new Promise<void>((resolve) => {
    recorder.onstop = () => resolve();
  });
  try {
    if (pictures[0]) painter.paint(pictures[0]());
    recorder.start();
    for (const [at, drawn] of pictures.entries()) {
      painter.paint(drawn());
      onProgress(at + 1, pictures.length);
      signal?.throwIfAborted();
      await after(delayOf(at, pictures.length, delay), signal);
    }
    await breathe();
  } finally {
    recorder.stop();
    await stopped;
    for (const track of stream.getTracks()) track.stop();
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
