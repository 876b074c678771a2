import { readdirSync, readFileSync, statSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, test } from "vitest";

interface Layer {
  /** Folders of src/ that its files may import, besides their own. */
  readonly folders: readonly string[];
  /** Packages that its files may import. */
  readonly packages: RegExp;
}

const NOTHING = /^$/;
const VIEW_FOLDERS = ["model", "engine", "dialects", "state", "ui"];

/** The law of the house: who may import whom. A change here needs a dated decision in ARCHITECTURE.md. */
const LAYERS: Readonly<Record<string, Layer>> = {
  model: { folders: [], packages: NOTHING },
  engine: { folders: ["model"], packages: NOTHING },
  dialects: { folders: ["model", "engine"], packages: /^fflate$/ },
  ingest: {
    folders: ["model"],
    packages:
      /^(papaparse|@turf\/[a-z-]+|geojson|hyparquet|hyparquet-compressors|apache-arrow|flatgeobuf|shpjs|proj4|betterknown|@tmcw\/togeojson|read-excel-file|fflate|topojson-client|topojson-specification)(\/|$)/,
  },
  // Parsers and binaries that a format needs and the platform does not have are handed to ingest.
  worker: { folders: ["model", "engine", "ingest"], packages: /^(@xmldom\/xmldom|sql\.js)(\/|$)/ },
  state: {
    folders: ["model", "engine", "dialects", "worker"],
    packages: /^(react|zustand|@tanstack\/react-query)(\/|$)/,
  },
  ui: { folders: ["model", "dialects"], packages: /^(react|react-dom|lucide-react)(\/|$)/ },
  map: {
    // Of ingest the index of areas, so that map, worker and terminal find the same area.
    folders: [...VIEW_FOLDERS, "ingest"],
    packages:
      /^(react|maplibre-gl|@deck\.gl\/[a-z]+|@luma\.gl\/[a-z]+|topojson-client|@turf\/[a-z-]+|geojson|topojson-specification)(\/|$)/,
  },
  charts: { folders: VIEW_FOLDERS, packages: /^(react|d3-[a-z]+)(\/|$)/ },
  panels: { folders: VIEW_FOLDERS, packages: /^(react|@tanstack\/react-virtual|lucide-react)(\/|$)/ },
  share: {
    folders: [...VIEW_FOLDERS, "map", "charts"],
    packages: /^(jspdf|pptxgenjs|uqr|write-excel-file|gifenc|fflate|topojson-client|geojson|@turf\/[a-z-]+)(\/|$)/,
  },
  cli: { folders: ["model", "engine", "dialects", "ingest"], packages: /^(node:|@xmldom\/xmldom$|sql\.js$)/ },
  app: {
    folders: ["model", "engine", "dialects", "ingest", "worker", "state", "ui", "map", "charts", "panels", "share"],
    packages: /^(react|react-dom|@tanstack\/react-query|lucide-react|geojson)(\/|$)/,
  },
};

/** Static imports and re-exports, dynamic imports, and `new URL("./worker.ts", …)`. */
const IMPORT =
  /^\s*(?:import|export)\b[^"';]*?\bfrom\s*["']([^"']+)["']|^\s*import\s*["']([^"']+)["']|import\(\s*["']([^"']+)["']|new URL\(\s*["'](\.[^"']+)["']/gm;

const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((path) => posix.join("src", path.replaceAll("\\", "/")))
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith(".d.ts"));

const importsOf = (path: string): string[] =>
  [...readFileSync(path, "utf8").matchAll(IMPORT)].map(
    (match) => match.slice(1).find((target) => target !== undefined) ?? "",
  );

function breaches(path: string): string[] {
  const folder = path.split("/")[1] ?? "";
  const layer = LAYERS[folder];
  if (!layer) return [`${path}: "${folder}" is no folder of the design`];
  return importsOf(path).flatMap((target) => {
    if (!target.startsWith(".")) return layer.packages.test(target) ? [] : [`${path} imports "${target}"`];
    const resolved = posix.join(posix.dirname(path), target);
    const [top, to = ""] = resolved.split("/");
    // Data are facts, not code: any folder above the engine may point at a file of data/ for the bundler to emit.
    if (top === "data")
      return ["map", "state", "worker", "app", "cli"].includes(folder) ? [] : [`${path} imports ${resolved}`];
    // What leaves the page takes layouts from the views, never their components.
    if (folder === "share" && ["map", "charts"].includes(to) && target.endsWith(".tsx"))
      return [`${path} imports ${resolved}`];
    return to === folder || layer.folders.includes(to) ? [] : [`${path} imports ${to}/`];
  });
}

const lineCount = (path: string): number => readFileSync(path, "utf8").split("\n").length - 1;

/** Words and the catalogue are tables, not logic; their length says nothing about complexity. */
const isTable = (path: string): boolean => path.includes("/messages/") || path.endsWith("/catalogue.ts");

describe("the house", () => {
  test("imports only point the way the design allows", () => {
    expect(sources.length).toBeGreaterThan(20);
    expect(sources.flatMap(breaches)).toEqual([]);
  });

  test("no file is a room too large", () => {
    const sizes = sources.filter((path) => !isTable(path)).map((path) => [path, lineCount(path)] as const);
    expect(sizes.filter(([, lines]) => lines > 300)).toEqual([]);
    const sorted = sizes.map(([, lines]) => lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length * 0.5)]).toBeLessThanOrEqual(80);
    expect(sorted[Math.floor(sorted.length * 0.9)]).toBeLessThanOrEqual(220);
  });

  test("no folder is a drawer for everything", () => {
    const folders = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((path) =>
      statSync(posix.join("src", path)).isDirectory(),
    );
    expect(folders.filter((path) => /(^|\/)(utils?|lib|helpers?|common|shared)$/.test(path))).toEqual([]);
    expect(sources.filter((path) => /\/index\.tsx?$/.test(path))).toEqual([]);
  });

  test("text from data is only ever text", () => {
    const kin = /\b(innerHTML|outerHTML|insertAdjacentHTML|document\.write|srcdoc|dangerouslySetInnerHTML)\b/;
    expect(sources.filter((path) => kin.test(readFileSync(path, "utf8")))).toEqual([]);
  });

  test("ARCHITECTURE.md names every folder and every dependency", () => {
    const text = readFileSync("ARCHITECTURE.md", "utf8");
    const folders = readdirSync("src").map((folder) => `src/${folder}`);
    const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Record<string, Record<string, string>>;
    const packages = Object.keys({ ...manifest["dependencies"], ...manifest["devDependencies"] });
    expect([...folders, ...packages].filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });
});
