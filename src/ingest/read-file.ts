import type { DataSet } from "../model/site-table.ts";
import { sourceOf } from "./byte-source.ts";
import { type ReadSourceOptions, readSource } from "./read-source.ts";

/** Reads a file of sites that is in memory already; as `readSource`. */
export const readFile = (bytes: Uint8Array, name: string, options?: ReadSourceOptions): Promise<DataSet> =>
  readSource(sourceOf(bytes, name), options);
