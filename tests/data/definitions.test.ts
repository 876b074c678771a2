import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { CATALOGUE } from "../../src/model/catalogue.ts";
import { parseDefinition } from "../../src/model/check-definition.ts";
import type { Criterion, Definition, Expr } from "../../src/model/definition.ts";
import { levelsOf, propertyOf } from "../../src/model/walk.ts";
import { demoSites } from "./demo-file.ts";

const FOLDER = new URL("../../data/definitions/", import.meta.url);

function read(file: string): Definition {
  const checked = parseDefinition(readFileSync(new URL(file, FOLDER), "utf8"));
  if (!checked.ok) throw new Error(`${file}: ${JSON.stringify(checked.errors)}`);
  return checked.definition;
}

const definitions = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".json"))
  .map((file) => [file, read(file)] as const);
const byId = (id: string): Definition => read(`${id}.json`);

/** Every definition's numbers, as `key value low high`. */
const numbers = (id: string) =>
  Object.entries(byId(id).params).map(([key, { value, range }]) => [key, value, ...(range ?? [])].join(" "));

describe.each(definitions)("%s", (file, definition) => {
  test("is readable without an error, and named as its file", () => {
    expect(`${definition.id}.json`).toBe(file);
  });

  test("reads attributes of the catalogue by their own type, levels and lens", () => {
    const attributes = new Map(CATALOGUE.map((attribute) => [attribute.id, attribute]));
    for (const [key, criterion] of Object.entries(definition.criteria)) {
      const attribute = attributes.get(propertyOf(key, criterion));
      expect(attribute, key).toMatchObject({ type: criterion.type, lens: criterion.lens });
      if (criterion.type === "ordinal") expect(levelsOf(key, criterion)).toEqual(attribute?.levels);
      expect(criterion.unit ?? attribute?.unit).toBe(attribute?.unit);
    }
  });

  test("asks for nothing that the demonstration never records", () => {
    const asked = Object.entries(definition.criteria).map(([key, criterion]: [string, Criterion]) =>
      propertyOf(key, criterion),
    );
    expect(asked.filter((property) => !demoSites.some(({ known }) => property in known))).toEqual([]);
  });

  test("has no criterion on conflict, accidents or the share of women", () => {
    const never = ["armed_presence", "armed_interference", "forced_labour", "accidents_12m", "women_pct"];
    expect(Object.keys(definition.criteria).filter((key) => never.includes(key))).toEqual([]);
  });

  test("says when it was checked; what it says to follow from a class is cited or marked illustrative", () => {
    const { consequences = {}, source } = definition;
    expect(source?.checked).toMatch(/^20\d\d-\d\d-\d\d$/);
    for (const [id, text] of Object.entries(consequences)) expect(text, id).toMatch(/^Illustrative: |https?:\/\//);
  });

  test("is cited unless it is illustrative: text, country, unit, quote, address, and what had to be approximated", () => {
    const { source } = definition;
    if (source?.status === "illustrative") {
      expect(source.country).toBeNull();
      return;
    }
    expect(source).toMatchObject({
      instrument: expect.any(String),
      unit: expect.any(String),
      confidence: expect.stringMatching(/^confirmed_(primary|secondary)$/),
      quote: expect.any(String),
      url: expect.stringMatching(/^https?:\/\//),
    });
    if (source?.status === "international") expect(source.country).toBeNull();
    else expect(source?.country).toMatch(/^[A-Z]{3}$/);
    expect(source?.approximated?.length).toBeGreaterThan(0);
  });

  test("no number stands in a rule: each is a parameter with a value inside its range", () => {
    const literals = [...testsOf(definition.rules.map(({ when }) => when))].filter(
      ([, , operand]) => typeof operand === "number",
    );
    expect(literals).toEqual([]);
    for (const { value, range } of Object.values(definition.params)) {
      const [low, high] = range ?? [];
      if (typeof value !== "number" || typeof low !== "number" || typeof high !== "number") continue;
      expect(value >= low && value <= high).toBe(true);
    }
  });
});

function* testsOf(expressions: readonly Expr[]): Generator<Extract<Expr, { is: unknown }>["is"]> {
  for (const expression of expressions) {
    if ("is" in expression) yield expression.is;
    else if ("all" in expression) yield* testsOf(expression.all);
    else if ("any" in expression) yield* testsOf(expression.any);
    else if ("of" in expression) yield* testsOf(expression.of);
    else if ("not" in expression) yield* testsOf([expression.not]);
  }
}

describe.each(["four-limits", "new-lens", "pe-small-mining", "gh-small-scale"])("%s, shipped first", (id) => {
  test("says what it is for, what follows from each class, why its numbers, and what it cannot see", () => {
    const { purpose, consequences = {}, source, classes } = byId(id);
    expect(["licensing", "support"]).toContain(purpose);
    expect(classes.filter((rung) => !consequences[rung.id])).toEqual([]);
    expect(source?.reasons?.length).toBeGreaterThan(0);
    expect(source?.blindSpots?.length).toBeGreaterThan(0);
  });
});

describe("the numbers of the built-in definitions", () => {
  test("four limits", () => {
    expect(numbers("four-limits")).toEqual([
      "k 3 2 4",
      "w_art 50 10 100",
      "w_small 100 50 500",
      "t_art 25 10 50",
      "t_small 200 50 350",
      "licence_most applied none held",
    ]);
  });

  test("new lens", () => {
    expect(numbers("new-lens")).toEqual([
      "t_small 100 50 200",
      "t_grow 500 200 1000",
      "k_intent 2 1 3",
      "k_path_small 1 0 3",
      "k_path 2 1 4",
      "k_impact 1 0 3",
      "community 25 10 50",
      "local 50 25 75",
      "rehab 10 0 50",
    ]);
  });

  test("Peru and Ghana", () => {
    const values = (id: string) => Object.values(byId(id).params).map(({ value }) => value);
    expect(values("pe-small-mining")).toEqual([25, 100, 350, 1200, 2000]);
    expect(values("gh-small-scale")).toEqual([10.2, 100, 6300]);
  });

  test("harm and paper never close the first door of the new lens", () => {
    const first = byId("new-lens").rules[0];
    const asked = [...testsOf(first ? [first.when] : [])].map(([key]) => key);
    expect(asked).toEqual(["operator", "mechanisation"]);
  });
});
