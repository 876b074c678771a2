import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { page } from "../../src/dialects/messages/en-page.ts";
import { lateData } from "../../src/dialects/messages/late-data.ts";

const sources = ["src/model", "src/ingest", "src/worker", "src/cli", "src/app"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => readFileSync(join(folder, path), "utf8")),
);

/** Codes as they stand in the sources; `ingest.unreadable_${type}` and its like as their beginning. */
const codes = new Set(
  sources.flatMap((text) =>
    [...text.matchAll(/["`]((?:ingest|faults|cli|mapping|formats(?!\.ts)|streams|places|areas)\.\w+)/g)].map(
      ([, code]) => code ?? "",
    ),
  ),
);
const beginnings = [...codes].filter((code) => code.endsWith("_"));

test("every code that a reader can meet has words", () => {
  expect(codes.size).toBeGreaterThan(60);
  const exact = [...codes].filter((code) => !code.endsWith("_"));
  expect(exact.filter((code) => !Object.hasOwn(lateData, code) && !Object.hasOwn(page, code))).toEqual([]);
  for (const start of beginnings)
    expect(
      Object.keys(lateData).some((key) => key.startsWith(start)),
      start,
    ).toBe(true);
});

test("no words outlive their code", () => {
  const isUsed = (key: string): boolean => codes.has(key) || beginnings.some((start) => key.startsWith(start));
  expect(Object.keys(lateData).filter((key) => !isUsed(key))).toEqual([]);
});

test("a message says what was done or what to do: refusals of rows and values each in the same words", () => {
  const said = Object.entries(lateData).map(([key, message]) => [
    key,
    typeof message === "string" ? message : message.other,
  ]);
  const effects = said.filter(([key]) => key?.startsWith("ingest."));
  for (const [key, words] of effects)
    expect(words, key).toMatch(
      /set aside|unknown|is read|are read|kept|undated|called|counts|placed|converted|not followed|is no data|are no rows|nothing is known/,
    );
});
