import type { Side } from "../../state/choice.ts";
import type { DataKind, Extent } from "../../state/share-choice.ts";
import { metaOf } from "./meta.ts";
import type { Drawn } from "./pictures.ts";

export interface DataAsked {
  readonly data: DataKind;
  readonly extent: Extent;
  /** Whose definition. */
  readonly side: Side;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The bytes of tables, of a map layer, or of a definition in all its tongues. */
export async function makeData(
  { facts, input, basemap }: Drawn,
  { data, extent, side }: DataAsked,
): Promise<Uint8Array> {
  if (data === "definition") {
    const { definitionArchive } = await import("../../share/tables/definition-files.ts");
    return definitionArchive(input.choice[side]);
  }
  if (data === "geojson") {
    const { toGeoJson } = await import("../../share/tables/geojson.ts");
    return utf8(toGeoJson(facts, input, basemap));
  }
  const { tablesOf } = await import("../../share/tables/tables.ts");
  const tables = tablesOf(facts, input, extent);
  const meta = metaOf(facts, input);
  if (data === "csv") {
    const { toCsvArchive } = await import("../../share/tables/csv-archive.ts");
    return toCsvArchive(tables, meta);
  }
  const { toXlsx } = await import("../../share/tables/xlsx.ts");
  return toXlsx(tables, meta);
}
