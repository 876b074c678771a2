import { type RefObject, useEffect, useRef } from "react";

/**
 * Opening a site takes the focus to its name, so that its card is read next; closing gives it back to where it was.
 * While the focus is inside the card, stepping to another site leaves it on the control that was used.
 */
export function useCardFocus(
  card: RefObject<HTMLElement | null>,
  title: RefObject<HTMLElement | null>,
  site: number,
): void {
  const opener = useRef<Element | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another site is another opening
  useEffect(() => {
    const active = document.activeElement;
    if (card.current?.contains(active)) return;
    opener.current = active;
    title.current?.focus({ preventScroll: true });
  }, [site, card, title]);
  useEffect(
    () => () => {
      const active = document.activeElement;
      const back = opener.current;
      const left = active === null || active === document.body;
      if (left && back instanceof HTMLElement && back.isConnected) back.focus();
    },
    [],
  );
}
