import { useEffect, useState } from "react";
import { t } from "../../dialects/text.ts";

const TICK = 1000;

/** Milliseconds since 1970, each second anew. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK);
    return () => clearInterval(timer);
  }, []);
  return now;
}

const two = (part: number): string => String(part).padStart(2, "0");

/** The time of day. */
export function Clock() {
  const time = new Date(useNow());
  return [time.getHours(), time.getMinutes()].map(two).join(":");
}

/** How long the presentation has gone on. @param began Milliseconds since 1970. */
export function Spent({ began }: { readonly began: number }) {
  const seconds = Math.max(0, Math.floor((useNow() - began) / TICK));
  return t("present.notes.time", { minutes: Math.floor(seconds / 60), seconds: two(seconds % 60) });
}
