import type { Basemap } from "../../map/basemap.ts";
import type { Extent } from "../../map/extent.ts";
import { showsSites } from "../../state/sharing.ts";
import type { Camera } from "../../state/store.ts";
import type { Facts } from "../facts/facts.ts";
import type { GroupItem, Item, Picture } from "../picture/picture.ts";
import { textWidthOf } from "../picture/text-metrics.ts";
import { shortened } from "../picture/wrapped.ts";
import type { ShareInput } from "../share-input.ts";
import { movedItems } from "../sheet/moved-items.ts";
import { paper } from "../sheet/paper.ts";
import { areaFacts, areaItems, areaLabels } from "./areas.ts";
import { cellBoxes, cellItems } from "./cells.ts";
import { cameraFrame, deepestZoom, type Frame, fittingFrame, frameX, frameY, PAGE_MAP } from "./frame.ts";
import { borderItems, groundItems } from "./ground.ts";
import { homeOf, shownExtent } from "./home.ts";
import { groundLabels, placeLabels, type Taken } from "./labels.ts";
import { mapTitle } from "./legend.ts";
import { pointItems } from "./points.ts";
import { scaleItems } from "./scale.ts";
import { drawnOf, isChange, type Side } from "./what.ts";

export interface MapAsked {
  readonly facts: Facts;
  readonly input: ShareInput;
  readonly basemap: Basemap;
  /** px */
  readonly width: number;
  readonly height: number;
}

/** Whether the page's map holds all that is shown: then nobody has chosen a place to look at. */
function holds(camera: Camera, extent: Extent): boolean {
  const page = cameraFrame(camera, PAGE_MAP.width, PAGE_MAP.height, Number.POSITIVE_INFINITY);
  const wide = ((extent.east - extent.west) / 360) * page.world <= page.width;
  const xs = [extent.west, extent.east].map((lon) => frameX(page, lon));
  const ys = [extent.south, extent.north].map((lat) => frameY(page, lat));
  return wide && xs.every((x) => x >= 0 && x <= page.width) && ys.every((y) => y >= 0 && y <= page.height);
}

/** The window: where the page's map looks, else all that is shown; never nearer than the protection allows. */
export function frameOf({ facts, input, basemap, width, height }: MapAsked): Frame {
  const { camera, protection } = input;
  const deepest = deepestZoom(facts.places.degrees, showsSites(protection.geometry));
  const extent = shownExtent(facts, input, basemap);
  if (camera && !holds(camera, extent)) return cameraFrame(camera, width, height, deepest);
  return fittingFrame(extent, width, height, deepest);
}

/** Whether what the map shows is much wider than high, so that it wants a broad place on a sheet. */
export function isBroad(asked: Omit<MapAsked, "width" | "height">): boolean {
  const [broad, high] = [
    frameOf({ ...asked, width: 820, height: 560 }),
    frameOf({ ...asked, width: 560, height: 820 }),
  ];
  return broad.zoom > high.zoom + 0.1;
}

interface Layers {
  /** Under the borders: areas with a colour. */
  readonly under: Item[];
  readonly over: Item[];
  readonly labels: Item[];
}

function layersOf(asked: MapAsked, frame: Frame, side: Side, taken: Taken[]): Layers {
  const { facts, input, basemap } = asked;
  const drawn = drawnOf(facts, input);
  const home = homeOf(input, basemap);
  const onGround = (avoid: readonly Taken[] = []): Item[] =>
    placeLabels(groundLabels(basemap, frame, home, "none"), frame, taken, avoid);
  if (drawn === "points") return { under: [], over: pointItems(facts, input, frame, side), labels: onGround() };
  if (drawn === "cells")
    return { under: [], over: cellItems(facts, input, frame, side), labels: onGround(cellBoxes(facts, frame)) };
  const found = areaFacts(facts, input, basemap, drawn, side);
  const named = areaLabels(found, facts, input, basemap, drawn, frame);
  const labels = placeLabels([...named, ...groundLabels(basemap, frame, home, "areas")], frame, taken);
  return { under: areaItems(found, basemap, drawn, frame, isChange(facts, input)), over: [], labels };
}

