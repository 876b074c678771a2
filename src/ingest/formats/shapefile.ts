import { UnreadableFile } from "../../model/issue.ts";
import { allBytes } from "../byte-source.ts";
import { columnNames } from "../csv-header.ts";
import type { ReadContext, Reader } from "../file-reading.ts";
import { type Reproject, reprojection } from "../reproject.ts";
import { textOf } from "../signatures.ts";
import { type DbfTable, decoderFor, readDbf } from "./dbf.ts";
import { labels } from "./part-labels.ts";
import { type TableRecord, tabular } from "./tabular.ts";
import { type Member, membersOf } from "./zip-guard.ts";

const AT_ONCE = 2_048;
const PART = /\.(?:shp|dbf|prj|cpg)$/i;
const GEOGRAPHIC = /^\s*GEOG(?:CS|CRS)\[/i;
/** By its name, not by the shift to WGS 84 that the description of any other system may hold. */
const isWgs84 = (prj: string): boolean =>
  GEOGRAPHIC.test(prj) && /WGS[_ ]?(?:19)?84/i.test(prj.replace(/TOWGS84/gi, ""));

const stemOf = (name: string): string => name.replace(/\.\w+$/, "");

interface Layer {
  readonly shp: Uint8Array;
  readonly dbf: Uint8Array | undefined;
  readonly prj: string | null;
  readonly cpg: string | null;
}

/** The parts that lie beside a .shp under its name, in whatever case. */
function layerOf(members: readonly Member[], { name, folder, bytes: shp }: Member): Layer {
  const part = (ending: string): Uint8Array | undefined => {
    const wanted = `${stemOf(name)}.${ending}`.toLowerCase();
    return members.find((member) => member.folder === folder && member.name.toLowerCase() === wanted)?.bytes;
  };
  const text = (bytes: Uint8Array | undefined): string | null => (bytes ? textOf(bytes).trim() : null);
  return { shp, dbf: part("dbf"), prj: text(part("prj")), cpg: text(part("cpg")) };
}

/** Shapes as GeoJSON geometries, in the coordinates of the file; null for a record without a shape. */
async function shapesOf(shp: Uint8Array): Promise<readonly unknown[]> {
  const { parseShp } = await import("shpjs");
  try {
    return parseShp(shp);
  } catch (error) {
    throw new UnreadableFile("faults.shapefile_damaged", { detail: String(error) });
  }
}

/** How the shapes' coordinates become degrees. Without a system they are tried as degrees, where all of them can be. */
async function toDegrees({ shp, prj }: Layer, { issues }: ReadContext): Promise<Reproject | null> {
  if (prj !== null && prj !== "") return isWgs84(prj) ? null : reprojection(prj, nameOf(prj), issues);
  const box = new DataView(shp.buffer, shp.byteOffset, shp.byteLength);
  const corners = shp.length < 100 ? [] : [36, 44, 52, 60].map((at) => box.getFloat64(at, true));
  const [west = 0, south = 0, east = 0, north = 0] = corners;
  if (west < -180 || east > 180 || south < -90 || north > 90) throw new UnreadableFile("faults.shapefile_no_prj");
  issues.add("ingest.no_prj", "note");
  return null;
}

const nameOf = (prj: string): string => /"([^"]+)"/.exec(prj)?.[1] ?? prj.slice(0, 40);

function attributesOf({ dbf, cpg }: Layer, { issues }: ReadContext): DbfTable | null {
  if (!dbf) {
    issues.add("ingest.no_dbf", "note");
    return null;
  }
  const { decode, label } = decoderFor(dbf, cpg);
  if (label === "windows-1252" && cpg === null) issues.add("ingest.windows_1252", "note");
  return readDbf(dbf, decode);
}

/** Which layer is meant: the chosen one, else the first. */
function chosenOf(members: readonly Member[], chosen: string | undefined) {
  const shapes = members.filter(({ name }) => /\.shp$/i.test(name));
  const names = labels(shapes.map(({ name }) => ({ name: stemOf(name) })));
  const at = Math.max(0, names.indexOf(chosen ?? ""));
  const [shp, part] = [shapes[at], names[at]];
  if (!shp || part === undefined) throw new UnreadableFile("faults.zip_empty", { names: ".shp" });
  return { shp, part, names };
}

/** What lies in the file and does not fit together; nothing of it is dropped but what is marked as deleted. */
function noteGaps(shapes: number, { shp }: Layer, table: DbfTable | null, { issues }: ReadContext): void {
  const stated = shp.length < 28 ? 0 : new DataView(shp.buffer, shp.byteOffset).getInt32(24) * 2;
  if (stated > shp.length) issues.add("ingest.shp_cut_off", "note", { params: { n: shapes } });
  if (!table) return;
  const { records } = table;
  if (records.length !== shapes)
    issues.add("ingest.shp_dbf_differ", "note", { params: { shapes, records: records.length } });
  const deleted = records.filter((record) => record === null).length;
  if (deleted > 0) issues.add("ingest.deleted_records", "note", { params: { n: deleted } });
}

/** A shapefile in a zip: shapes, attributes, and where they are stated the system of coordinates and the encoding. */
export const openShapefile: Reader = async (source, context) => {
  const members = membersOf(await allBytes(source), (name) => PART.test(name));
  const { shp, part, names: parts } = chosenOf(members, context.choices.part);
  const layer = layerOf(members, shp);
  const reproject = await toDegrees(layer, context);
  const shapes = await shapesOf(layer.shp);
  const table = attributesOf(layer, context);
  const rows = Math.max(shapes.length, table?.records.length ?? 0);
  noteGaps(shapes.length, layer, table, context);
  const names = columnNames(table?.names ?? [], context.issues);
  async function* records() {
    for (let start = 0; start < rows; start += AT_ONCE) {
      const made: TableRecord[] = [];
      for (let at = start; at < Math.min(rows, start + AT_ONCE); at++) {
        const cells = table ? table.records[at] : [];
        if (cells === null) continue;
        const shape = shapes[at] ?? null;
        made.push({ cells: cells ?? [], geometry: reproject ? reproject(shape) : shape });
      }
      yield { records: made, share: Math.min(1, (start + AT_ONCE) / rows) };
    }
  }
  return tabular(
    {
      format: "shapefile",
      names,
      hasGeometry: true,
      read: { part },
      parts: parts.length > 1 ? parts : [],
      records,
    },
    context.issues,
  );
};
