import type { Feature } from "geojson";
import type { Format } from "../../model/survey.ts";
import type { FileReading, ReadContext } from "../file-reading.ts";
import { type TableRecord, tabular } from "./tabular.ts";

const AT_ONCE = 2_048;

/** Properties of the converter's own that describe how a placemark is drawn, or only repeat its geometry. */
const DRAWN: ReadonlySet<string> = new Set([
  ...["stroke", "stroke-opacity", "stroke-width", "fill", "fill-opacity"],
  ...["icon", "icon-color", "icon-opacity", "icon-scale", "icon-heading", "icon-offset", "icon-offset-units"],
  ...["label-color", "label-opacity", "label-scale"],
  ...["styleUrl", "styleHash", "styleMapHash", "coordinateProperties", "visibility", "@geometry-type", "_gpxType"],
]);

type Cells = ReadonlyMap<string, unknown>;

/** Features of an XML format as a table: a column a property that any of them has. */
export function tableOfFeatures(
  format: Format,
  features: readonly Feature[],
  { issues }: Pick<ReadContext, "issues">,
): FileReading {
  const names = [...new Set(features.flatMap((feature) => [...cellsOf(feature).keys()]))];
  async function* records() {
    for (let start = 0; start < features.length; start += AT_ONCE) {
      const made = features.slice(start, start + AT_ONCE).map((feature): TableRecord => {
        const cells = cellsOf(feature);
        return { cells: names.map((name) => cells.get(name)), geometry: feature.geometry ?? null };
      });
      yield { records: made, share: Math.min(1, (start + AT_ONCE) / features.length) };
    }
  }
  return tabular({ format, names, hasGeometry: true, records }, issues);
}

/** What a feature says about itself, in plain values. */
function cellsOf({ properties }: Feature): Cells {
  const cells = new Map<string, unknown>();
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (DRAWN.has(name)) continue;
    if (typeof value !== "object" || value === null) cells.set(name, value);
    else for (const [key, part] of partsOf(name, value as Readonly<Record<string, unknown>>)) cells.set(key, part);
  }
  return cells;
}

/** A description with mark-up says its text, a span of time its two ends; anything else is kept as JSON. */
function partsOf(name: string, value: Readonly<Record<string, unknown>>): [string, unknown][] {
  const { "@type": type, value: text, begin, end } = value;
  if (type !== undefined) return [[name, text]];
  if (name === "timespan")
    return [
      ["begin", begin],
      ["end", end],
    ];
  return [[name, JSON.stringify(value)]];
}
