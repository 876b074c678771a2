interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
interface Size {
  readonly width: number;
  readonly height: number;
}
interface Placement {
  readonly side: "below" | "right";
  readonly align: "start" | "end";
}

const GAP = 4;
/** Never closer to the edge of the window, px. */
const EDGE = 8;

const within = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

/** Below, or above where there is more room; never beyond the window. */
function below(anchor: Box, panel: Size, page: Size, align: Placement["align"]) {
  const roomBelow = page.height - anchor.bottom - GAP - EDGE;
  const roomAbove = anchor.top - GAP - EDGE;
  const up = panel.height > roomBelow && roomAbove > roomBelow;
  const maxHeight = Math.max(0, up ? roomAbove : roomBelow);
  return {
    left: align === "start" ? anchor.left : anchor.right - panel.width,
    top: up ? anchor.top - GAP - Math.min(panel.height, maxHeight) : anchor.bottom + GAP,
    maxHeight,
  };
}

/** To the right, or to the left where there is more room; slid up as far as the window needs. */
function beside(anchor: Box, panel: Size, page: Size) {
  const fits = anchor.right + GAP + panel.width <= page.width - EDGE;
  const maxHeight = page.height - 2 * EDGE;
  return {
    left: fits ? anchor.right + GAP : anchor.left - GAP - panel.width,
    top: within(anchor.top, EDGE, page.height - EDGE - Math.min(panel.height, maxHeight)),
    maxHeight,
  };
}

/** Where a floating panel stands in the window, px. */
export function placeBeside(anchor: Box, panel: Size, page: Size, { side, align }: Placement) {
  const roomForSide = Math.max(anchor.left, page.width - anchor.right) >= panel.width + GAP + EDGE;
  const at = side === "right" && roomForSide ? beside(anchor, panel, page) : below(anchor, panel, page, align);
  return { ...at, left: within(at.left, EDGE, Math.max(EDGE, page.width - EDGE - panel.width)) };
}
