import { existsSync, readFileSync } from "node:fs";

const STATUS = "/proc/self/status";

/**
 * The most megabytes that this process ever held. Where the system can tell, since the script began: what
 * `resourceUsage` says includes the process that started this one.
 */
export function peakMb(): number {
  const kibibytes = existsSync(STATUS) ? /^VmHWM:\s*(\d+) kB/m.exec(readFileSync(STATUS, "utf8"))?.[1] : undefined;
  return (kibibytes === undefined ? process.resourceUsage().maxRSS : Number(kibibytes)) / 1_024;
}
