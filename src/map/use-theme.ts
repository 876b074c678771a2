import { type RefObject, useEffect, useState } from "react";
import { type Theme, themeOf } from "./theme.ts";

/** The tokens where the map stands, read anew whenever `key` changes; null before the first reading. */
export function useTheme(frame: RefObject<HTMLElement | null>, key: string): Theme | null {
  const [theme, setTheme] = useState<Theme | null>(null);
  useEffect(() => {
    let current = key !== "";
    // The page writes its theme into the document in an effect of its own, which runs after this one.
    queueMicrotask(() => {
      if (current && frame.current) setTheme(() => themeOf(frame.current as HTMLElement));
    });
    return () => {
      current = false;
    };
  }, [frame, key]);
  return theme;
}
