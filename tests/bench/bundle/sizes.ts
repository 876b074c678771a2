import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Rolldown } from "vite";

/** Bytes of script, gzipped. */
export interface Sizes {
  /** What index.html names and all that this imports: needed before the first number. */
  readonly critical: number;
  /** The chunk of the map. */
  readonly map: number;
  /** The map's chunk with what it imports beyond the critical path. */
  readonly mapWithImports: number;
  /** Every script of the build, workers included. */
  readonly everything: number;
}

/** The page as it is released, built into a folder. */
async function released(root: string, outDir: string): Promise<readonly Rolldown.OutputChunk[]> {
  const before = process.env["NODE_ENV"];
  process.env["NODE_ENV"] = "production";
  try {
    const built = await build({ root, logLevel: "error", build: { outDir, emptyOutDir: true } });
    return [built]
      .flat()
      .flatMap((one) => ("output" in one ? one.output : []))
      .filter((one) => one.type === "chunk");
  } finally {
    process.env["NODE_ENV"] = before;
  }
}

/** These chunks and all that they import without being asked. */
function closure(start: readonly string[], chunks: readonly Rolldown.OutputChunk[]): Set<string> {
  const found = new Set(start);
  for (const file of found) {
    for (const imported of chunks.find(({ fileName }) => fileName === file)?.imports ?? []) found.add(imported);
  }
  return found;
}

/** Scripts that the page's HTML names. */
const named = (html: string): string[] =>
  [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map((match) => match[1] ?? "");

/** Builds the page into `outDir` and weighs it. */
export async function buildAndWeigh(root: string, outDir: string): Promise<Sizes> {
  const chunks = await released(root, outDir);
  const weigh = (files: Iterable<string>): number =>
    [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(outDir, file))).length, 0);
  const critical = closure(named(readFileSync(join(outDir, "index.html"), "utf8")), chunks);
  const maps = chunks.map(({ fileName }) => fileName).filter((file) => /\/MapView-[^/]*\.js$/.test(file));
  const isOwn = (file: string): boolean => !critical.has(file) && chunks.some(({ fileName }) => fileName === file);
  return {
    critical: weigh([...critical].filter((file) => chunks.some(({ fileName }) => fileName === file))),
    map: weigh(maps),
    mapWithImports: weigh([...closure(maps, chunks)].filter(isOwn)),
    everything: weigh(
      readdirSync(outDir, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".js")),
    ),
  };
}
