import { dotPixels, hatchPixels, type Pixels, trianglePixels } from "./pixels.ts";
import type { Theme } from "./theme.ts";

/** The pictures that the style names, in the colours of a theme. */
export const styleImages = (theme: Theme): Readonly<Record<string, Pixels>> => ({
  hatch: hatchPixels(6, 1.5, theme("--hatch")),
  "hatch-over": hatchPixels(8, 1.6, theme("--hatch-over")),
  place: dotPixels(2, theme("--ink-2")),
  enters: trianglePixels(24, false, theme("--enter")),
  leaves: trianglePixels(24, true, theme("--leave")),
});
