import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import type { Amount } from "../ui/number-entry.ts";
import type { SliderAxis } from "./slider-axis.ts";
import { type SliderLimits, valueAtKey, valueAtPointer } from "./slider-value.ts";

/** What a gesture tells its owner. Between grab and release every move belongs to one step of history. */
export interface SliderIntents {
  readonly onGrab?: (() => void) | undefined;
  readonly onMove: (value: Amount) => void;
  readonly onRelease?: (() => void) | undefined;
  /** Esc while held, or a gesture the system took away: as before the grab. */
  readonly onRestore?: (() => void) | undefined;
}

interface Subject extends SliderIntents {
  readonly value: Amount;
  readonly axis: SliderAxis;
  readonly limits: SliderLimits;
  /** Ascending values of the data, to stop at; Alt sets them aside. */
  readonly snap: ArrayLike<number> | null;
  /** Width the axis is laid out for, px. */
  readonly width: number;
}

/** Pressed this near to the thumb, the thumb is carried and does not jump, px. */
const REACH = 14;

/** Pointer and keyboard on one cut. A pointer is captured: the drag goes on wherever it strays. */
export function useSliderGesture({ value, axis, limits, snap, width, ...intents }: Subject) {
  const [held, setHeld] = useState<"pointer" | "key" | null>(null);
  const carried = useRef(0);

  const grab = (by: "pointer" | "key") => {
    if (!held) intents.onGrab?.();
    setHeld(by);
  };
  const end = (intent: (() => void) | undefined) => {
    if (held) intent?.();
    setHeld(null);
  };
  const place = (event: PointerEvent<HTMLElement>): number => {
    const box = event.currentTarget.parentElement?.getBoundingClientRect();
    return (event.clientX - (box?.left ?? 0)) * (box && box.width > 0 ? width / box.width : 1);
  };
  const move = (next: Amount) => {
    if (next !== value) intents.onMove(next);
  };
  const moveTo = (event: PointerEvent<HTMLElement>) =>
    move(valueAtPointer(place(event) - carried.current, axis, limits, event.altKey ? null : snap));

  /** On the strip that takes the pointer. */
  const pointer = {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture?.(event.pointerId);
      const off = place(event) - axis.x(value);
      carried.current = Math.abs(off) <= REACH ? off : 0;
      grab("pointer");
      if (carried.current === 0 && off !== 0) moveTo(event);
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (held === "pointer") moveTo(event);
    },
    onPointerUp: () => end(intents.onRelease),
    onPointerCancel: () => end(intents.onRestore),
  };

  /** On the thumb, which holds the focus. */
  const keyboard = {
    onKeyDown(event: KeyboardEvent) {
      if (event.key === "Escape" && held) {
        event.preventDefault();
        event.stopPropagation();
        end(intents.onRestore);
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const next = valueAtKey(event.key, event.shiftKey, value, axis, limits);
      if (next === null) return;
      event.preventDefault();
      grab("key");
      move(next);
    },
    onKeyUp() {
      if (held === "key") end(intents.onRelease);
    },
    onBlur() {
      if (held === "key") end(intents.onRelease);
    },
  };

  return { held, pointer, keyboard };
}
