import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { en } from "../../src/dialects/messages/en.ts";
import { link } from "../../src/dialects/messages/en-link.ts";
import { late } from "../../src/dialects/messages/late.ts";
import { lateData } from "../../src/dialects/messages/late-data.ts";
import { lateImport } from "../../src/dialects/messages/late-import.ts";
import { lateMap } from "../../src/dialects/messages/late-map.ts";
import { lateShare } from "../../src/dialects/messages/late-share.ts";
import { attributeHelp, attributeLabel, flagWord, levelLabel, unitLabel, wordsFor } from "../../src/dialects/words.ts";
import { CATALOGUE } from "../../src/model/catalogue.ts";

const all = { ...en, ...link, ...lateData, ...lateImport, ...late, ...lateMap, ...lateShare };
const FOLDER = "../../src/dialects/messages";

test("no key is defined in two files, and every file is part of the whole", async () => {
  const files = readdirSync("src/dialects/messages").filter((file) => file.startsWith("en-"));
  const keys: string[] = [];
  for (const file of files) {
    const module: Record<string, object> = await import(`${FOLDER}/${file}`);
    keys.push(...Object.values(module).flatMap((messages) => Object.keys(messages)));
  }
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  expect(keys.filter((key) => !Object.hasOwn(all, key))).toEqual([]);
  expect(keys.length).toBe(Object.keys(all).length);
});

test("every attribute of the catalogue has its words", () => {
  for (const { id, type, levels = [], unit, lens } of CATALOGUE) {
    expect(attributeLabel(id), id).toBe(wordsFor(`attr.${id}`));
    expect(attributeHelp(id), `${id}: help`).toMatch(/\.$/);
    for (const level of levels) expect(wordsFor(`attr.${id}.${level}`), `${id} ${level}`).toBeTruthy();
    if (type === "flag") expect(wordsFor(`attr.${id}.true`) && wordsFor(`attr.${id}.false`), id).toBeTruthy();
    if (unit) expect(wordsFor(`unit.${unit}`), unit).toBeTruthy();
    expect(wordsFor(`lens.${lens}`), lens).toBeTruthy();
  }
});

test("no attribute's words outlive the attribute", () => {
  const ids = new Set(CATALOGUE.map(({ id }) => id));
  const orphans = Object.keys(all).filter((key) => key.startsWith("attr.") && !ids.has(key.split(".")[1] ?? ""));
  expect(orphans).toEqual([]);
});

test("what the catalogue does not know keeps its own name", () => {
  expect(attributeLabel("head_count")).toBe("head count");
  expect(levelLabel("mineral", "blood_diamond")).toBe("blood diamond");
  expect(flagWord("has_kitchen", false)).toBe("no");
  expect(unitLabel("carats")).toBe("carats");
  expect(attributeHelp("head_count")).toBeUndefined();
});
