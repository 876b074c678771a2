import { allBytes, type ByteSource } from "./byte-source.ts";
import { sha256 } from "./platform.ts";

/** SHA-256 of a file's bytes, hexadecimal; "" for a file without any. */
export const hashOf = async (source: ByteSource): Promise<string> =>
  source.size > 0 ? sha256(await allBytes(source)) : "";
