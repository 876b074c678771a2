import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { writeSites } from "./big-file.ts";
import { type Counters, SIDES } from "./load-sides.ts";

/** `npm run bench -- [--sites 1000000] [--json FILE]`: time and peak memory of loading, each side in its own process. */
const { values } = parseArgs({
  options: {
    sites: { type: "string", default: "1000000" },
    json: { type: "string" },
    side: { type: "string" },
    file: { type: "string" },
  },
});

interface Run {
  readonly counters: Counters;
  readonly seconds: number;
  readonly peakMb: number;
}

async function runSide(side: string, file: string): Promise<Run> {
  const start = performance.now();
  const counters = await SIDES.get(side)?.(file);
  if (!counters) throw new Error(`no side ${side}`);
  const seconds = (performance.now() - start) / 1_000;
  return { counters, seconds, peakMb: process.resourceUsage().maxRSS / 1_024 };
}

function compare(sites: number): void {
  const folder = mkdtempSync(join(tmpdir(), "asm-lens-bench-"));
  try {
    const file = join(folder, "sites.geojson");
    writeSites(file, sites);
    console.log(`${sites} sites, ${Math.round(statSync(file).size / 1e6)} MB`);
    const runs = [...SIDES.keys()].map((side) => {
      const args = ["--import", "tsx", fileURLToPath(import.meta.url), "--side", side, "--file", file];
      const run = JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })) as Run;
      console.log(`${side.padEnd(22)} ${run.seconds.toFixed(1).padStart(7)} s ${run.peakMb.toFixed(0).padStart(7)} MB`);
      return { side, ...run };
    });
    const [plain, ours] = runs;
    if (!plain || !ours || JSON.stringify(plain.counters) !== JSON.stringify(ours.counters))
      throw new Error(`the sides disagree: ${JSON.stringify(runs)}`);
    const ratio = ours.peakMb / plain.peakMb;
    console.log(`peak ratio ${ratio.toFixed(3)}`);
    const machine = { cpu: cpus()[0]?.model ?? "", cores: cpus().length, memory: totalmem(), node: process.version };
    const report = { ratios: { load_peak_vs_json_parse: ratio }, engines: runs, machine };
    if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (values.side && values.file) console.log(JSON.stringify(await runSide(values.side, values.file)));
else compare(Number(values.sites));
