import { useCallback, useEffect, useRef, useState } from "react";
import { usePresenting } from "../state/presenting.ts";

/** After a scene was changed for so long its counts are waited for, ms: the two are then said as one. */
const TOGETHER = 600;

/** What the one live region of the page says: the last answer, and before a room the scene that it belongs to. */
export function useSaid(): { readonly said: string; readonly announce: (answer: string) => void } {
  const [said, setSaid] = useState("");
  const scene = usePresenting((state) => state.said);
  const answer = useRef("");
  const waiting = useRef(false);
  const announce = useCallback((text: string) => {
    answer.current = text;
    if (!waiting.current) setSaid(text);
  }, []);
  useEffect(() => {
    if (scene === "") return;
    waiting.current = true;
    const timer = setTimeout(() => {
      waiting.current = false;
      setSaid([scene, answer.current].filter((text) => text !== "").join(" "));
    }, TOGETHER);
    return () => {
      clearTimeout(timer);
      waiting.current = false;
    };
  }, [scene]);
  return { said, announce };
}
