import type { Feature } from "flatgeobuf/lib/mjs/flat-geobuf/feature.js";
import type { IFeature } from "flatgeobuf/lib/mjs/generic/feature.js";
import type { HeaderMeta } from "flatgeobuf/lib/mjs/header-meta.js";
import { UnreadableFile } from "../../model/issue.ts";
import { type ByteSource, chunksOf } from "../byte-source.ts";
import type { Reader } from "../file-reading.ts";
import { reprojectionOf } from "../reproject.ts";
import { type TableRecord, tabular } from "./tabular.ts";

const AT_ONCE = 2_048;

/** What both a worker and Node have, as far as it is used here: a stream that asks for its next piece. */
const { ReadableStream } = globalThis as unknown as {
  readonly ReadableStream: new (from: {
    pull(controller: { enqueue(bytes: Uint8Array): void; close(): void }): Promise<void>;
  }) => object;
};

function streamOf(source: ByteSource): object {
  const chunks = chunksOf(source);
  return new ReadableStream({
    pull: async (controller) => {
      const { value, done } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value.bytes);
    },
  });
}

interface Read extends IFeature {
  readonly geometry: unknown;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** FlatGeobuf: a header with typed columns, then feature after feature. */
export const openFlatGeobuf: Reader = async (source, { issues }) => {
  const [{ deserialize, parseProperties }, { fromGeometry }, { calcTreeSize }] = await Promise.all([
    import("flatgeobuf/lib/mjs/generic.js"),
    import("flatgeobuf/lib/mjs/geojson/geometry.js"),
    import("flatgeobuf/lib/mjs/packedrtree.js"),
  ]);
  const headerSize = new DataView((await source.read(8, 12)).slice().buffer);
  let header: HeaderMeta | undefined;
  const features = (): AsyncGenerator<Read> => {
    let end = 0;
    const headerMetaFn = (meta: HeaderMeta): void => {
      const { indexNodeSize, featuresCount } = meta;
      end = 12 + headerSize.getUint32(0, true) + (indexNodeSize > 0 ? calcTreeSize(featuresCount, indexNodeSize) : 0);
      header = meta;
    };
    const fromFeature = (_: number, feature: Feature, { geometryType, columns }: HeaderMeta): Read => {
      // The library fills what is missing of a feature with zeros.
      end += feature.bb?.capacity() ?? 0;
      if (end > source.size) throw new RangeError("the last feature is cut off");
      const geometry = feature.geometry();
      return {
        geometry: geometry && fromGeometry(geometry, geometryType),
        properties: parseProperties(feature, columns),
      };
    };
    const stream = streamOf(source) as Parameters<typeof deserialize>[0];
    return deserialize(stream, { fromFeature, headerMetaFn }) as AsyncGenerator<Read>;
  };
  // The header is told when the first feature is asked for.
  const first = features();
  await told(() => first.next());
  await first.return(undefined);
  if (!header) throw new UnreadableFile("faults.flatgeobuf_damaged", { detail: "no header" });
  const { columns, featuresCount, crs } = header;
  const names = (columns ?? []).map(({ name }) => name);
  const crsName = crs && crs.code > 0 ? `${crs.org || "EPSG"}:${crs.code}` : null;
  const reproject = await reprojectionOf(crsName, issues, crs?.wkt ?? null);
  const recordOf = ({ geometry, properties }: Read): TableRecord => ({
    cells: names.map((name) => (Object.hasOwn(properties, name) ? properties[name] : null)),
    geometry: reproject ? reproject(geometry) : geometry,
  });
  async function* records() {
    const all = features();
    let done = 0;
    for (let isEnd = false; !isEnd; ) {
      const read = await told(() => upTo(AT_ONCE, all));
      done += read.length;
      isEnd = read.length < AT_ONCE;
      if (isEnd && done < featuresCount) {
        throw new UnreadableFile("faults.flatgeobuf_damaged", { detail: `${done} / ${featuresCount}` });
      }
      yield { records: read.map(recordOf), share: featuresCount > 0 ? Math.min(1, done / featuresCount) : 0.5 };
    }
  }
  return tabular({ format: "flatgeobuf", names, hasGeometry: true, records }, issues);
};

async function upTo<T>(count: number, all: AsyncIterator<T>): Promise<T[]> {
  const read: T[] = [];
  while (read.length < count) {
    const { value, done } = await all.next();
    if (done) break;
    read.push(value);
  }
  return read;
}

/** What the library throws says that the bytes are not what they should be. */
async function told<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw new UnreadableFile("faults.flatgeobuf_damaged", { detail: String(error) });
  }
}
