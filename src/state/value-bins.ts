import { type Codes, codesFor } from "../engine/ranks.ts";
import { byCode, knownOf, readSites } from "../engine/site-readings.ts";
import type { Scale } from "../model/scale.ts";
import type { Scalar, SiteTable } from "../model/site-table.ts";
import { NO_BIN } from "./histogram.ts";
import { memo } from "./memo.ts";

const compute = memo((table: SiteTable, property: string, type: Scale["type"], levels: string, values: string) => {
  const scale: Scale = { type, levels: JSON.parse(levels) as string[] };
  const places = new Map((JSON.parse(values) as Scalar[]).map((value, at) => [value, at]));
  const readings = readSites(table, property, scale);
  const binOf = byCode(readings, (read) => (read?.kind === "known" ? (places.get(read.value) ?? -1) + 1 : NO_BIN));
  const bins = codesFor(places.size + 1, table.siteCount);
  for (let site = 0; site < bins.length; site++) bins[site] = binOf[readings.codes[site] as number] as number;
  return bins;
}, 24);

/** The place of every site's last known value in a list of values; NO_BIN where it is unknown or only partly known. */
export const valueBins = (table: SiteTable, property: string, scale: Scale, values: readonly Scalar[]): Codes =>
  compute(table, property, scale.type, JSON.stringify(scale.levels), JSON.stringify(values));

/** The values that occur as known ones, in order of first appearance. */
export const knownValues = (table: SiteTable, property: string, scale: Scale): readonly Scalar[] =>
  knownOf(readSites(table, property, scale));
