import "../dialects/map-words.ts";
import { type ComponentProps, useDeferredValue, useMemo, useState } from "react";
import { t } from "../dialects/text.ts";
import { showMode } from "../state/map-mode.ts";
import { type State, useStore } from "../state/store.ts";
import { MapPanes } from "./MapPanes.tsx";
import { MapLink } from "./map-link.ts";
import { SideMap, type SideMapProps } from "./SideMap.tsx";
import { SwipeLine } from "./SwipeLine.tsx";

export interface MapViewProps extends SideMapProps {
  /** Whether the baseline is drawn too, and how the two lie. */
  readonly compare?: State["compare"];
}

type Linked = SideMapProps & Pick<ComponentProps<typeof SideMap>, "link" | "mirrored">;

/** Where a second map cannot be drawn, the first goes on alone. */
function giveUp(): void {
  showMode("class");
  useStore.getState().say(t("compare.failed"));
}

/** The baseline's answers stay while the proposed definition is dragged, so its map need not keep up with the hand. */
function BaselineMap({ dataSet, run, moved = null, include, ...shown }: Linked) {
  const now = useMemo(() => ({ dataSet, run, moved, include }), [dataSet, run, moved, include]);
  const late = useDeferredValue(now);
  return <SideMap {...shown} {...late} side="baseline" onFailed={giveUp} />;
}

/**
 * The map, under the proposed definition; while comparing also under the baseline, on a second map that is made for it
 * and freed after it. Same data, filters and camera. It fills its parent, which must be positioned.
 */
export function MapView({ compare = "off", ...shown }: MapViewProps) {
  const [link] = useState(() => new MapLink());
  const both = { ...shown, link, mirrored: compare === "side" };
  return (
    <MapPanes compare={compare}>
      {compare !== "off" && <BaselineMap key="baseline" {...both} />}
      <SideMap key="proposed" {...both} side="proposed" />
      {compare === "swipe" && <SwipeLine />}
    </MapPanes>
  );
}
