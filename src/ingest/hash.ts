import { Sha256 } from "../model/sha256.ts";
import { allBytes, type ByteSource, chunksOf } from "./byte-source.ts";
import { sha256 } from "./platform.ts";

/** Up to here the platform's own hash is taken, which is faster but wants all the bytes at once. */
const SHORT = 32_000_000;

/** SHA-256 of a file's bytes, hexadecimal; "" for a file without any. A long file is never held whole. */
export async function hashOf(source: ByteSource): Promise<string> {
  if (source.size === 0) return "";
  if (source.size <= SHORT) return sha256(await allBytes(source));
  const hash = new Sha256();
  for await (const { bytes } of chunksOf(source)) hash.add(bytes);
  return hash.finish();
}
