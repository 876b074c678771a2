import { CRITERIA, UNKNOWN_BIN } from "./workload/criteria.ts";
import { REGIONS } from "./workload/sites.ts";

/**
 * The layout of what every engine counts at every step, one after the other in one Float64Array:
 * sites by proposed class, sites by baseline and proposed class, known persons by the same,
 * sites by region and both statuses, sites by criterion, bin and proposed class.
 */

/** Artisanal, small, medium, large, undetermined. */
export const CLASSES = 5;
export const UNDETERMINED_CLASS = 4;
/** In, cannot tell, out: under the baseline, then under the proposed definition. */
export const STATUS_PAIRS = 9;
/** 32 bins and the one of unknown values. */
export const BIN_ROWS = UNKNOWN_BIN + 1;

/** `CLASSES_AT + class` */
export const CLASSES_AT = 0;
/** `FLOW_AT + baseline * CLASSES + proposed` */
export const FLOW_AT = CLASSES_AT + CLASSES;
/** `WORKERS_AT + baseline * CLASSES + proposed` */
export const WORKERS_AT = FLOW_AT + CLASSES * CLASSES;
/** `REGIONS_AT + region * STATUS_PAIRS + 3 * baseline + proposed` */
export const REGIONS_AT = WORKERS_AT + CLASSES * CLASSES;
/** `BINS_AT + (criterion * BIN_ROWS + bin) * CLASSES + proposed` */
export const BINS_AT = REGIONS_AT + REGIONS * STATUS_PAIRS;
export const COUNTERS = BINS_AT + CRITERIA.length * BIN_ROWS * CLASSES;

/** The last class that counts as ASM under both definitions: small. */
const ASM_UP_TO = 1;
const [IN, CANNOT_TELL, OUT] = [0, 1, 2];

/** The status of a site whose class lies from `low` to `high`. */
export const statusOf = (low: number, high: number): number => {
  if (high <= ASM_UP_TO) return IN;
  return low > ASM_UP_TO ? OUT : CANNOT_TELL;
};

/** FNV-1a of an array's bytes, hexadecimal. */
export function hashOf({ buffer, byteOffset, byteLength }: Float64Array | Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of new Uint8Array(buffer, byteOffset, byteLength)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}

const CLASS_NAMES = ["artisanal", "small", "medium", "large", "undetermined"];
const STATUS_NAMES = ["in", "cannot tell", "out"];

function flowName(what: string, at: number): string {
  return `${what}, ${CLASS_NAMES[Math.floor(at / CLASSES)]} to ${CLASS_NAMES[at % CLASSES]}`;
}

/** What is counted at this place of the layout, in words. */
export function counterName(at: number): string {
  if (at < FLOW_AT) return `sites ${CLASS_NAMES[at]}`;
  if (at < WORKERS_AT) return flowName("sites", at - FLOW_AT);
  if (at < REGIONS_AT) return flowName("persons", at - WORKERS_AT);
  if (at < BINS_AT) {
    const [region, pair] = [Math.floor((at - REGIONS_AT) / STATUS_PAIRS), (at - REGIONS_AT) % STATUS_PAIRS];
    return `region ${region}, ${STATUS_NAMES[Math.floor(pair / 3)]} to ${STATUS_NAMES[pair % 3]}`;
  }
  const [row, own] = [Math.floor((at - BINS_AT) / CLASSES), (at - BINS_AT) % CLASSES];
  return `${CRITERIA[Math.floor(row / BIN_ROWS)]?.id}, bin ${row % BIN_ROWS}, ${CLASS_NAMES[own]}`;
}
