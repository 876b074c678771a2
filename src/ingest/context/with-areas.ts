import type { AreasOutcome, AreasUse } from "../../model/areas.ts";
import { type Outlines, outlineOf } from "../../model/outlines.ts";
import type { Column, DataSet, Raw, SiteTable } from "../../model/site-table.ts";
import { AreaIndex } from "./area-index.ts";
import { Nearest } from "./nearest.ts";
import { Overlap } from "./overlap.ts";
import type { Areas } from "./read-areas.ts";
import { columnOfSites } from "./visit-column.ts";

const KM_DIGITS = 1_000;
const PERCENT_DIGITS = 100;
const rounded = (value: number, digits: number): number => Math.round(value * digits) / digits;

/** What areas say of each site, by site; unknown wherever a site has no position, never no. */
interface Answers {
  readonly table: SiteTable;
  readonly areaOf: Int32Array;
  readonly isPlaced: (site: number) => boolean;
  readonly nameOf: (site: number) => string | undefined;
}

function answersOf(table: SiteTable, areas: Areas, nameBy: string | null): Answers {
  const index = new AreaIndex(areas.polygons);
  const areaOf = Int32Array.from(table.lon, (lon, site) => index.at(lon, table.lat[site] ?? Number.NaN));
  return {
    table,
    areaOf,
    isPlaced: (site) => !Number.isNaN(table.lon[site] ?? Number.NaN),
    nameOf: (site) => {
      const area = areaOf[site] ?? -1;
      if (area < 0) return undefined;
      return nameBy === null ? String(area + 1) : areas.properties[area]?.get(nameBy);
    },
  };
}

type AnswerOf = (site: number) => Raw | undefined;

/** The properties that are asked for, each with its value by site. */
function valuesOf(answers: Answers, areas: Areas, use: AreasUse, outlines: Outlines | undefined): [string, AnswerOf][] {
  const { table, areaOf, isPlaced, nameOf } = answers;
  const values: [string, AnswerOf][] = [];
  if (use.asRegions) values.push(["region", nameOf]);
  if (use.insideTo !== null)
    values.push([use.insideTo, (site) => (isPlaced(site) ? (areaOf[site] ?? -1) >= 0 : undefined)]);
  if (use.nameTo !== null) values.push([use.nameTo, nameOf]);
  if (use.distanceTo !== null) {
    const nearest = new Nearest(areas.polygons);
    values.push([
      use.distanceTo,
      (site) => {
        if (!isPlaced(site)) return undefined;
        if ((areaOf[site] ?? -1) >= 0) return 0;
        const km = nearest.kilometres(table.lon[site] ?? 0, table.lat[site] ?? 0);
        return km === undefined ? undefined : rounded(km, KM_DIGITS);
      },
    ]);
  }
  if (use.overlapTo !== null && outlines) {
    const overlap = new Overlap(areas.polygons);
    values.push([
      use.overlapTo,
      (site) => {
        const outline = outlineOf(outlines, site);
        const share = outline.length > 0 ? overlap.share(outline) : undefined;
        return share === undefined ? undefined : rounded(share, PERCENT_DIGITS);
      },
    ]);
  }
  return values;
}

/** The first column where it knows, else the second; both of one table. */
function filledIn(first: Column, second: Column, { visitCount }: SiteTable): Column {
  const values: Raw[] = [];
  const codeOf = new Map<Raw, number>();
  const codes = new Uint32Array(visitCount);
  for (let visit = 0; visit < visitCount; visit++) {
    const raw = rawOf(first, visit) ?? rawOf(second, visit);
    if (raw === undefined) continue;
    const code = codeOf.get(raw) ?? values.push(raw);
    codeOf.set(raw, code);
    codes[visit] = code;
  }
  return { kind: "dictionary", codes, values };
}

function rawOf(column: Column, visit: number): Raw | undefined {
  if (column.kind === "dictionary") return column.values[(column.codes[visit] ?? 0) - 1];
  const value = column.values[visit] ?? Number.NaN;
  return Number.isNaN(value) ? undefined : value;
}

/** The data with what areas say of each site, as properties at each of its visits, and a note for each property. */
export function withAreas(
  dataSet: DataSet,
  areas: Areas,
  use: AreasUse,
): { readonly dataSet: DataSet; readonly outcome: AreasOutcome } {
  const { table, outlines } = dataSet;
  const answers = answersOf(table, areas, use.nameBy);
  const columns = new Map(table.columns);
  const outcome = outcomeOf(answers, outlines);
  const notes = valuesOf(answers, areas, use, outlines).map(([column, answer]) => {
    const made = columnOfSites(table, answer);
    const before = table.columns.get(column);
    columns.set(column, before && use.onlyUnknown ? filledIn(before, made, table) : made);
    const { inside, unplaced } = outcome;
    return {
      code: "areas.used",
      effect: "note" as const,
      column,
      params: { name: areas.found.name, inside, unplaced },
    };
  });
  return {
    dataSet: { ...dataSet, table: { ...table, columns }, issues: [...dataSet.issues, ...notes] },
    outcome,
  };
}

function outcomeOf({ table, areaOf, isPlaced }: Answers, outlines: Outlines | undefined): AreasOutcome {
  let [inside, unplaced, outlined] = [0, 0, 0];
  for (let site = 0; site < table.siteCount; site++) {
    if (!isPlaced(site)) unplaced++;
    else if ((areaOf[site] ?? -1) >= 0) inside++;
    if (outlines && outlineOf(outlines, site).length > 0) outlined++;
  }
  return { inside, outside: table.siteCount - inside - unplaced, unplaced, outlined };
}
