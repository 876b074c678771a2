import { expect, test } from "vitest";
import { folderWith, lens, SITES, vast } from "./lens.ts";

test.each([
  ["classify", ["classify", "sites.csv", "--definition", "vast.json"]],
  ["a comparison", ["classify", "sites.csv", "--definition", "four-limits", "--baseline", "vast.json"]],
  ["sweep", ["sweep", "sites.csv", "--definition", "vast.json", "--param", "t"]],
  ["explain", ["explain", "sites.csv", "--definition", "vast.json", "--site", "a"]],
  ["sql", ["sql", "--definition", "vast.json", "--dialect", "duckdb"]],
])("a definition beyond what can be held is bad input: %s", (_, words) => {
  const { status, stdout, stderr } = lens(words, folderWith({ "sites.csv": SITES, "vast.json": vast() }));
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/^lens: The definition cannot be computed exactly: [^\n]* more combinations than [^\n]*\n$/);
});

test.each([
  ["closed", "[".repeat(200_000) + "]".repeat(200_000)],
  ["open", "[".repeat(200_000)],
  ["below a key", `{"source":{"x":${"[".repeat(200_000)}1${"]".repeat(200_000)}}}`],
])("so is one that nests without end, %s", (_, text) => {
  const { status, stdout, stderr } = lens(
    ["classify", "sites.csv", "--definition", "deep.json"],
    folderWith({ "sites.csv": SITES, "deep.json": text }),
  );
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/^lens: deep\.json: [^\n]*(?:levels deep|not valid JSON)[^\n]*\n$/);
});
