import { type RefCallback, useCallback, useState } from "react";

/**
 * The width of an element in px, followed as it changes, so that a chart is laid out in true pixels and its text
 * never scales.
 * @param initial Used until the element is measured, and where nothing can be measured.
 */
export function useWidth<E extends Element>(initial: number): [RefCallback<E>, number] {
  const [width, setWidth] = useState(initial);
  const ref = useCallback((element: E | null) => {
    if (!element || typeof ResizeObserver === "undefined") return;
    const measure = (value: number) => {
      if (value > 0) setWidth(Math.round(value));
    };
    measure(element.getBoundingClientRect().width);
    const observer = new ResizeObserver(([entry]) => entry && measure(entry.contentRect.width));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
