import { useSyncExternalStore } from "react";
import type { Side } from "../state/choice.ts";
import type { MapLink } from "./map-link.ts";

/** On the map beside the one that the pointer is over: where it would be. */
export function GhostPointer({ link, side }: { readonly link: MapLink; readonly side: Side }) {
  const under = useSyncExternalStore(link.subscribe, link.under);
  if (!under || under.from === side) return null;
  return <span className="map-ghost" style={{ left: under.x, top: under.y }} aria-hidden="true" />;
}
