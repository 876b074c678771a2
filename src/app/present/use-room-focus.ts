import { type RefObject, useEffect, useRef } from "react";

/** Who comes into the room is there by keyboard too; a black screen takes the focus and gives it back where it was. */
export function useRoomFocus(room: RefObject<HTMLElement | null>, black: boolean): void {
  const before = useRef<Element | null>(null);
  useEffect(() => room.current?.focus(), [room]);
  useEffect(() => {
    if (!black) return;
    const back = before.current;
    return () => {
      const target = back instanceof HTMLElement && back.isConnected ? back : room.current;
      target?.focus();
    };
  }, [black, room]);
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof Element && !target.matches(".present-black")) before.current = target;
    };
    addEventListener("focusin", onFocus);
    return () => removeEventListener("focusin", onFocus);
  }, []);
}
