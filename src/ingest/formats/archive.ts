import { UnreadableFile } from "../../model/issue.ts";
import { allBytes, sourceOf } from "../byte-source.ts";
import type { Reader } from "../file-reading.ts";
import { labels } from "./part-labels.ts";
import { membersOf } from "./zip-guard.ts";

/** What holds sites, where an archive has such members. */
const DATA = /\.(?:csv|tsv|tab|geojsonl?|json|jsonl|ndjson|gpkg|gpx|parquet|geoparquet|arrows?|feather|fgb)$/i;
/** What may lie in an archive beside the data. */
const BESIDE =
  /\.(?:pdf|md|html?|xml|docx?|jpe?g|png|tiff?|sbn|sbx|shx|dbf|prj|cpg|qmd|qml|qpj|cst)$|^(?:read|licen[cs]e)/i;
const NESTED = /\.(?:zip|kmz|xlsx|gz|7z|rar)$/i;

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
  if (!chosen || part === undefined) {
    throw new UnreadableFile(has(NESTED) ? "faults.zip_nested" : "faults.zip_empty", {
      names: places
        .slice(0, 5)
        .map(({ name }) => name)
        .join(", "),
    });
  }
  const [member] = membersOf(archive, (name, folder) => name === chosen.name && folder === chosen.folder);
  const reading = await context.openInside(sourceOf(member?.bytes ?? new Uint8Array(), chosen.name));
  // A member's own parts, such as the layers of a GeoPackage, are the choice where it is the only one.
  return readable.length === 1 ? reading : { ...reading, read: { ...reading.read, part }, parts: names };
};

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
