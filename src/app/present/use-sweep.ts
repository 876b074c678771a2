import { useCallback, useEffect, useState } from "react";
import { t } from "../../dialects/text.ts";
import { cutById } from "../../state/cards.ts";
import { useStore } from "../../state/store.ts";
import type { Scene, SceneSweep } from "../../state/story.ts";
import { useMedia } from "../../ui/use-media.ts";
import { moveProposed } from "../actions.ts";

/** From one end to the other, ms: slow enough to read the numbers on the way. */
const LASTS = 14_000;
/** The room looks at a scene before anything moves, ms. */
const PAUSE_BEFORE = 2500;

/** The value at a share of the way, on the grid of the cut's steps. */
export function sweepValue({ from, to }: Pick<SceneSweep, "from" | "to">, share: number, step: number): number {
  if (share >= 1) return to;
  const steps = Math.abs(to - from) / step;
  const done = Math.floor(share * (steps + 1)) * step * Math.sign(to - from);
  return Number((from + done).toPrecision(12));
}

/** How much of the way a value stands for; 0 where the end is reached, so that playing again begins anew. */
export function shareAt({ from, to }: Pick<SceneSweep, "from" | "to">, value: unknown): number {
  if (typeof value !== "number" || to === from) return 0;
  const share = (value - from) / (to - from);
  return share > 0 && share < 1 ? share : 0;
}

/** Moves the cut frame by frame until it is called off. Returns what calls it off; the way so far is one step. */
function run(sweep: SceneSweep, onEnd: () => void): () => void {
  const { grab, release, history } = useStore.getState();
  const cut = cutById(history.present.proposed, sweep.param);
  if (!cut) {
    onEnd();
    return () => undefined;
  }
  const before = shareAt(sweep, cut.value);
  const began = performance.now() - before * LASTS;
  let shown: unknown = null;
  let frame = 0;
  grab();
  const draw = () => {
    const share = Math.min(1, (performance.now() - began) / LASTS);
    const value = sweepValue(sweep, share, cut.step ?? 1);
    if (value !== shown) moveProposed((definition) => cut.move(definition, value));
    shown = value;
    if (share < 1) frame = requestAnimationFrame(draw);
    else onEnd();
  };
  frame = requestAnimationFrame(draw);
  return () => {
    cancelAnimationFrame(frame);
    release(t("present.step", { param: cut.label ?? sweep.param }));
  };
}

/** A scene that moves one number by itself; where less motion is asked for, only on request. */
export function useSweep(scene: Scene | undefined) {
  const still = useMedia("(prefers-reduced-motion: reduce)");
  const [playing, setPlaying] = useState(false);
  const sweep = scene?.sweep ?? null;
  const id = scene?.id;
  useEffect(() => {
    setPlaying(false);
    if (!sweep || still || id === undefined) return;
    const timer = setTimeout(() => setPlaying(true), PAUSE_BEFORE);
    return () => clearTimeout(timer);
  }, [sweep, still, id]);
  useEffect(() => (playing && sweep ? run(sweep, () => setPlaying(false)) : undefined), [playing, sweep]);
  const pause = useCallback(() => setPlaying(false), []);
  const toggle = useCallback(() => setPlaying((now) => sweep !== null && !now), [sweep]);
  return { can: sweep !== null, playing, pause, toggle };
}
