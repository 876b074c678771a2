import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright";
import { build } from "vite";
import { ensureChromium } from "../../chromium.ts";
import type { DesignName } from "./designs.ts";
import type { MapRow, Question } from "./page.ts";

/** A software WebGL 2, so that the figures are those of the page's own work on any machine. */
const ARGS = ["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"];

export interface MapOptions {
  readonly sites?: readonly number[];
  /** Shares of the known values that a cut passes in one step; at 0.01, about 0.3 % of all sites change class. */
  readonly shares?: readonly number[];
  readonly steps?: number;
  /**
   * "shared": the designs take turns in one page, as a page at work has several kinds of layers. "own": a fresh page
   * each, in which the browser has compiled deck.gl for this one design only. Accessors, a call a site, gain most by
   * that: the ratio of times is smaller.
   */
  readonly page?: "shared" | "own";
}

const NAMES: readonly DesignName[] = ["accessors", "colourBytes", "classBytes", "ours"];

/** The page's script: the designs, deck.gl and the map's own layer, as a release has them. */
async function bundled(): Promise<string> {
  const entry = fileURLToPath(new URL("./page.ts", import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
    build: { write: false, target: "es2023", lib: { entry, formats: ["iife"], name: "bench" } },
  });
  const chunks = [built].flat().flatMap((one) => ("output" in one ? one.output : []));
  const [script] = chunks.flatMap((chunk) => (chunk.type === "chunk" ? [chunk.code] : []));
  if (script === undefined) throw new Error("the page of the map's bench could not be built");
  return script;
}

const ADDRESS = "http://localhost/";
const ISOLATION = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" };

/** An empty page whose clock is fine: beside foreign content a browser tells the time in coarse steps only. */
async function isolated(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.route(ADDRESS, (route) => route.fulfill({ headers: ISOLATION, contentType: "text/html", body: "" }));
  await page.goto(ADDRESS);
  return page;
}

const ask = (page: Page, question: Question): Promise<MapRow[]> =>
  page.evaluate((asked) => {
    const { measure } = globalThis as unknown as { measure(asked: Question): Promise<MapRow[]> };
    return measure(asked);
  }, question);

function ratioOf(rows: readonly MapRow[], above: DesignName, below: DesignName, key: "bytes" | "ms"): number {
  const sites = Math.max(...rows.map((row) => row.sites));
  const share = Math.min(...rows.map((row) => row.share));
  const of = (design: DesignName) =>
    rows.find((row) => row.design === design && row.sites === sites && row.share === share)?.[key] ?? Number.NaN;
  return of(above) / of(below);
}

/**
 * What one step of a slider costs a map in bytes sent to the graphics card and in the page's own time, by design. In a
 * real Chromium with deck.gl itself; draw calls do nothing, save the points that carry our changes.
 *
 * The ratios are those of the most sites and the smallest step: bytes of ours to those of a colour a site, and the
 * time of accessors over feature objects to ours.
 */
export async function measureMap({
  sites = [100_000, 1_000_000],
  shares = [0.01, 0.03, 0.1],
  steps = 24,
  page: kind = "shared",
}: MapOptions = {}) {
  const content = await bundled();
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: ARGS });
  const rows: MapRow[] = [];
  try {
    const pages = kind === "shared" ? [NAMES] : NAMES.map((name) => [name]);
    for (const count of sites) {
      for (const designs of pages) {
        const page = await isolated(browser);
        await page.addScriptTag({ content });
        rows.push(...(await ask(page, { sites: count, shares, steps, designs })));
        await page.close();
      }
    }
  } finally {
    await browser.close();
  }
  return {
    uploadVsRgba: ratioOf(rows, "ours", "colourBytes", "bytes"),
    mapJsVsAccessors: ratioOf(rows, "accessors", "ours", "ms"),
    rows: rows as readonly MapRow[],
  };
}
