import { expect, test } from "vitest";
import { gifComments } from "../../../src/share/moving/gif.ts";
import { toGif } from "../../../src/share/moving/to-gif.ts";
import { canRecord, toWebm } from "../../../src/share/moving/to-webm.ts";
import type { Picture } from "../../../src/share/picture/picture.ts";

const SIZE = { width: 320, height: 180 };
const FRAMES = 6;

/** A teal square that moves to the right over a white ground, with a word that stays. */
const picture = (at: number): Picture => ({
  width: 640,
  height: 360,
  ground: "#ffffff",
  items: [
    { kind: "rect", x: 40 + at * 60, y: 160, w: 80, h: 80, fill: "#1f7a8c" },
    { kind: "text", x: 40, y: 80, text: "240 workers", size: 40, weight: 700, fill: "#14191d" },
  ],
});
const drawn = Array.from({ length: FRAMES }, (_, at) => () => picture(at));
const shape = { ...SIZE, delay: 40, state: `{"link":"#asm"}` };

async function decoded(gif: Uint8Array): Promise<ImageDecoder> {
  const decoder = new ImageDecoder({ data: gif.slice().buffer, type: "image/gif" });
  await decoder.tracks.ready;
  await decoder.completed;
  return decoder;
}

/** Red, green and blue at a place of a frame, px. */
async function colourAt(decoder: ImageDecoder, frameIndex: number, x: number, y: number): Promise<number[]> {
  const { image } = await decoder.decode({ frameIndex });
  const context = new OffscreenCanvas(SIZE.width, SIZE.height).getContext("2d");
  context?.drawImage(image, 0, 0);
  return [...(context?.getImageData(x, y, 1, 1).data ?? [])].slice(0, 3);
}

const TEAL = [31, 122, 140];
const WHITE = [255, 255, 255];

test("a browser plays the GIF: every frame with its own colours, the last one held", async () => {
  const seen: string[] = [];
  const gif = await toGif(drawn, shape, (done, total) => seen.push(`${done}/${total}`));
  expect(seen).toEqual(Array.from({ length: FRAMES }, (_, at) => `${at + 1}/${FRAMES}`));
  const decoder = await decoded(gif);
  expect(decoder.tracks.selectedTrack?.frameCount).toBe(FRAMES);
  for (let at = 0; at < FRAMES; at++) {
    expect(await colourAt(decoder, at, 40 + at * 30, 100), `frame ${at}`).toEqual(TEAL);
    if (at > 0) expect(await colourAt(decoder, at, 22, 100), `what frame ${at} left`).toEqual(WHITE);
  }
  const durations = await Promise.all(
    [0, FRAMES - 1].map(async (frameIndex) => (await decoder.decode({ frameIndex })).image.duration ?? 0),
  );
  expect((durations[1] ?? 0) / (durations[0] ?? 1)).toBe(10);
  expect(gifComments(gif)).toEqual([shape.state]);
});

test("it can be stopped", async () => {
  const stop = new AbortController();
  const making = toGif(drawn, shape, () => stop.abort(new Error("stopped")), stop.signal);
  await expect(making).rejects.toThrow("stopped");
});

test("where the browser can, a video of the same pictures; and it can be stopped", async () => {
  expect(canRecord()).toBe(true);
  const video = await toWebm(drawn, { ...SIZE, delay: 40 });
  expect([...(video ?? []).slice(0, 4)]).toEqual([0x1a, 0x45, 0xdf, 0xa3]);
  const player = document.createElement("video");
  player.muted = true;
  player.src = URL.createObjectURL(new Blob([(video ?? new Uint8Array()).slice().buffer], { type: "video/webm" }));
  await new Promise((resolve, reject) => {
    player.onloadeddata = resolve;
    player.onerror = reject;
  });
  expect([player.videoWidth, player.videoHeight]).toEqual([SIZE.width, SIZE.height]);
  const stop = new AbortController();
  const making = toWebm(drawn, { ...SIZE, delay: 40 }, () => stop.abort(new Error("stopped")), stop.signal);
  await expect(making).rejects.toThrow("stopped");
});
