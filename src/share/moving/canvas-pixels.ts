import { paintPicture } from "../picture/canvas.ts";
import type { Picture } from "../picture/picture.ts";
import { CanvasRefused } from "../picture/png.ts";
import type { GifSize } from "./gif.ts";
import type { Pixels } from "./gif-colours.ts";

/** A canvas of so many pixels on which pictures are painted, each to its full width. */
export interface Painter {
  readonly canvas: HTMLCanvasElement;
  readonly paint: (picture: Picture) => void;
  readonly pixels: () => Pixels;
}

/** @throws CanvasRefused where the browser gives no canvas */
export function painterOf({ width, height }: GifSize): Painter {
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width, height });
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new CanvasRefused(width, height);
  return {
    canvas,
    paint: (picture) => {
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, width, height);
      paintPicture(context, picture, width / picture.width);
    },
    pixels: () => new Uint32Array(context.getImageData(0, 0, width, height).data.buffer),
  };
}
