import type { Ground, GroundArea } from "./ground.ts";
import { type Frame, HEIGHT, WIDTH } from "./plot-frame.ts";

/** Names that are drawn at most, and the room around each, px. */
const [TOWNS, APART] = [4, 60];
/** Where the plot's own words stand, px from its lower edge. */
const WORDS = 36;
/** Places tried for a country's name, px from one another. */
const STEP = 12;

export interface Inks {
  readonly land: string;
  readonly home: string;
  readonly lake: string;
  readonly border: string;
  readonly label: string;
  readonly ink: string;
}

const isSeen = ({ box: [west, south, east, north] }: GroundArea, frame: Frame): boolean =>
  west <= frame.east && east >= frame.west && south <= frame.north && north >= frame.south;

function pathOf({ rings }: GroundArea, { x, y }: Frame): Path2D {
  const path = new Path2D();
  for (const ring of rings) {
    for (const [at, [lon = 0, lat = 0]] of ring.entries()) {
      if (at === 0) path.moveTo(x(lon), y(lat));
      else path.lineTo(x(lon), y(lat));
    }
    path.closePath();
  }
  return path;
}

/** Text that can be read over lines and dots. */
export function inkText(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  inks: Inks,
  ink = inks.label,
): void {
  context.lineWidth = 3;
  context.lineJoin = "round";
  context.strokeStyle = inks.home;
  context.strokeText(text, x, y);
  context.fillStyle = ink;
  context.fillText(text, x, y);
}

/** The spot of an area in view that is farthest from its own edge, from the frame's and from the sites. */
function labelSpot(context: CanvasRenderingContext2D, path: Path2D, half: number, dots: readonly Dot[]): Dot | null {
  let [best, most] = [null as Dot | null, 0];
  for (let y = 2 * STEP; y <= HEIGHT - WORDS - STEP; y += STEP) {
    for (let x = half + 6; x <= WIDTH - half - 6; x += STEP) {
      const fits = [-half, 0, half].every((side) => isInside(context, path, x + side, y));
      if (!fits) continue;
      const edge = Math.min(y, HEIGHT - WORDS - y + STEP, x - half + STEP, WIDTH - x - half + STEP);
      const free = dots.reduce(
        (least, [dx, dy]) => Math.min(least, Math.max(Math.abs(dx - x) - half, Math.abs(dy - y))),
        60,
      );
      const room = free * 2 + Math.min(edge, 30);
      if (room > most) [best, most] = [[x, y], room];
    }
  }
  return best;
}

type Dot = readonly [x: number, y: number];

/** In the pixels that are drawn in, whatever the screen's own. */
const isInside = (context: CanvasRenderingContext2D, path: Path2D, x: number, y: number): boolean => {
  const { a } = context.getTransform();
  return context.isPointInPath(path, x * a, y * a, "evenodd");
};

/** Countries and lakes; those where sites are recorded stand out. */
export function drawGround(
  context: CanvasRenderingContext2D,
  ground: Ground,
  frame: Frame,
  homes: ReadonlySet<string>,
  inks: Inks,
): void {
  context.lineWidth = 1;
  context.strokeStyle = inks.border;
  for (const area of ground.countries) {
    if (!isSeen(area, frame)) continue;
    const path = pathOf(area, frame);
    context.fillStyle = homes.has(area.name) ? inks.home : inks.land;
    context.fill(path, "evenodd");
    context.stroke(path);
  }
  context.fillStyle = inks.lake;
  for (const area of ground.lakes) if (isSeen(area, frame)) context.fill(pathOf(area, frame), "evenodd");
}

/** Names of the countries in view and of their largest towns, where there is room. */
export function drawNames(
  context: CanvasRenderingContext2D,
  ground: Ground,
  frame: Frame,
  dots: readonly Dot[],
  inks: Inks,
  font: string,
): void {
  context.textAlign = "center";
  context.textBaseline = "middle";
  const taken: Dot[] = [];
  for (const area of ground.countries) {
    if (!isSeen(area, frame)) continue;
    context.font = `600 11px ${font}`;
    const name = area.name.toUpperCase();
    const spot = labelSpot(context, pathOf(area, frame), context.measureText(name).width / 2, dots);
    if (!spot) continue;
    inkText(context, name, ...spot, inks);
    taken.push(spot);
  }
  context.textAlign = "left";
  context.font = `500 12px ${font}`;
  let named = 0;
  for (const { name, lon, lat } of ground.towns) {
    if (named === TOWNS) return;
    const [x, y] = [frame.x(lon), frame.y(lat)];
    const width = context.measureText(name).width;
    const isFree = taken.every(([tx, ty]) => Math.abs(tx - x) > APART || Math.abs(ty - y) > STEP * 1.5);
    if (x < 6 || y < 24 || x + width > WIDTH - 8 || y > HEIGHT - WORDS || !isFree) continue;
    context.fillStyle = inks.ink;
    context.fillRect(x - 1.5, y - 1.5, 3, 3);
    inkText(context, name, x + 6, y, inks, inks.ink);
    taken.push([x, y]);
    named += 1;
  }
}
