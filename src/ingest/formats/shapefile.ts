import { UnreadableFile } from "../../model/issue.ts";
import { allBytes } from "../byte-source.ts";
import { columnNames } from "../csv-header.ts";
import type { ReadContext, Reader } from "../file-reading.ts";
import { type Reproject, reprojection } from "../reproject.ts";
import { textOf } from "../signatures.ts";
import { type DbfTable, decoderFor, readDbf } from "./dbf.ts";
import { type TableRecord, tabular } from "./tabular.ts";
import { type Member, membersOf } from "./zip-guard.ts";

const AT_ONCE = 2_048;
const PART = /\.(?:shp|dbf|prj|cpg)$/i;
const GEOGRAPHIC = /^\s*GEOG(?:CS|CRS)\[/i;
const isWgs84 = (prj: string): boolean => GEOGRAPHIC.test(prj) && /WGS[_ ]?(?:19)?84/i.test(prj);

const stemOf = (name: string): string => name.replace(/\.\w+$/, "");

interface Layer {
  readonly shp: Uint8Array;
  readonly dbf: Uint8Array | undefined;
  readonly prj: string | null;
  readonly cpg: string | null;
}

function layerOf(members: readonly Member[], stem: string): Layer {
  const part = (ending: string): Uint8Array | undefined =>
    members.find(({ name }) => name.toLowerCase() === `${stem}.${ending}`.toLowerCase())?.bytes;
  const text = (bytes: Uint8Array | undefined): string | null => (bytes ? textOf(bytes).trim() : null);
  return { shp: part("shp") ?? new Uint8Array(), dbf: part("dbf"), prj: text(part("prj")), cpg: text(part("cpg")) };
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

/** A shapefile in a zip: shapes, attributes, and where they are stated the system of coordinates and the encoding. */
export const openShapefile: Reader = async (source, context) => {
  const members = membersOf(await allBytes(source), (name) => PART.test(name));
  const stems = members.filter(({ name }) => /\.shp$/i.test(name)).map(({ name }) => stemOf(name));
  const stem = stems.find((name) => name === context.choices.part) ?? stems[0] ?? "";
  const layer = layerOf(members, stem);
  const reproject = await toDegrees(layer, context);
  const shapes = await shapesOf(layer.shp);
  const table = attributesOf(layer, context);
  const rows = Math.max(shapes.length, table?.records.length ?? 0);
  const deleted = table?.records.filter((record) => record === null).length ?? 0;
  if (deleted > 0) context.issues.add("ingest.deleted_records", "note", { params: { n: deleted } });
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
      read: { part: stem },
      parts: stems.length > 1 ? stems : [],
      records,
    },
    context.issues,
  );
};
