import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { built } from "../harness/built.ts";
import { answerOf } from "../harness/side.ts";
import { writeSites } from "./big-file.ts";
import type { LoadRun } from "./load-side.ts";

/** Reading one large GeoJSON file into columns, the plain way and ours. */
export interface Loading {
  readonly sites: number;
  readonly fileMb: number;
  readonly sides: readonly (LoadRun & { readonly side: string })[];
  /** Ours to theirs. */
  readonly peakVsJsonParse: number;
  readonly timeVsJsonParse: number;
  /** Where the sides read differently. */
  readonly differences: readonly string[];
}

const NAMES = ["JSON.parse and fill", "ASM Lens"] as const;
const TIMEOUT_MS = 600_000;

export async function measureLoading(sites: number, folder: string): Promise<Loading> {
  const script = await built("loading/load-side", folder);
  const file = join(folder, "sites.geojson");
  writeSites(file, sites);
  const fileMb = statSync(file).size / 1e6;
  const sides = NAMES.map((side) => {
    const run = answerOf(script, [side, file], folder, TIMEOUT_MS) as LoadRun;
    console.error(`loading ${sites} sites, ${side}: ${run.seconds.toFixed(1)} s, ${Math.round(run.peakMb)} MB`);
    return { side, ...run };
  });
  rmSync(file);
  const [plain, ours] = sides;
  if (!plain || !ours) throw new Error("a side is missing");
  const equal = JSON.stringify(plain.counters) === JSON.stringify(ours.counters);
  return {
    sites,
    fileMb,
    sides,
    peakVsJsonParse: ours.peakMb / plain.peakMb,
    timeVsJsonParse: ours.seconds / plain.seconds,
    differences: equal ? [] : [`loading: ${JSON.stringify(sides.map(({ side, counters }) => ({ side, counters })))}`],
  };
}
