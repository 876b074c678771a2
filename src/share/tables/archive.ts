import { strToU8, zipSync } from "fflate";

/** Every archive bears the same date, the first that the format knows: the same content gives the same bytes. */
const EPOCH = new Date(1980, 0, 1);

/** Files as one archive, in their order. */
export const archiveOf = (files: Iterable<readonly [name: string, content: string | Uint8Array]>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      [...files].map(([name, content]) => [name, typeof content === "string" ? strToU8(content) : content]),
    ),
    { level: 6, mtime: EPOCH },
  );
