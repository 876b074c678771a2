import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { firstNumbers } from "./first-number.ts";
import { serveGzipped } from "./gzip-server.ts";
import { buildAndWeigh, type Sizes } from "./sizes.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const KIB = 1_024;
const TIMES = 5;

/** What the released page weighs and how soon it says something, beside its budgets. */
export interface Bundle {
  readonly sizes: Sizes;
  /** Milliseconds to the first useful number: 9 Mbit/s, 40 ms, a processor four times as slow, nothing kept. */
  readonly firstNumberMs: { readonly median: number; readonly all: readonly number[] };
  readonly budgets: typeof BUDGETS;
}

/** Bytes gzipped and milliseconds that the page may take at most. */
export const BUDGETS = { critical: 200 * KIB, map: 550 * KIB, firstNumberMs: 2_000 } as const;

export async function measureBundle(folder: string): Promise<Bundle> {
  const outDir = join(folder, "page");
  const sizes = await buildAndWeigh(ROOT, outDir);
  const served = await serveGzipped(outDir);
  try {
    const all = await firstNumbers(served.address, TIMES);
    const median = [...all].sort((a, b) => a - b)[TIMES >> 1] as number;
    return { sizes, firstNumberMs: { median, all }, budgets: BUDGETS };
  } finally {
    served.close();
  }
}
