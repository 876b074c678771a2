import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

/** Below the packages, so that what is not bundled is found from there. */
const CACHE = join(ROOT, "node_modules", ".cache");

/** Rivals run as they were published; our own code is bundled as for a release. */
const AS_PUBLISHED = ["@duckdb/duckdb-wasm", "@uwdata/flechette", "arquero", "crossfilter2"];

/** The bench's own folder for what is gone when it ends. */
export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, "asm-lens-bench-"));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * A script of the bench as plain JavaScript, so that no loader of TypeScript is measured with it.
 * @param script below `tests/bench`, without its ending
 */
export async function built(script: string, folder: string): Promise<string> {
  const entry = fileURLToPath(new URL(`../${script}.ts`, import.meta.url));
  const name = script.replaceAll("/", "-");
  await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    ssr: { noExternal: true, external: AS_PUBLISHED },
    build: {
      ssr: entry,
      outDir: join(folder, name),
      target: "node20",
      rolldownOptions: { output: { entryFileNames: "side.js" } },
    },
  });
  return join(folder, name, "side.js");
}
