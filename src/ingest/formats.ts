import type { ByteSource } from "./byte-source.ts";
import type { FileReading, ReadContext, Reader } from "./file-reading.ts";
import { startsWith, textOf } from "./signatures.ts";

/** What is known of a file before it is read. */
interface Beginning {
  readonly start: Uint8Array;
  /** The start as text, as far as it is one. */
  readonly text: string;
  readonly name: string;
}

interface Kind {
  recognises(beginning: Beginning): boolean;
  /** Loaded when a file of the kind is opened. */
  load(): Promise<Reader>;
}

const has =
  (...bytes: number[]) =>
  ({ start }: Beginning): boolean =>
    startsWith(start, bytes);

const root =
  (tag: RegExp) =>
  ({ text }: Beginning): boolean =>
    /^\s*</.test(text) && tag.test(text);

/** Text can hold anything, so it is tried last. */
const TEXT: Pick<Kind, "load"> = { load: async () => (await import("./formats/text.ts")).openText };

/** By what a file holds, never by its name alone. */
const KINDS: readonly Kind[] = [
  { recognises: has(0x1f, 0x8b), load: async () => (await import("./formats/gzip.ts")).openGzip },
  { recognises: has(0x50, 0x4b, 0x03, 0x04), load: async () => (await import("./formats/archive.ts")).openArchive },
  { recognises: has(0x50, 0x41, 0x52, 0x31), load: async () => (await import("./formats/parquet.ts")).openParquet },
  {
    // An IPC file has a magic; a stream begins with the marker of a message.
    recognises: (file) =>
      has(0x41, 0x52, 0x52, 0x4f, 0x57, 0x31)(file) ||
      (has(0xff, 0xff, 0xff, 0xff)(file) && /\.(?:arrows?|feather|ipc)$/.test(file.name)),
    load: async () => (await import("./formats/arrow.ts")).openArrow,
  },
  {
    recognises: has(0x66, 0x67, 0x62, 0x03, 0x66, 0x67, 0x62),
    load: async () => (await import("./formats/flatgeobuf.ts")).openFlatGeobuf,
  },
  {
    recognises: has(0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20),
    load: async () => (await import("./formats/geopackage.ts")).openGeoPackage,
  },
  { recognises: root(/<(?:\w+:)?kml[\s>]/), load: async () => (await import("./formats/kml.ts")).openKml },
  { recognises: root(/<(?:\w+:)?gpx[\s>]/), load: async () => (await import("./formats/gpx.ts")).openGpx },
];

/** Enough to see any format's signature, and the byte order mark and first words of a text. */
const START = 4_096;

/**
 * Opens a file with the reader for what it holds.
 * @throws UnreadableFile where it cannot be read at all
 */
export async function openFile(source: ByteSource, context: Omit<ReadContext, "openInside">): Promise<FileReading> {
  const start = await source.read(0, START);
  const beginning = { start, text: textOf(start), name: source.name.toLowerCase() };
  const { load } = KINDS.find(({ recognises }) => recognises(beginning)) ?? TEXT;
  const open = await load();
  return open(source, { ...context, openInside: (inside) => openFile(inside, context) });
}
