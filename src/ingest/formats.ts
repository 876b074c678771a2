import type { ByteSource } from "./byte-source.ts";
import type { Reader } from "./file-reading.ts";

interface Kind {
  /** By the first bytes, and by the name where they do not tell. */
  recognises(start: Uint8Array, name: string): boolean;
  /** Loaded when a file of the kind is opened. */
  load(): Promise<Reader>;
}

const KINDS: readonly Kind[] = [
  { recognises: () => true, load: async () => (await import("./formats/text.ts")).openText },
];

/** Enough to see any format's signature, and the byte order mark and first words of a text. */
const START = 4_096;

/** The reader for a file, by what it holds. */
export async function readerFor(source: ByteSource): Promise<Reader> {
  const start = await source.read(0, START);
  const kind = KINDS.find(({ recognises }) => recognises(start, source.name.toLowerCase()));
  if (!kind) throw new Error("no reader");
  return kind.load();
}
