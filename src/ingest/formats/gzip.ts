import { allBytes, sourceOf } from "../byte-source.ts";
import type { Reader } from "../file-reading.ts";
import { inflated, joined } from "../gunzip.ts";
import { inflatedSource } from "../inflated-source.ts";

/** Up to here what is inside is held, for inflating it again for each pass takes longer. */
const LONG = 32_000_000;
/** A zero byte within it tells that what is inside is no text, and is read here and there rather than in order. */
const START = 4_096;

/** What a gzip holds, read as if it were there without it; a long text is inflated while it is read. */
export const openGzip: Reader = async (source, context) => {
  const archive = await allBytes(source);
  const pieces: Uint8Array[] = [];
  let size = 0;
  let isStreamed = false;
  // Also a text is gone through once: only at its end is it known to be whole, and how long it is.
  for await (const piece of inflated(archive)) {
    size += piece.length;
    if (isStreamed) continue;
    pieces.push(piece);
    isStreamed = size > LONG && !pieces[0]?.subarray(0, START).includes(0);
    if (isStreamed) pieces.length = 0;
  }
  const name = source.name.replace(/\.gz$/i, "");
  return context.openInside(isStreamed ? inflatedSource(archive, name, size) : sourceOf(joined(pieces), name));
};
