import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const components = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((path) => /\.tsx?$/.test(path));

/** At the depth of a component's own body; what an effect or a handler writes stands deeper. */
const WRITTEN_WHILE_DRAWING = /^ {2}\w+\.current = /m;

test("no ref is written while drawing: a drawing may be thrown away, and what it wrote would stay", () => {
  expect(components.length).toBeGreaterThan(100);
  expect(components.filter((path) => WRITTEN_WHILE_DRAWING.test(readFileSync(join("src", path), "utf8")))).toEqual([]);
});
