import type { Bandwidth } from "../harness/bandwidth.ts";

/**
 * Bytes of a site that a full pass moves at the least, each once: eight criteria of four bytes, eight bins, the
 * baseline's class, the region, and the class that is written.
 */
export const BYTES_A_SITE = 8 * 4 + 8 + 1 + 1 + 1;

/** Milliseconds that moving these bytes takes one core at the rate at which it reads: all but one of them are read. */
export const floorMs = (sites: number, { read }: Bandwidth): number => (BYTES_A_SITE * sites) / 1e6 / read;
