import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureChromium } from "./chromium.ts";

/**
 * `npm test`: types, lint, architecture, unit, property, golden and real-browser tests in one run.
 * Each static check counts as one test. The last line is `N passed, N failed`.
 */
const STATIC_CHECKS: readonly (readonly string[])[] = [
  ["tsc", "-p", "."],
  ...["model", "engine", "dialects", "ingest"].map((folder) => ["tsc", "-p", `src/${folder}`]),
  ["biome", "ci", "--error-on-warnings", "."],
  ["oxlint", "--type-aware", "--deny-warnings"],
  ["knip"],
];

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

const runTool = (args: readonly string[], env: NodeJS.ProcessEnv = process.env): boolean => {
  console.log(`\n> ${args.join(" ")}`);
  return spawnSync("npx", ["--no-install", ...args], { stdio: "inherit", env }).status === 0;
};

function staticChecks(tally: Tally): void {
  for (const check of STATIC_CHECKS) {
    if (runTool(check)) tally.passed += 1;
    else tally.failed += 1;
  }
}

function vitest(tally: Tally): void {
  const report = join(tmpdir(), `asm-lens-tests-${process.pid}.json`);
  const succeeded = runTool(
    [
      "vitest",
      "run",
      "--root",
      ".",
      "--config",
      "tests/vitest.config.ts",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ],
    {
      ...process.env,
      CHROMIUM_PATH: ensureChromium(),
    },
  );
  const result = JSON.parse(readFileSync(report, "utf8")) as Record<string, number>;
  rmSync(report);
  const failed = result["numFailedTests"] ?? 0;
  tally.passed += result["numPassedTests"] ?? 0;
  tally.skipped += result["numPendingTests"] ?? 0;
  // A file that cannot even be loaded fails no test of its own, yet the run is not a success.
  tally.failed += failed === 0 && !succeeded ? 1 : failed;
}

const tally: Tally = { passed: 0, failed: 0, skipped: 0 };
try {
  staticChecks(tally);
  if (!process.argv.includes("--static")) vitest(tally);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  tally.failed += 1;
}
const skipped = tally.skipped > 0 ? `, ${tally.skipped} skipped` : "";
console.log(`\n${tally.passed} passed, ${tally.failed} failed${skipped}`);
process.exitCode = tally.failed === 0 ? 0 : 1;
