import { type RefObject, useEffect, useRef, useState } from "react";
import type { Basemap } from "./basemap.ts";
import type { Extent } from "./extent.ts";
import { MapHost } from "./map-host.ts";
import type { MapEvents } from "./map-scene.ts";
import type { Theme } from "./theme.ts";

/**
 * The map in a frame, made once basemap and theme are there and destroyed with the component. It always calls the
 * newest events; `extent` is where it starts.
 */
export function useMapHost(
  frame: RefObject<HTMLElement | null>,
  basemap: Basemap | null,
  theme: Theme | null,
  extent: Extent | null,
  events: MapEvents,
): MapHost | null {
  const [host, setHost] = useState<MapHost | null>(null);
  const latest = useRef({ events, theme, extent });
  useEffect(() => {
    latest.current = { events, theme, extent };
  });
  const ready = basemap !== null && theme !== null;
  useEffect(() => {
    const { theme: first, extent: start } = latest.current;
    if (!ready || !frame.current || !first) return;
    const call = (): MapEvents => latest.current.events;
    let made: MapHost;
    try {
      made = new MapHost(frame.current, basemap, first, start, {
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
