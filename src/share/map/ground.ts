import type { FeatureCollection } from "geojson";
import type { Basemap, Lines } from "../../map/basemap.ts";
import type { Ink, Item, PathItem } from "../picture/picture.ts";
import { paper } from "../sheet/paper.ts";
import { type Frame, withZoom } from "./frame.ts";
import { drawnLines, drawnRings } from "./geometry.ts";

const path = (lines: readonly (readonly number[])[], closed: boolean, ink: Ink): PathItem[] =>
  lines.length > 0 ? [{ kind: "path", lines, closed, ...ink }] : [];

/** Land, those countries lighter that have sites. Seams between two fills are covered by their own colour. */
function land({ countries }: Basemap, frame: Frame, home: ReadonlySet<string>): Item[] {
  const [others, own]: [number[][], number[][]] = [[], []];
  for (const { geometry, properties } of countries.features)
    (home.has(properties.key) ? own : others).push(...drawnRings(geometry, frame));
  const seam = (colour: string): Ink => ({ fill: colour, stroke: colour, width: 0.6 });
  return [...path(others, true, seam(paper("--m-land"))), ...path(own, true, seam(paper("--m-home")))];
}

const allLines = ({ features }: FeatureCollection, frame: Frame): number[][] =>
  features.flatMap(({ geometry }) => drawnLines(geometry, frame));

const linesWhere = ({ features }: Lines, frame: Frame, is: (country: string) => boolean): number[][] =>
  features.filter(({ properties }) => is(properties.country)).flatMap(({ geometry }) => drawnLines(geometry, frame));

/** Sea and land, with the water that lies on it. Units of the frame, as all of the ground. */
export function groundItems(basemap: Basemap, frame: Frame, home: ReadonlySet<string>): Item[] {
  const { zoom, width, height } = frame;
  const lakes = basemap.lakes.features.flatMap(({ geometry }) => drawnRings(geometry, frame));
  const shore = { fill: paper("--m-lake"), stroke: paper("--m-lake-line"), width: withZoom(zoom, [2, 0.3], [6, 0.8]) };
  const river = { stroke: paper("--m-river"), width: withZoom(zoom, [3, 0.5], [6, 1.1], [10, 2.2]) };
  return [
    { kind: "rect", x: 0, y: 0, w: width, h: height, fill: paper("--m-lake") },
    ...land(basemap, frame, home),
    ...(zoom >= 3 ? path(allLines(basemap.rivers, frame), false, river) : []),
    ...path(lakes, true, shore),
  ];
}

/** The coast, and borders of provinces and countries. */
export function borderItems(basemap: Basemap, frame: Frame): Item[] {
  const { zoom } = frame;
  const coast = { stroke: paper("--m-lake-line"), width: withZoom(zoom, [1, 0.4], [6, 0.9]) };
  const province = {
    stroke: paper("--m-prov"),
    width: withZoom(zoom, [3, 0.5], [6, 1], [10, 1.4]),
    opacity: withZoom(zoom, [3, 0.3], [4.5, 1]),
  };
  const country = { stroke: paper("--m-border"), width: withZoom(zoom, [1, 0.4], [4, 0.8], [8, 1.3]) };
  return [
    ...path(allLines(basemap.coast, frame), false, coast),
    ...(zoom >= 3
      ? path(
          linesWhere(basemap.borders, frame, (of) => of !== ""),
          false,
          province,
        )
      : []),
    ...path(
      linesWhere(basemap.borders, frame, (of) => of === ""),
      false,
      country,
    ),
  ];
}
