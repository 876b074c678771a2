import { cpus, loadavg, totalmem } from "node:os";

/** What the figures were measured on, and how busy it was. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  /** Bytes. */
  readonly memory: number;
  readonly node: string;
  /** ISO 8601. */
  readonly date: string;
  /** Processes that wanted a core in the minute before. */
  readonly load: number;
}

export const machineNow = (): Machine => ({
  cpu: cpus()[0]?.model ?? "",
  cores: cpus().length,
  memory: totalmem(),
  node: process.version,
  date: new Date().toISOString(),
  load: loadavg()[0] ?? Number.NaN,
});
