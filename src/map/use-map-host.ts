import { type RefObject, useEffect, useRef, useState } from "react";
import type { Basemap } from "./basemap.ts";
import type { Extent } from "./extent.ts";
import { MapHost } from "./map-host.ts";
import type { MapEvents } from "./map-scene.ts";
import type { Theme } from "./theme.ts";

/** How a map begins: where it looks, and what it is called by those who cannot see it. */
interface Start {
  readonly extent: Extent | null;
  readonly name: string;
}

/**
 * The map in a frame, made once basemap and theme are there and destroyed with the component. It always calls the
 * newest events.
 */
export function useMapHost(
  frame: RefObject<HTMLElement | null>,
  basemap: Basemap | null,
  theme: Theme | null,
  start: Start,
  events: MapEvents,
): MapHost | null {
  const [host, setHost] = useState<MapHost | null>(null);
  const latest = useRef({ events, theme, start });
  useEffect(() => {
    latest.current = { events, theme, start };
  });
  const ready = basemap !== null && theme !== null;
  useEffect(() => {
    const { theme: first, start: begin } = latest.current;
    if (!ready || !frame.current || !first) return;
    const call = (): MapEvents => latest.current.events;
    let made: MapHost;
    try {
      made = new MapHost(frame.current, basemap, first, begin, {
        onPoint: (pointer) => call().onPoint(pointer),
        onClick: (pointer) => call().onClick(pointer),
        onIdle: () => call().onIdle(),
        onFailed: (reason) => call().onFailed(reason),
      });
    } catch (error) {
      call().onFailed(error instanceof Error ? error : new Error(String(error)));
      return;
    }
    setHost(made);
    return () => {
      setHost(null);
      made.destroy();
    };
  }, [ready, basemap, frame]);
  return host;
}
