import { type FocusEvent, type KeyboardEvent, type RefObject, useRef, useState } from "react";
import { rovingTarget } from "../../ui/roving-focus.ts";

interface TokenWalk {
  readonly ref: RefObject<HTMLDivElement | null>;
  /** The token at which the Tab key stops. */
  readonly stop: number;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const placeOf = (target: EventTarget): number =>
  target instanceof HTMLElement && target.dataset["at"] !== undefined ? Number(target.dataset["at"]) : -1;

/** A sentence is one stop of the Tab key; arrow keys, Home and End go from token to token. */
export function useTokenWalk(count: number): TokenWalk {
  const ref = useRef<HTMLDivElement>(null);
  const [last, setLast] = useState(0);
  const onKeyDown = (event: KeyboardEvent) => {
    const from = placeOf(event.target);
    if (from < 0) return;
    const to = rovingTarget(
      event.key,
      from,
      Array.from({ length: count }, () => true),
    );
    if (to === null) return;
    event.preventDefault();
    ref.current?.querySelector<HTMLElement>(`[data-at="${to}"]`)?.focus();
  };
  const onFocus = (event: FocusEvent) => {
    const at = placeOf(event.target);
    if (at >= 0) setLast(at);
  };
  return { ref, stop: Math.min(last, count - 1), onFocus, onKeyDown };
}
