import { readFile } from "../../../src/ingest/read-file.ts";
import type { ColumnMapping, Mapping } from "../../../src/model/mapping.ts";
import type { DataSet, Raw } from "../../../src/model/site-table.ts";

type Parts = Partial<Omit<Mapping, "$schema">>;

export const mappingOf = (parts: Parts = {}): Mapping => ({
  $schema: "asm-map/1",
  name: "test",
  columns: {},
  ...parts,
});

/** A text read through a mapping. */
export const mapped = (text: string, parts: Parts): Promise<DataSet> =>
  readFile(new TextEncoder().encode(text), "sites.csv", { mapping: mappingOf(parts) });

/** What a property holds, visit by visit; undefined where nothing is recorded. */
export function valuesOf({ table }: DataSet, property: string): (Raw | undefined)[] {
  const column = table.columns.get(property);
  if (!column) return Array.from({ length: table.visitCount }, () => undefined);
  if (column.kind === "numbers") return Array.from(column.values, (value) => (Number.isNaN(value) ? undefined : value));
  return Array.from(column.codes, (code) => (code === 0 ? undefined : column.values[code - 1]));
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** The cells of one column of a file after its mapping, and the issues they made. */
export async function cellsOf(
  column: ColumnMapping,
  ...cells: string[]
): Promise<{ values: (Raw | undefined)[]; issues: string[]; dataSet: DataSet }> {
  const lines = ["site_id,c", ...cells.map((cell, at) => `s${String(at).padStart(3, "0")},${quoted(cell)}`)];
  const dataSet = await mapped(lines.join("\n"), { columns: { c: column } });
  const issues = dataSet.issues.filter(({ row }) => row !== undefined).map(({ code, row }) => `${row}: ${code}`);
  return { values: valuesOf(dataSet, column.to ?? ""), issues, dataSet };
}

/** Sites of cells that a position is read from: their coordinates, null where none is stated, a code where refused. */
export async function placesOf(
  position: NonNullable<Mapping["position"]>,
  columns: readonly string[],
  ...rows: (readonly string[])[]
): Promise<unknown[]> {
  const lines = [
    ["site_id", ...columns].join(";"),
    ...rows.map((cells, at) => [`s${at}`, ...cells].map(quoted).join(";")),
  ];
  const { table, issues, setAside } = await mapped(lines.join("\n"), { position });
  if (table.visitCount + setAside !== rows.length) throw new Error("a row is lost");
  return rows.map((_, at) => {
    const site = table.siteIds.indexOf(`s${at}`);
    if (site < 0) return issues.find(({ effect, row }) => effect === "set-aside" && row === at + 1)?.code;
    const [lon, lat] = [table.lon[site] ?? Number.NaN, table.lat[site] ?? Number.NaN];
    return Number.isNaN(lon) ? null : [Number(lon.toFixed(6)), Number(lat.toFixed(6))];
  });
}
