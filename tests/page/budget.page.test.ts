import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";

const KIB = 1024;
const ASSETS = "dist/assets";
const gzipped = (path: string): number => gzipSync(readFileSync(path)).length;

/** Scripts that the page needs before its first number: those its HTML names. */
const first = (): string[] =>
  [...readFileSync("dist/index.html", "utf8").matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map((match) =>
    join("dist", match[1] ?? ""),
  );

/** The runtime of the modules and the page: many small scripts wait for each other, and are packed worse. */
const FEW = 3;

test("the critical path is a few scripts of at most 200 KiB, the map at most 550 KiB, gzipped", () => {
  const critical = first();
  expect(critical.length).toBeGreaterThan(0);
  expect(critical.length).toBeLessThanOrEqual(FEW);
  const bytes = critical.reduce((sum, path) => sum + gzipped(path), 0);
  console.log(`critical path ${Math.round(bytes / KIB)} KiB gzipped`);
  expect(bytes).toBeLessThanOrEqual(200 * KIB);

  const maps = readdirSync(ASSETS).filter((name) => /^MapView-.*\.js$/.test(name));
  expect(maps).toHaveLength(1);
  const map = gzipped(join(ASSETS, maps[0] ?? ""));
  console.log(`map chunk ${Math.round(map / KIB)} KiB gzipped`);
  expect(map).toBeLessThanOrEqual(550 * KIB);
});
