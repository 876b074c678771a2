import { UnreadableFile } from "../../model/issue.ts";
import { allBytes, type ByteSource, sourceOf } from "../byte-source.ts";
import type { FileReading, ReadContext, Reader } from "../file-reading.ts";
import { startsWith } from "../signatures.ts";
import { labels } from "./part-labels.ts";
import { membersOf } from "./zip-guard.ts";

/** What holds sites, where an archive has such members. */
const DATA = /\.(?:csv|tsv|tab|geojsonl?|json|jsonl|ndjson|gpkg|gpx|xlsx|parquet|geoparquet|arrows?|feather|fgb)$/i;
/** What may lie in an archive beside the data. */
const BESIDE =
  /\.(?:pdf|md|html?|xml|docx?|jpe?g|png|tiff?|sbn|sbx|shx|dbf|prj|cpg|qmd|qml|qpj|cst)$|^(?:read|licen[cs]e)/i;
const NESTED = /\.(?:zip|kmz|gz|7z|rar)$/i;

interface Place {
  readonly name: string;
  readonly folder: string;
}

/** Other files of an office in a zip, by a member that only they have. */
const OFFICE: ReadonlyMap<string, string> = new Map([
  ["content.xml", "faults.open_document"],
  ["workbook.bin", "faults.binary_workbook"],
]);

/** A zip, by what lies in it: a workbook, a shapefile, a KMZ, or other files of which one is read. */
export const openArchive: Reader = async (source, context) => {
  const archive = await allBytes(source);
  const places = placesOf(archive);
  const has = (name: RegExp): boolean => places.some((place) => name.test(place.name));
  if (has(/^workbook\.xml$/)) return (await import("./xlsx.ts")).openXlsx(source, context);
  if (has(/\.shp$/i)) return (await import("./shapefile.ts")).openShapefile(source, context);
  if (has(/\.kml$/i)) return (await import("./kmz.ts")).openKmz(source, context);
  const office = places.map(({ name }) => OFFICE.get(name)).find((code) => code !== undefined);
  if (office) throw new UnreadableFile(office);
  const readable = readableOf(places);
  const names = labels(readable);
  const at = Math.max(0, names.indexOf(context.choices.part ?? ""));
  const [chosen, part] = [readable[at], names[at]];
  if (!chosen || part === undefined)
    throw new UnreadableFile(has(NESTED) ? "faults.zip_nested" : "faults.zip_empty", { names: namesOf(places) });
  const [member] = membersOf(archive, (name, folder) => name === chosen.name && folder === chosen.folder);
  const bytes = member?.bytes ?? new Uint8Array();
  const inside = sourceOf(bytes, chosen.name);
  const reading = await (isCompressed(bytes) ? openWorkbook(inside, bytes, context) : context.openInside(inside));
  // A member's own parts, such as the layers of a GeoPackage, are the choice where it is the only one.
  return readable.length === 1 ? reading : { ...reading, read: { ...reading.read, part }, parts: names };
};

/** By its first bytes: an archive in an archive may hold itself, whatever it is called. */
const isCompressed = (bytes: Uint8Array): boolean =>
  startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x1f, 0x8b]);

/** Of what is compressed only a workbook is opened within an archive, for that holds no further files. */
async function openWorkbook(source: ByteSource, bytes: Uint8Array, context: ReadContext): Promise<FileReading> {
  const isWorkbook = startsWith(bytes, [0x50]) && placesOf(bytes).some(({ name }) => name === "workbook.xml");
  if (!isWorkbook) throw new UnreadableFile("faults.zip_nested", { names: source.name });
  return (await import("./xlsx.ts")).openXlsx(source, context);
}

const namesOf = (places: readonly Place[]): string =>
  places
    .slice(0, 5)
    .map(({ name }) => name)
    .join(", ");

/** Members that may hold sites: those whose names say so, else whatever is not known to be something else. */
function readableOf(places: readonly Place[]): Place[] {
  const data = places.filter(({ name }) => DATA.test(name));
  return data.length > 0 ? data : places.filter(({ name }) => !BESIDE.test(name) && !NESTED.test(name));
}

function placesOf(archive: Uint8Array): Place[] {
  const places: Place[] = [];
  membersOf(archive, (name, folder) => {
    places.push({ name, folder });
    return false;
  });
  return places;
}
