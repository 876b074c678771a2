import { useSyncExternalStore } from "react";
import { t } from "../dialects/text.ts";
import type { MapHost } from "./map-host.ts";
import { scaleBar } from "./scale-bar.ts";

const ROOM = 110;

/** A round distance in the middle of the map, and how long it is there. */
export function ScaleBar({ host }: { readonly host: MapHost }) {
  const metresPerPixel = useSyncExternalStore(
    (tell) => host.onMove(tell),
    () => host.metresPerPixel,
  );
  const { metres, width } = scaleBar(metresPerPixel, ROOM);
  return (
    <div className="map-scale" style={{ width }}>
      {metres >= 1000 ? t("map.km", { n: metres / 1000 }) : t("map.m", { n: metres })}
    </div>
  );
}
