import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { classify } from "../../src/cli/classify.ts";
import { presets } from "../../src/cli/presets.ts";
import { folderWith, lens, SITES } from "./lens.ts";

const KEYS = ["id", "name", "country", "status", "year", "instrument", "source"];
const STATUSES = ["in_force", "administrative", "historical", "proposal", "international", "illustrative"];

test("every built-in definition is listed, with the same keys, and can be applied by its id", async () => {
  const { status, stdout, stderr } = lens(["presets"]);
  expect([status, stderr]).toEqual([0, ""]);
  const rows = JSON.parse(stdout) as Record<string, unknown>[];
  const ids = rows.map((row) => row["id"]);
  expect(ids).toEqual(
    readdirSync("data/definitions")
      .filter((file) => file.endsWith(".json"))
      .map((file) => file.replace(/\.json$/, ""))
      .sort(),
  );
  expect(ids).toEqual(expect.arrayContaining(["four-limits", "new-lens"]));
  const sites = `${folderWith({ "sites.csv": SITES })}/sites.csv`;
  for (const row of rows) {
    expect(Object.keys(row)).toEqual(KEYS);
    expect(STATUSES).toContain(row["status"]);
    expect(row["country"] === null || /^[A-Z]{3}$/.test(String(row["country"]))).toBe(true);
    const answer = JSON.parse(await classify([sites, "--definition", String(row["id"])]));
    expect(answer.definition.id).toBe(row["id"]);
    expect(answer.asm.in + answer.asm.cannotTell + answer.asm.out).toBe(5);
  }
});

test("presets takes no words", async () => {
  await expect(presets(["--dialect", "x"])).rejects.toThrow(/no option --dialect/);
  await expect(presets(["x"])).rejects.toThrow(/^x is not expected here\. usage/);
});
