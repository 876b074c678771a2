import { UnreadableFile } from "../../model/issue.ts";
import { allBytes, sourceOf } from "../byte-source.ts";
import type { Reader } from "../file-reading.ts";
import { membersOf } from "./zip-guard.ts";

/** What may lie in an archive beside the data. */
const BESIDE = /\.(?:txt|pdf|md|html?|xml|docx?|jpe?g|png|sbn|sbx|qmd|qml|qpj|cst)$/i;
const NESTED = /\.(?:zip|kmz|xlsx|gz)$/i;

/** A zip, by what lies in it: a workbook, a KMZ, a shapefile, or other files of which one is read. */
export const openArchive: Reader = async (source, context) => {
  const archive = await allBytes(source);
  const names = namesOf(archive);
  if (names.some((name) => name === "workbook.xml")) return (await import("./xlsx.ts")).openXlsx(source, context);
  if (names.some((name) => /\.kml$/i.test(name))) return (await import("./kmz.ts")).openKmz(source, context);
  if (names.some((name) => /\.shp$/i.test(name)))
    return (await import("./shapefile.ts")).openShapefile(source, context);
  const readable = names.filter((name) => !BESIDE.test(name) && !NESTED.test(name));
  const chosen = readable.find((name) => name === context.choices.part) ?? readable[0];
  if (chosen === undefined) {
    throw new UnreadableFile(names.some((name) => NESTED.test(name)) ? "faults.zip_nested" : "faults.zip_empty", {
      names: names.slice(0, 5).join(", "),
    });
  }
  const [member] = membersOf(archive, (name) => name === chosen);
  const inside = sourceOf(member?.bytes ?? new Uint8Array(), chosen);
  const reading = await context.openInside(inside);
  if (readable.length === 1) return reading;
  return { ...reading, read: { ...reading.read, part: chosen }, parts: readable };
};

function namesOf(archive: Uint8Array): string[] {
  const names: string[] = [];
  membersOf(archive, (name) => {
    names.push(name);
    return false;
  });
  return names;
}
