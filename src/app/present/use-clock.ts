import { useEffect, useState } from "react";

const TICK = 1000;

/** The time of day, and the seconds since this was first shown. */
export function useClock(): { readonly clock: string; readonly seconds: number } {
  const [began] = useState(() => Date.now());
  const [now, setNow] = useState(began);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK);
    return () => clearInterval(timer);
  }, []);
  const time = new Date(now);
  const clock = [time.getHours(), time.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
  return { clock, seconds: Math.floor((now - began) / TICK) };
}
