import type { PairRun } from "../engine/run.ts";
import type { Definition } from "../model/definition.ts";
import { hashDefinition } from "../model/definition-hash.ts";
import type { DataSet, SiteTable } from "../model/site-table.ts";
import { notApplied } from "./answer.ts";
import { STATUSES } from "./statuses.ts";

interface SiteRow {
  readonly id: string;
  /** Class ids in the definition's order, joined by a space. */
  readonly possible: string;
  /** Empty unless determined. */
  readonly class: string;
  readonly asm: string;
}

/** One row a site under the proposed definition, in order of first appearance. */
function siteRows({ siteIds }: SiteTable, { outcomes, outcomeCount, proposed }: PairRun): SiteRow[] {
  const { classIds } = proposed;
  const answers = Array.from({ length: outcomeCount }, (_, outcome) => ({
    possible: classIds.filter((_id, bit) => ((proposed.possible[outcome] ?? 0) >>> bit) & 1).join(" "),
    class: classIds[proposed.determined[outcome] ?? -1] ?? "",
    asm: STATUSES[proposed.status[outcome] ?? -1] ?? "",
  }));
  return siteIds.map((id, site) => ({
    id,
    ...(answers[outcomes[site] ?? -1] ?? { possible: "", class: "", asm: "" }),
  }));
}

/** A cell of a CSV, quoted where it must be (RFC 4180). */
export const csvCell = (cell: string): string =>
  /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** What a run says of one site, with its id. */
export const answerFor = (run: PairRun, table: SiteTable, site: number): SiteRow | undefined =>
  siteRows(
    { ...table, siteIds: [table.siteIds[site] ?? ""] },
    { ...run, outcomes: run.outcomes.slice(site, site + 1) },
  )[0];

/** `id,possible,class,asm` (RFC 4180, lines ended by \n). */
export function asCsv(table: SiteTable, run: PairRun): string {
  const lines = siteRows(table, run).map((row) => [row.id, row.possible, row.class, row.asm].map(csvCell).join(","));
  return ["id,possible,class,asm", ...lines, ""].join("\n");
}

/** The same as GeoJSON, a point a placed site, with what must be known of the data and the definition. */
export function asGeoJson(dataSet: DataSet, definition: Definition, run: PairRun): string {
  const { table, name, frame, source, licence, synthetic, setAside } = dataSet;
  const head = {
    type: "FeatureCollection",
    name,
    frame,
    source,
    licence,
    synthetic,
    sites: table.siteCount,
    visits: table.visitCount,
    setAside,
    definition: { id: definition.id, hash: hashDefinition(definition) },
    notApplied: notApplied([definition]),
    coordinates: "as in the file",
  };
  const features = siteRows(table, run).map((properties, site) => {
    const [lon = Number.NaN, lat = Number.NaN] = [table.lon[site], table.lat[site]];
    const geometry = Number.isNaN(lon) ? null : { type: "Point", coordinates: [lon, lat] };
    return JSON.stringify({ type: "Feature", id: properties.id, geometry, properties });
  });
  return `${JSON.stringify(head).slice(0, -1)},"features":[\n${features.join(",\n")}\n]}\n`;
}
