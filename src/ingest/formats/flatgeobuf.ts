import type { IGeoJsonFeature } from "flatgeobuf/lib/mjs/geojson/feature.js";
import { UnreadableFile } from "../../model/issue.ts";
import { allBytes } from "../byte-source.ts";
import type { Reader } from "../file-reading.ts";
import { noteOtherCrs } from "../other-crs.ts";
import { type TableRecord, tabular } from "./tabular.ts";

const AT_ONCE = 2_048;

interface Header {
  readonly columns: readonly { readonly name: string }[] | null;
  readonly featuresCount: number;
  readonly crs: { readonly org: string | null; readonly code: number } | null;
  readonly title: string | null;
}

/** FlatGeobuf: a header with typed columns, then feature after feature. */
export const openFlatGeobuf: Reader = async (source, { issues }) => {
  const { deserialize } = await import("flatgeobuf/lib/mjs/geojson.js");
  const bytes = await allBytes(source);
  let header: Header | undefined;
  const features = (): AsyncIterator<IGeoJsonFeature> =>
    deserialize(bytes, { headerMetaFn: (meta) => (header = meta) })[Symbol.asyncIterator]();
  // The header is told when the first feature is asked for.
  await told(() => features().next());
  if (!header) throw new UnreadableFile("faults.flatgeobuf_damaged", { detail: "no header" });
  const { columns, featuresCount, crs } = header;
  const names = (columns ?? []).map(({ name }) => name);
  if (crs && crs.code > 0) noteOtherCrs(`${crs.org ?? "EPSG"}:${crs.code}`, issues);
  async function* records() {
    const all = features();
    let done = 0;
    for (;;) {
      const made: TableRecord[] = [];
      while (made.length < AT_ONCE) {
        const { value, done: isEnd } = await told(() => all.next());
        if (isEnd) break;
        const { geometry, properties } = value as IGeoJsonFeature;
        made.push({ cells: names.map((name) => properties?.[name] as unknown), geometry: geometry ?? null });
      }
      if (made.length === 0) return;
      done += made.length;
      yield { records: made, share: featuresCount > 0 ? Math.min(1, done / featuresCount) : 0.5 };
    }
  }
  return tabular({ format: "flatgeobuf", names, hasGeometry: true, records }, issues);
};

/** What the library throws says that the bytes are not what they should be. */
async function told<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw new UnreadableFile("faults.flatgeobuf_damaged", { detail: String(error) });
  }
}
