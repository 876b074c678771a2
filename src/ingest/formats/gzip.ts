import { allBytes, sourceOf } from "../byte-source.ts";
import type { Reader } from "../file-reading.ts";
import { inflate } from "../gunzip.ts";

/** What a gzip holds, read as if it were there without it. */
export const openGzip: Reader = async (source, context) => {
  const inside = sourceOf(await inflate(await allBytes(source)), source.name.replace(/\.gz$/i, ""));
  return context.openInside(inside);
};
