import { useSyncExternalStore } from "react";

/** The screen at which the room's text stands at its own size, px. */
const BASE = { width: 1200, height: 700 };

const scaleNow = (): number =>
  Math.max(1, Math.round(Math.min(innerWidth / BASE.width, innerHeight / BASE.height) * 100) / 100);

function follow(onChange: () => void): () => void {
  addEventListener("resize", onChange);
  return () => removeEventListener("resize", onChange);
}

/** How much larger than on a desk everything is drawn, so that the last row can read it. */
export const useRoomScale = (): number => useSyncExternalStore(follow, scaleNow, () => 1);
