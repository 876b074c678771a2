import { useLayoutEffect, useRef, useState } from "react";
import { tipPlace } from "./tip-place.ts";

/** What the map says of a site or an area. */
export interface Description {
  readonly title: string;
  readonly lines: readonly string[];
}

interface Props {
  readonly description: Description;
  /** The pointer, px from the map's top left. */
  readonly x: number;
  readonly y: number;
}

/** What lies under the pointer, beside it and within the map. The table says the same to those without a pointer. */
export function MapTip({ description, x, y }: Props) {
  const panel = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ readonly x: number; readonly y: number } | null>(null);
  useLayoutEffect(() => {
    const own = panel.current;
    const map = own?.parentElement;
    if (!own || !map) return;
    const size = { width: own.offsetWidth, height: own.offsetHeight };
    setPlace(tipPlace({ x, y }, size, { width: map.clientWidth, height: map.clientHeight }));
  }, [x, y]);
  const style = place ? { left: place.x, top: place.y } : { visibility: "hidden" as const };
  return (
    <div ref={panel} className="map-tip" style={style} aria-hidden="true">
      <strong>{description.title}</strong>
      {description.lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  );
}
