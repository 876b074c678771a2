import { useEffect, useRef } from "react";
import { formatNumber, t } from "../../dialects/text.ts";
import type { SiteTable } from "../../model/site-table.ts";
import { drawGround, drawNames, type Inks, inkText } from "./draw-ground.ts";
import type { Ground } from "./ground.ts";
import { frameOf, HEIGHT, scaleLength, WIDTH } from "./plot-frame.ts";
import "./import.css";

interface Props {
  readonly table: SiteTable;
  readonly words: string;
  /** Countries to draw below; null until they are there, or where they cannot be had. */
  readonly ground: Ground | null;
  /** Names of the countries in which sites lie. */
  readonly homes: ReadonlySet<string>;
}

const RADIUS = 1.7;
/** Sites that names keep clear of: a sample is enough of many. */
const KEPT_CLEAR = 1_000;

function drawScale(context: CanvasRenderingContext2D, kilometres: number, inks: Inks): void {
  const length = scaleLength(kilometres, 80);
  const [right, y, wide] = [WIDTH - 10, 20, length / kilometres];
  context.strokeStyle = inks.label;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(right - wide, y - 4);
  context.lineTo(right - wide, y);
  context.lineTo(right, y);
  context.lineTo(right, y - 4);
  context.stroke();
  context.textAlign = "right";
  inkText(context, t("importing.plot.km", { n: formatNumber(length) }), right, y - 9, inks);
}

function draw(canvas: HTMLCanvasElement, { table, ground, homes }: Omit<Props, "words">): void {
  const context = canvas.getContext("2d");
  if (!context) return;
  const ratio = window.devicePixelRatio || 1;
  [canvas.width, canvas.height] = [WIDTH * ratio, HEIGHT * ratio];
  context.scale(ratio, ratio);
  const frame = frameOf(table);
  if (!frame) return;
  const style = getComputedStyle(canvas);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  const inks = {
    land: token("--m-land"),
    home: token("--m-home"),
    lake: token("--m-lake"),
    border: token("--m-border"),
    label: token("--m-label"),
    ink: token("--ink"),
  };
  if (ground) drawGround(context, ground, frame, homes, inks);
  const dots = [...table.lon].flatMap((lon, site): (readonly [number, number])[] => {
    const lat = table.lat[site] ?? Number.NaN;
    return Number.isNaN(lon + lat) ? [] : [[frame.x(lon), frame.y(lat)]];
  });
  context.fillStyle = style.color;
  for (const [x, y] of dots) {
    context.beginPath();
    context.arc(x, y, RADIUS, 0, 2 * Math.PI);
    context.fill();
  }
  const step = Math.ceil(dots.length / KEPT_CLEAR);
  if (ground) {
    const some = dots.filter((_, at) => at % step === 0);
    drawNames(context, ground, frame, some, inks, style.fontFamily);
  }
  drawScale(context, frame.kilometres, inks);
}

/** Where the sites lie, as they would be placed: enough to see a swapped pair or a lost comma at once. */
export function DotPlot({ table, words, ground, homes }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current) draw(canvas.current, { table, ground, homes });
  }, [table, ground, homes]);
  return (
    <figure className="import-plot">
      <canvas ref={canvas} role="img" aria-label={`${t("importing.plot")} ${words}`} />
      <figcaption>{words}</figcaption>
    </figure>
  );
}
