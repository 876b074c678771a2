import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "vite";
import { writeSites } from "./big-file.ts";
import type { Run } from "./side.ts";

/** `npm run bench -- [--sites 1000000] [--json FILE]`: time and peak memory of loading, each side in its own process. */
const { values } = parseArgs({
  options: { sites: { type: "string", default: "1000000" }, json: { type: "string" } },
});

const NAMES = ["JSON.parse and fill", "ASM Lens"] as const;

/** A side as plain JavaScript, so that no loader of TypeScript is measured with it. */
async function bundled(folder: string): Promise<string> {
  const outDir = join(folder, "built");
  await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    ssr: { noExternal: true },
    build: { ssr: fileURLToPath(new URL("side.ts", import.meta.url)), outDir, target: "node20" },
  });
  return join(outDir, "side.js");
}

function runSide(script: string, side: string, file: string): Run & { readonly side: string } {
  const run = JSON.parse(execFileSync(process.execPath, [script, side, file], { encoding: "utf8" })) as Run;
  console.log(`${side.padEnd(22)} ${run.seconds.toFixed(1).padStart(7)} s ${run.peakMb.toFixed(0).padStart(7)} MB`);
  return { side, ...run };
}

async function compare(sites: number, report: string | undefined): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "asm-lens-bench-"));
  try {
    const script = await bundled(folder);
    const file = join(folder, "sites.geojson");
    writeSites(file, sites);
    console.log(`${sites} sites, ${Math.round(statSync(file).size / 1e6)} MB of GeoJSON`);
    const engines = NAMES.map((side) => runSide(script, side, file));
    const [plain, ours] = engines;
    if (!plain || !ours || JSON.stringify(plain.counters) !== JSON.stringify(ours.counters))
      throw new Error(`the sides disagree: ${JSON.stringify(engines)}`);
    const ratio = ours.peakMb / plain.peakMb;
    console.log(`peak memory, ours to JSON.parse: ${ratio.toFixed(3)}`);
    console.log(`time, ours to JSON.parse: ${(ours.seconds / plain.seconds).toFixed(2)}`);
    const machine = { cpu: cpus()[0]?.model ?? "", cores: cpus().length, memory: totalmem(), node: process.version };
    const found = { ratios: { load_peak_vs_json_parse: ratio }, engines, machine };
    if (report !== undefined) writeFileSync(report, `${JSON.stringify(found, null, 2)}\n`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

await compare(Number(values.sites), values.json);
