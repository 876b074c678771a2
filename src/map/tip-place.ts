interface Point {
  readonly x: number;
  readonly y: number;
}
interface Size {
  readonly width: number;
  readonly height: number;
}

/** From the pointer to the panel, px. */
const GAP = 14;
const EDGE = 8;

/** Where a panel beside the pointer stands within the map, px: right and below, turned over where there is no room. */
export function tipPlace(pointer: Point, panel: Size, room: Size): Point {
  const along = (at: number, size: number, end: number): number => {
    const after = at + GAP;
    const turned = after + size + EDGE > end ? at - GAP - size : after;
    return Math.max(EDGE, Math.min(turned, end - size - EDGE));
  };
  return { x: along(pointer.x, panel.width, room.width), y: along(pointer.y, panel.height, room.height) };
}
