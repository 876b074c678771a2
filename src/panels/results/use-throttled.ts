import { useEffect, useRef } from "react";

/**
 * Hands on a text that changes often, at most once in `every` ms and the last one always. The text at the start is
 * not handed on: nothing has changed yet.
 */
export function useThrottled(text: string, onText: (text: string) => void, every = 500): void {
  const said = useRef(text);
  const latest = useRef(text);
  const say = useRef(onText);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  // Before the timer below is set, so that it never finds an older text.
  useEffect(() => {
    latest.current = text;
    say.current = onText;
  });
  useEffect(() => {
    if (text === said.current || timer.current !== null) return;
    timer.current = setTimeout(() => {
      timer.current = null;
      if (latest.current === said.current) return;
      said.current = latest.current;
      say.current(latest.current);
    }, every);
  }, [text, every]);
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = null;
    },
    [],
  );
}
