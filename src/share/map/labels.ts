import type { Basemap, Labels } from "../../map/basemap.ts";
import type { Item, TextItem, Weight } from "../picture/picture.ts";
import { textWidthOf } from "../picture/text-metrics.ts";
import { paper } from "../sheet/paper.ts";
import { type Frame, frameX, frameY, withZoom } from "./frame.ts";

/** A rectangle that is taken, px. */
export interface Taken {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Something to write beside or over a point, px. */
export interface Candidate {
  readonly x: number;
  readonly y: number;
  /** Already broken into lines. */
  readonly lines: readonly string[];
  readonly size: number;
  readonly weight: Weight;
  readonly fill: string;
  readonly halo: string;
  /** Room kept around it, px. */
  readonly padding: number;
  /** A place: a dot, and the name beside it. */
  readonly dot?: boolean;
  /** The name of what is small: it would be wrong anywhere else. */
  readonly fixed?: boolean;
}

const LINE = 1.15;
const ASCENT = 0.8;
const DESCENT = 0.25;
const DOT = 2;

const apart = (a: Taken, b: Taken): boolean =>
  a.right < b.left || a.left > b.right || a.bottom < b.top || a.top > b.bottom;

function blockSize({ lines, size, weight }: Candidate): readonly [number, number] {
  const width = Math.max(...lines.map((line) => textWidthOf(line, size, weight)));
  return [width, size * (ASCENT + DESCENT + LINE * (lines.length - 1))];
}

/** How far an area's name may be moved from its point, as parts of its own height or width. */
const MOVED = { down: [1.2, 2.4], across: [0.35] } as const;
/** A name that would cover more than so many things is left out. */
const MOST_COVERED = 3;

/** Where a block may stand: over its point or near it, or beside a place's dot on the first free side. */
function spots(candidate: Candidate, width: number, height: number): readonly (readonly [number, number])[] {
  const { x, y, dot } = candidate;
  const [left, top] = [x - width / 2, y - height / 2];
  if (!dot) {
    if (candidate.fixed) return [[left, top]];
    const near = [
      ...MOVED.down.flatMap((by) => [-by, by].map((part) => [left, top + part * height] as const)),
      ...MOVED.across.flatMap((by) => [-by, by].map((part) => [left + part * width, top] as const)),
    ];
    return [[left, top], ...near];
  }
  const off = DOT + 4;
  return [
    [x + off, y - height / 2],
    [x - off - width, y - height / 2],
    [x - width / 2, y + off],
    [x - width / 2, y - off - height],
  ];
}

function written(candidate: Candidate, left: number, top: number, width: number): TextItem[] {
  const { lines, size, weight, fill, halo } = candidate;
  return lines.map((text, at) => ({
    kind: "text",
    x: Math.round((left + width / 2) * 10) / 10,
    y: Math.round((top + size * (ASCENT + LINE * at)) * 10) / 10,
    text,
    size,
    weight,
    fill,
    halo,
    anchor: "middle",
  }));
}

interface Found {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly box: Taken;
}

/** The first free place that covers nothing of `avoid`; else the one of the free places that covers the least of it, if that is little. */
function foundFor(candidate: Candidate, frame: Frame, taken: readonly Taken[], avoid: readonly Taken[]): Found | null {
  const [width, height] = blockSize(candidate);
  const { padding } = candidate;
  const all = spots(candidate, width, height);
  let best: Found | null = null;
  let fewest = candidate.fixed ? 1 : MOST_COVERED + 1;
  for (const [left, top] of candidate.dot || avoid.length > 0 ? all : all.slice(0, 1)) {
    const right = left + width;
    const bottom = top + height;
    const box = { left: left - padding, top: top - padding, right: right + padding, bottom: bottom + padding };
    const within = left >= 3 && top >= 3 && right <= frame.width - 3 && bottom <= frame.height - 3;
    if (!within || !taken.every((other) => apart(box, other))) continue;
    const covered = avoid.filter((other) => !apart({ left, top, right, bottom }, other)).length;
    if (covered < fewest) [best, fewest] = [{ left, top, width, box }, covered];
    if (covered === 0) break;
  }
  return best;
}

/**
 * Writes what finds room, first come first served; what finds none is left out. Adds to `taken`.
 * @param avoid what names should not cover where there is another place for them
 */
export function placeLabels(
  candidates: readonly Candidate[],
  frame: Frame,
  taken: Taken[],
  avoid: readonly Taken[] = [],
): Item[] {
  const items: Item[] = [];
  for (const candidate of candidates) {
    const found = foundFor(candidate, frame, taken, avoid);
    if (found) {
      const { left, top, width, box } = found;
      taken.push(box);
      if (candidate.dot) {
        items.push({
          kind: "circle",
          x: candidate.x,
          y: candidate.y,
          r: DOT,
          fill: paper("--ink-2"),
          stroke: paper("--m-halo"),
          width: 1,
        });
      }
      items.push(...written(candidate, left, top, width));
    }
  }
  return items;
}

/** A name in lines of about so many em. */
export function brokenName(name: string, size: number, weight: Weight, em: number): string[] {
  const lines: string[] = [];
  for (const word of name.split(" ")) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last !== undefined && textWidthOf(longer, size, weight) <= em * size) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Least area of a country that is named at a zoom, square degrees: the steps of the page's map. */
const leastArea = (zoom: number): number => (zoom < 3 ? 18 : zoom < 4 ? 6 : zoom < 5 ? 1 : zoom < 6 ? 0.2 : 0);

interface Style {
  readonly size: number;
  readonly weight: Weight;
  readonly em: number;
  readonly padding: number;
  readonly fill: string;
  readonly halo: string;
  readonly fixed?: boolean;
}

function named(labels: Labels, frame: Frame, style: Style, textOf: (name: string) => string): Candidate[] {
  return [...labels.features]
    .sort((a, b) => a.properties.order - b.properties.order)
    .map(({ geometry, properties }) => {
      const [lon = 0, lat = 0] = geometry.coordinates;
      const lines = brokenName(textOf(properties.name), style.size, style.weight, style.em);
      return { ...style, lines, x: frameX(frame, lon), y: frameY(frame, lat) };
    });
}

const upper = (name: string): string => name.toLocaleUpperCase("en");
const same = (name: string): string => name;

/** Names of countries, provinces, places and lakes, in the order in which the page's map places them. */
export function groundLabels(
  basemap: Basemap,
  frame: Frame,
  home: ReadonlySet<string>,
  without: "areas" | "none",
): Candidate[] {
  const { zoom } = frame;
  const plain = { fill: paper("--m-label"), halo: paper("--m-halo") };
  const country = { ...plain, size: withZoom(zoom, [2, 11], [6, 13]), weight: 400, em: 8, padding: 6 } as const;
  const province = { ...plain, size: withZoom(zoom, [5, 12], [8, 14]), weight: 600, em: 7, padding: 8 } as const;
  const lake = {
    fill: paper("--m-label"),
    halo: paper("--m-lake"),
    size: 12,
    weight: 400,
    em: 6,
    padding: 2,
    fixed: true,
  } as const;
  const large = basemap.countryLabels.features.filter(({ properties }) => -properties.order >= leastArea(zoom));
  const countries = named({ type: "FeatureCollection", features: large }, frame, country, upper);
  // Provinces of countries without sites would only crowd out what is near the data.
  const own = basemap.provinceLabels.features.filter(({ properties }) => home.has(properties.key.slice(0, 3)));
  const provinces = zoom >= 4.3 ? named({ type: "FeatureCollection", features: own }, frame, province, same) : [];
  return [
    ...(zoom >= 1.5 && zoom < 8 && without === "none" ? countries : []),
    ...(without === "none" ? provinces : []),
    ...placeNames(basemap, frame),
    ...(zoom >= 4.5 ? named(basemap.lakeLabels, frame, lake, same) : []),
  ].filter(({ x, y }) => x >= 0 && y >= 0 && x <= frame.width && y <= frame.height);
}

function placeNames(basemap: Basemap, frame: Frame): Candidate[] {
  const size = withZoom(frame.zoom, [4, 12], [8, 13]);
  return basemap.places.features
    .filter(({ properties }) => properties.from <= frame.zoom)
    .sort((a, b) => b.properties.thousands - a.properties.thousands)
    .map(({ geometry, properties }) => {
      const [lon = 0, lat = 0] = geometry.coordinates;
      return {
        x: frameX(frame, lon),
        y: frameY(frame, lat),
        lines: [properties.name],
        size,
        weight: 400,
        fill: paper("--ink-2"),
        halo: paper("--m-halo"),
        padding: 4,
        dot: true,
      };
    });
}
