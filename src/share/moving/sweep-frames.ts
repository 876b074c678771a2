import type { Picture } from "../picture/picture.ts";
import type { ShareInput } from "../share-input.ts";
import { type Stop, stopsOf } from "./stops.ts";

/** One picture of a moving threshold. Drawn when asked for, so that forty of them are never held at once. */
export interface SweepFrame extends Stop {
  readonly picture: () => Picture;
}

export interface SweepAsked {
  readonly input: ShareInput;
  /** A parameter of the proposed definition, and its values at both ends, in its unit. */
  readonly param: string;
  readonly from: number;
  readonly to: number;
  /** How many at most; fewer where values are left out for protection, or for a round step. */
  readonly frames: number;
  /** The layout. `at` is the frame's own place in the list of stops. */
  readonly picture: (input: ShareInput, stops: readonly Stop[], at: number) => Picture;
}

/** The pictures of one threshold on its way, in the order in which they are shown. */
export function sweepFrames({ input, param, from, to, frames, picture }: SweepAsked): SweepFrame[] {
  const stops = stopsOf(input, { param, from, to }, frames);
  return stops.map((stop, at) => ({ ...stop, picture: () => picture(stop.input, stops, at) }));
}
