import { useEffect, useRef } from "react";
import { t } from "../../dialects/text.ts";
import type { SiteTable } from "../../model/site-table.ts";
import "./import.css";

const [WIDTH, HEIGHT, MARGIN, RADIUS] = [340, 240, 12, 1.6];

interface Frame {
  readonly x: (lon: number) => number;
  readonly y: (lat: number) => number;
}

/** All positions in one frame, a degree of latitude as long as one of longitude there. */
function frameOf({ lon, lat }: SiteTable): Frame | null {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [site, x] of lon.entries()) {
    const y = lat[site] ?? Number.NaN;
    if (Number.isNaN(x + y)) continue;
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [south, north] = [Math.min(south, y), Math.max(north, y)];
  }
  if (west > east) return null;
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180) || 1;
  const scale = Math.min(
    (WIDTH - 2 * MARGIN) / Math.max((east - west) * narrow, 0.01),
    (HEIGHT - 2 * MARGIN) / Math.max(north - south, 0.01),
  );
  return {
    x: (lon_) => WIDTH / 2 + (lon_ - (west + east) / 2) * narrow * scale,
    y: (lat_) => HEIGHT / 2 - (lat_ - (south + north) / 2) * scale,
  };
}

/** Where the sites lie, as they would be placed: enough to see a swapped pair or a lost comma at once. */
export function DotPlot({ table, words }: { readonly table: SiteTable; readonly words: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context || !canvas.current) return;
    const ratio = window.devicePixelRatio || 1;
    canvas.current.width = WIDTH * ratio;
    canvas.current.height = HEIGHT * ratio;
    context.scale(ratio, ratio);
    context.clearRect(0, 0, WIDTH, HEIGHT);
    const frame = frameOf(table);
    if (!frame) return;
    context.fillStyle = getComputedStyle(canvas.current).color;
    for (const [site, x] of table.lon.entries()) {
      const y = table.lat[site] ?? Number.NaN;
      if (Number.isNaN(x + y)) continue;
      context.beginPath();
      context.arc(frame.x(x), frame.y(y), RADIUS, 0, 2 * Math.PI);
      context.fill();
    }
  }, [table]);
  return (
    <figure className="import-plot">
      <canvas ref={canvas} role="img" aria-label={`${t("importing.plot")} ${words}`} />
      <figcaption>{words}</figcaption>
    </figure>
  );
}
