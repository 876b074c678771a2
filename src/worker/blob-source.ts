import type { ByteSource } from "../ingest/byte-source.ts";

/** A dropped or chosen file; its bytes are read from where they lie. */
export const blobSource = (blob: Blob, name: string): ByteSource => ({
  name,
  size: blob.size,
  read: async (start, end) => new Uint8Array(await blob.slice(start, end).arrayBuffer()),
});
