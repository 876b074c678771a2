import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { t } from "../dialects/text.ts";
import { useStore } from "../state/store.ts";
import { clampedShare, splitByKey } from "./split-place.ts";

const ARROWS = "M9 7 4.5 12 9 17M15 7l4.5 5L15 17";

/** The line between the two maps that lie over one another: A shows to its left, B to its right. */
export function SwipeLine() {
  const split = useStore((state) => state.split);
  const splitAt = useStore((state) => state.splitAt);
  // The line is held where it was taken, so that a press does not move it.
  const held = useRef(0);

  const shareAt = ({ clientX, currentTarget }: PointerEvent<HTMLDivElement>): number => {
    const maps = currentTarget.parentElement?.getBoundingClientRect();
    return maps && maps.width > 0 ? (clientX - maps.left) / maps.width : split;
  };
  const grab = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    held.current = split - shareAt(event);
  };
  const move = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    splitAt(clampedShare(shareAt(event) + held.current));
  };
  const press = (event: KeyboardEvent) => {
    const to = splitByKey(event.key, event.shiftKey, split);
    if (to === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    splitAt(to);
  };
  const share = Math.round(split * 100);
  return (
    <div
      className="swipe-line"
      role="slider"
      tabIndex={0}
      aria-label={t("compare.line")}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={share}
      aria-valuetext={t("compare.line.at", { a: share, b: 100 - share })}
      onPointerDown={grab}
      onPointerMove={move}
      onKeyDown={press}
    >
      <svg className="swipe-handle" viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="12" cy="12" r="11" />
        <path d={ARROWS} />
      </svg>
    </div>
  );
}
