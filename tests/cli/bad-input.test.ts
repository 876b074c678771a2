import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { classify } from "../../src/cli/classify.ts";
import { Refusal } from "../../src/cli/refusal.ts";
import { folderWith, ladder, lens, SITES } from "./lens.ts";

const FILES = {
  "sites.csv": SITES,
  "def.json": ladder("d", 50),
  "empty.geojson": "",
  "page.geojson": "<!doctype html><html></html>",
  "cut.geojson": '{"type":"FeatureCollection","features":[{"type":"Fea',
  "not.json": "{",
  "wrong.json": ladder("d", 50).replace('"<="', '"~"'),
  "twice.json": ladder("d", 50).replace('"<="', '"~"').replace('"asmUpTo":"small"', '"asmUpTo":"x"'),
  "words.json": ladder("d", 50).replaceAll('"number"', '"nominal"').replace('"<=",50', '"==","x"'),
};

/** The refusal of a call, with every name taken from a folder of files. */
async function refusalOf(words: readonly string[]): Promise<string> {
  const cwd = folderWith(FILES);
  mkdirSync(join(cwd, "folder.csv"));
  const placed = words.map((word) => (/\.\w+$/.test(word) && !word.includes("=") ? join(cwd, word) : word));
  const before = readdirSync(cwd);
  const refused = await classify(placed).catch((error: unknown) => error);
  expect(readdirSync(cwd)).toEqual(before);
  if (!(refused instanceof Refusal)) throw refused;
  expect(refused.message).not.toMatch(/[\n\r]|\{\w+\}|(?:cli|faults|ingest)\.\w+_/);
  return refused.message;
}

const DEF = ["--definition", "def.json"];

describe("bad input is told in one line, and nothing is written", () => {
  test.each([
    [["absent.csv", ...DEF], /absent\.csv: there is no such file/],
    [["folder.csv", ...DEF], /is a directory/],
    [["empty.geojson", ...DEF, "--out", "o.csv"], /empty\.geojson: The file is empty/],
    [["page.geojson", ...DEF], /page\.geojson: This is a web page/],
    [["cut.geojson", ...DEF], /cut\.geojson: The JSON ends too early, at line 1/],
    [["sites.csv", "--definition", "absent.json"], /absent\.json: there is no such file/],
    [["sites.csv", "--definition", "nonsense"], /nonsense is neither a file nor a built-in.*four-limits/],
    [["sites.csv", "--definition", "not.json"], /not\.json: The text is not valid JSON/],
    [["sites.csv", "--definition", "wrong.json"], /wrong\.json: rules\[0\]\.when\.is\[1\]: The operator ~/],
    [["sites.csv", "--definition", "twice.json"], /asmUpTo: No class has the id x\. \(1 more mistake\)/],
    [["sites.csv", ...DEF, "--baseline", "wrong.json"], /wrong\.json: rules/],
    [["sites.csv", ...DEF, "--baseline", "words.json"], /cannot be compared: criteria\.workers/],
    [["sites.csv", ...DEF, "--out", "o.xlsx"], /must end in \.csv or \.geojson/],
    [["sites.csv", ...DEF, "--out", "sites.csv"], /this is the file of sites/],
    [["sites.csv", ...DEF, "--out", "folder.csv"], /cannot be written/],
    [["sites.csv"], /--definition is missing/],
    [DEF, /No file of sites is given/],
    [["sites.csv", "more.csv", ...DEF], /One file of sites was expected/],
    [["sites.csv", "--definition"], /--definition needs a value/],
    [["sites.csv", "--definition", "--out", "o.csv"], /--definition needs a value/],
    [["sites.csv", ...DEF, ...DEF], /--definition stands twice/],
    [["sites.csv", "--param=w", ...DEF], /There is no option --param/],
  ])("%j", async (words, message) => {
    expect(await refusalOf(words)).toMatch(message);
  });
});

describe("as a process", () => {
  test("exit 2, one line on standard error, none on standard output, no file", () => {
    const cwd = folderWith(FILES);
    const outcome = lens(["classify", "page.geojson", "--definition", "def.json", "--out", "o.csv"], cwd);
    expect(outcome.status).toBe(2);
    expect(outcome.stdout).toBe("");
    expect(outcome.stderr).toMatch(/^lens: page\.geojson: This is a web page[^\n]*\n$/);
    expect(existsSync(join(cwd, "o.csv"))).toBe(false);
  });

  test("no command and an unknown one say what there is", () => {
    for (const words of [[], ["frobnicate"]]) {
      const { status, stdout, stderr } = lens(words);
      expect([status, stdout]).toEqual([2, ""]);
      expect(stderr).toMatch(/^lens: [^\n]*classify SITES[^\n]*presets\n$/);
    }
  });

  test("control characters of a file never reach the terminal", () => {
    const cwd = folderWith(FILES);
    writeFileSync(join(cwd, "odd.geojson"), '{"a": \u001b[31m\u0007}');
    const { stderr } = lens(["classify", "odd.geojson", "--definition", "def.json"], cwd);
    expect(stderr).toMatch(/JSON breaks at line 1, column 7/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(stderr.trimEnd()).not.toMatch(/[\u0000-\u001f]/);
  });
});
