import { hatchLines } from "./hatch-lines.ts";
import type { GroupItem, HatchItem, Ink, Item, TextItem } from "./picture.ts";
import { haloWidth } from "./text-metrics.ts";
import { xmlText } from "./xml.ts";

/** Px to the hundredth, without trailing zeros. */
const px = (value: number): string => String(Math.round(value * 100) / 100);

const attribute = (name: string, value: string | number | undefined): string =>
  value === undefined ? "" : ` ${name}="${typeof value === "number" ? px(value) : xmlText(value)}"`;

const ink = ({ fill, stroke, width, opacity, dash }: Ink): string =>
  attribute("fill", fill ?? "none") +
  attribute("stroke", stroke) +
  attribute("stroke-width", stroke === undefined ? undefined : width) +
  attribute("stroke-dasharray", dash?.map(px).join(" ")) +
  attribute("opacity", opacity);

/** Path data of flat x, y lists. */
export const pathData = (lines: readonly (readonly number[])[], closed: boolean): string =>
  lines
    .map((line) => {
      const points: string[] = [];
      for (let at = 0; at + 1 < line.length; at += 2) points.push(`${px(line[at] ?? 0)} ${px(line[at + 1] ?? 0)}`);
      return points.length === 0 ? "" : `M${points.join("L")}${closed ? "Z" : ""}`;
    })
    .join("");

function textTag({ x, y, text, size, weight, fill, anchor, halo, turn, opacity }: TextItem): string {
  return `<text${[
    attribute("x", x),
    attribute("y", y),
    attribute("font-size", size),
    attribute("font-weight", String(weight)),
    attribute("fill", fill),
    attribute("text-anchor", anchor === "start" ? undefined : anchor),
    halo === undefined ? "" : attribute("stroke", halo) + attribute("stroke-width", haloWidth(size)),
    halo === undefined ? "" : ' stroke-linejoin="round" paint-order="stroke"',
    turn ? ` transform="rotate(${px(turn)} ${px(x)} ${px(y)})"` : "",
    attribute("opacity", opacity),
  ].join("")}>${xmlText(text)}</text>\n`;
}

/** Items as SVG, with the clipping areas that they need. */
export class SvgBody {
  readonly #clips: string[] = [];
  readonly #tags: string[] = [];

  add(items: readonly Item[]): void {
    for (const item of items) this.#tags.push(this.#tag(item));
  }

  drawn(): string {
    return this.#tags.join("");
  }

  definitions(): string {
    return this.#clips.length === 0 ? "" : `<defs>${this.#clips.join("")}</defs>\n`;
  }

  #clip(shape: string): string {
    const id = `clip-${this.#clips.length + 1}`;
    this.#clips.push(`<clipPath id="${id}">${shape}</clipPath>`);
    return ` clip-path="url(#${id})"`;
  }

  #hatch({ lines, ink: stroke, gap, width }: HatchItem): string {
    const clip = this.#clip(`<path d="${pathData(lines, true)}" clip-rule="evenodd"/>`);
    const d = pathData(hatchLines(lines, gap), false);
    return `<path d="${d}" fill="none"${attribute("stroke", stroke)}${attribute("stroke-width", width)}${clip}/>\n`;
  }

  #group({ clip, label, items }: GroupItem): string {
    const [x = 0, y = 0, w = 0, h = 0] = clip ?? [];
    const cut = clip ? this.#clip(`<rect x="${px(x)}" y="${px(y)}" width="${px(w)}" height="${px(h)}"/>`) : "";
    return `<g${cut}${attribute("aria-label", label)}>\n${items.map((item) => this.#tag(item)).join("")}</g>\n`;
  }

  #tag(item: Item): string {
    switch (item.kind) {
      case "path":
        return `<path d="${pathData(item.lines, item.closed)}"${item.closed ? ' fill-rule="evenodd"' : ""}${ink(item)}/>\n`;
      case "curve":
        return `<path${attribute("d", item.d)}${ink(item)}/>\n`;
      case "rect":
        return `<rect x="${px(item.x)}" y="${px(item.y)}" width="${px(item.w)}" height="${px(item.h)}"${attribute("rx", item.radius)}${ink(item)}/>\n`;
      case "circle":
        return `<circle cx="${px(item.x)}" cy="${px(item.y)}" r="${px(item.r)}"${ink(item)}/>\n`;
      case "text":
        return textTag(item);
      case "hatch":
        return this.#hatch(item);
      case "group":
        return this.#group(item);
    }
  }
}