/** "A  Headcount ladder 1.0" on a ground of its own at the top left. */
function nameItems(said: string, frame: Frame): { items: Item[]; taken: Taken } {
  const size = 13;
  const words = shortened(said, frame.width - 40, size, 600);
  const width = textWidthOf(words, size, 600) + 16;
  const box = { x: 8, y: 8, w: width, h: 26 };
  return {
    items: [
      { kind: "rect", ...box, radius: 4, fill: paper("--paper"), stroke: paper("--line-2"), width: 1 },
      { kind: "text", x: 16, y: 26, text: words, size, weight: 600, fill: paper("--ink") },
    ],
    taken: { left: 0, top: 0, right: width + 16, bottom: 42 },
  };
}

function halfItems(asked: MapAsked, frame: Frame, side: Side, named: boolean): GroupItem {
  const { facts, input, basemap } = asked;
  const { letter, name, version } = facts[side];
  const scale = scaleItems(frame);
  const label = named ? nameItems(`${letter}  ${name} ${version}`, frame) : null;
  const taken: Taken[] = [scale.taken, ...(label ? [label.taken] : [])];
  const layers = layersOf(asked, frame, side, taken);
  return {
    kind: "group",
    clip: [0, 0, frame.width, frame.height],
    label: mapTitle(facts, input),
    items: [
      ...groundItems(basemap, frame, homeOf(input, basemap)),
      ...layers.under,
      ...borderItems(basemap, frame),
      ...layers.over,
      ...layers.labels,
      ...scale.items,
      ...(label?.items ?? []),
      { kind: "rect", x: 0.5, y: 0.5, w: frame.width - 1, h: frame.height - 1, stroke: paper("--line-2"), width: 1 },
    ],
  };
}

const GAP = 8;

export interface MapHalf {
  readonly x: number;
  readonly y: number;
  readonly group: GroupItem;
}

/**
 * The map as one picture, or as two beside (or, where it is high, above) one another while two definitions are
 * compared on it. Both halves look at the same place.
 * @param only one side whatever the view compares
 */
export function mapHalves(asked: MapAsked, only: Side | null): readonly MapHalf[] {
  const { facts, input, width, height } = asked;
  const two = only === null && facts.comparing && input.compare !== "off" && !isChange(facts, input);
  if (!two) return [{ x: 0, y: 0, group: halfItems(asked, frameOf(asked), only ?? "proposed", only !== null) }];
  const beside = { ...asked, width: (width - GAP) / 2 };
  const below = { ...asked, height: (height - GAP) / 2 };
  const wide = frameOf(beside).zoom >= frameOf(below).zoom;
  const part = wide ? beside : below;
  const frame = frameOf(part);
  const second = wide ? { x: part.width + GAP, y: 0 } : { x: 0, y: part.height + GAP };
  return [
    { x: 0, y: 0, group: halfItems(part, frame, "baseline", true) },
    { ...second, group: halfItems(part, frame, "proposed", true) },
  ];
}

/** The map alone, without a word around it. Units px; `side` shows one definition whatever the view compares. */
export function mapPicture(asked: MapAsked & { readonly side?: "A" | "B" }): Picture {
  const only = asked.side === undefined ? null : asked.side === "A" ? "baseline" : "proposed";
  return { width: asked.width, height: asked.height, ground: paper("--paper"), items: mapItems(asked, only) };
}

/** The halves of the map, moved to where they stand. */
export const mapItems = (asked: MapAsked, only: Side | null): Item[] =>
  mapHalves(asked, only).flatMap(({ x, y, group }) => (x === 0 && y === 0 ? [group] : movedItems([group], x, y)));
