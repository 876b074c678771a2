import type { AreasFound } from "../../model/areas.ts";
import { UnreadableFile } from "../../model/issue.ts";
import { isScalar } from "../../model/value.ts";
import type { ByteSource } from "../byte-source.ts";
import { openFile } from "../formats.ts";
import { IssueLog } from "../issue-log.ts";
import { NO_TOOLS, type ReadOptions, type Tools } from "../platform.ts";
import { readValue } from "../read-value.ts";
import type { Row } from "../row.ts";
import { partOf, type Rings } from "./polygons.ts";
import { polygonsOf } from "./polygons-of.ts";

/** Areas of one's own: provinces, titles, protected areas. */
export interface Areas {
  readonly found: AreasFound;
  /** By area. */
  readonly polygons: readonly (readonly Rings[])[];
  /** By area, its properties as text. */
  readonly properties: readonly ReadonlyMap<string, string>[];
}

const EXAMPLES = 4;

/** Properties that say something as one text; others name nothing. */
function textsOf(row: Row): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [name, value] of row.properties) {
    const stored = readValue(value);
    if ("raw" in stored && stored.raw !== undefined && isScalar(stored.raw)) texts.set(name, String(stored.raw));
  }
  return texts;
}

/**
 * Reads a file of areas, of any format that states polygons. What is no polygon is set aside with its row.
 * @throws UnreadableFile where the file cannot be read, or has no area
 */
export async function readAreas(
  source: ByteSource,
  { tools = NO_TOOLS, signal, onProgress }: ReadOptions & { readonly tools?: Tools } = {},
): Promise<Areas> {
  const issues = new IssueLog();
  const reading = await openFile(source, { issues, choices: {}, tools });
  const polygons: Rings[][] = [];
  const properties: Map<string, string>[] = [];
  let setAside = 0;
  for await (const { rows, share } of reading.batches()) {
    for (const row of rows) {
      const own = polygonsOf(row.geometry);
      if (own) {
        polygons.push(own);
        properties.push(textsOf(row));
      } else {
        setAside++;
        issues.add("areas.no_polygon", "set-aside", { row: row.number });
      }
    }
    signal?.throwIfAborted();
    onProgress?.(Math.round(share * source.size), source.size);
  }
  if (polygons.length === 0) throw new UnreadableFile("faults.no_areas", { n: setAside });
  const about = (key: string): string | null => {
    const value = reading.about.get(key);
    return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
  };
  const found: AreasFound = {
    name: source.name,
    areas: polygons.length,
    setAside,
    properties: propertiesSeen(properties),
    box: boxOf(polygons),
    source: about("source"),
    licence: about("licence") ?? about("license"),
    issues: issues.list(),
  };
  return { found, polygons, properties };
}

function propertiesSeen(properties: readonly ReadonlyMap<string, string>[]): AreasFound["properties"] {
  const seen = new Map<string, Set<string>>();
  for (const of of properties) {
    for (const [name, text] of of) {
      const values = seen.get(name) ?? new Set();
      seen.set(name, values.add(text));
    }
  }
  return [...seen].map(([name, values]) => ({
    name,
    examples: [...values].slice(0, EXAMPLES),
    distinct: values.size,
  }));
}

function boxOf(polygons: readonly (readonly Rings[])[]): AreasFound["box"] {
  const parts = polygons.flatMap((own, area) => own.map((rings) => partOf(area, rings)));
  return parts.reduce<AreasFound["box"]>(
    (box, { west, south, east, north }) =>
      box === null
        ? [west, south, east, north]
        : [Math.min(box[0], west), Math.min(box[1], south), Math.max(box[2], east), Math.max(box[3], north)],
    null,
  );
}
