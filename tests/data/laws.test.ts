import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { sentenceText } from "../../src/dialects/sentence.ts";
import { attributeLabel } from "../../src/dialects/words.ts";
import { PairEngine } from "../../src/engine/pair-engine.ts";
import { CATALOGUE } from "../../src/model/catalogue.ts";
import { parseDefinition } from "../../src/model/check-definition.ts";
import type { Definition, Source } from "../../src/model/definition.ts";
import { type Row, tableOf } from "../engine/site-rows.ts";
import type { LawCase, Limit } from "./law-case.ts";
import { AFRICA } from "./law-cases-africa.ts";
import { ELSEWHERE } from "./law-cases-elsewhere.ts";

const FOLDER = new URL("../../data/definitions/", import.meta.url);
const LAWS: Readonly<Record<string, LawCase>> = { ...AFRICA, ...ELSEWHERE };
/** Two are no laws, and two laws have tests of their own. */
const TESTED_APART = ["four-limits", "new-lens", "gh-small-scale", "pe-small-mining"];
const STEPS = [1, 2, 5, 10, 20];
const CLASS_ORDER = ["artisanal", "semi", "small", "medium", "large", "not-covered"];

const ids = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".json"))
  .map((file) => file.replace(/\.json$/, ""))
  .filter((id) => !TESTED_APART.includes(id));

const textOf = (id: string): string => readFileSync(new URL(`${id}.json`, FOLDER), "utf8");
const sourceIn = (id: string): Source => (JSON.parse(textOf(id)) as { source: Source }).source;

function read(id: string): Definition {
  const checked = parseDefinition(textOf(id));
  if (!checked.ok) throw new Error(`${id}: ${JSON.stringify(checked.errors)}`);
  expect(checked.notes).toEqual([]);
  return checked.definition;
}

/** The possible classes of each site, in the order of CLASS_ORDER. */
function classesOf(definition: Definition, rows: readonly Row[]): string[] {
  const { outcomes, baseline } = new PairEngine(tableOf(rows)).run(definition, definition);
  return rows.map((_, at) => {
    const set = baseline.possible[outcomes[at] ?? 0] ?? 0;
    return baseline.classIds.filter((_id, bit) => set & (1 << bit)).join(" ");
  });
}

const inOrder = (classes: string): string =>
  classes
    .split(" ")
    .sort((a, b) => CLASS_ORDER.indexOf(a) - CLASS_ORDER.indexOf(b))
    .join(" ");

/** Ten sites around a limit and one on it, with what the text makes of each. */
function sitesAround({ property, at, answers, site, step = 0 }: Limit, base: Row): (readonly [Row, string])[] {
  const [under, on, over] = answers;
  const values = [
    ...STEPS.map((n) => [at - n * step, under] as const),
    [at, on] as const,
    ...STEPS.map((n) => [at + n * step, over] as const),
  ];
  return values.flatMap(([value, answer]) =>
    answer === null ? [] : [[{ ...base, ...site, [property]: value }, answer] as const],
  );
}

test("every law has its cases, and every case its law", () => {
  expect(Object.keys(LAWS).sort()).toEqual(ids.sort());
});

test("no line of a citation is cut short on its way to the screen", () => {
  for (const id of ids) expect([id, read(id).source]).toEqual([id, sourceIn(id)]);
});

describe.each(ids)("%s", (id) => {
  const definition = read(id);
  const law = LAWS[id];
  if (!law) throw new Error(`${id} has no cases`);

  test("is named as its file", () => {
    expect(definition.id).toBe(id);
  });

  test("takes the site that its text takes, and leaves open what is not known", () => {
    expect(classesOf(definition, [law.site, {}])).toEqual([law.class, law.unknown]);
    expect(inOrder(law.unknown)).toBe(inOrder([...definition.classes.map((rung) => rung.id), "not-covered"].join(" ")));
  });

  test("draws every limit where the text draws it", () => {
    const numbers = Object.entries(definition.params).flatMap(([key, { value }]) =>
      typeof value === "number" ? key : [],
    );
    expect(law.limits.map(({ param }) => param).sort()).toEqual(numbers.sort());
    for (const limit of law.limits) {
      const sites = sitesAround(limit, law.site);
      const found = classesOf(
        definition,
        sites.map(([row]) => row),
      );
      expect([limit.param, ...found]).toEqual([limit.param, ...sites.map(([, answer]) => answer)]);
      expect(Math.abs(Number(definition.params[limit.param]?.value) - limit.at)).toBeLessThanOrEqual(limit.at / 1000);
    }
  });

  test("answers its conditions as the text does", () => {
    const rows = law.others.map(([patch]) => ({ ...law.site, ...patch }));
    expect(classesOf(definition, rows)).toEqual(law.others.map(([, answer]) => answer));
  });

  test("reads attributes of the catalogue by their own type, levels, unit and lens", () => {
    const attributes = new Map(CATALOGUE.map((attribute) => [attribute.id, attribute]));
    for (const [key, { type, lens, levels, unit, domain }] of Object.entries(definition.criteria)) {
      expect({ id: key, type, lens, levels, unit, domain }).toEqual({
        levels: undefined,
        unit: undefined,
        domain: undefined,
        ...attributes.get(key),
      });
    }
    for (const { value, range, step, unit, label } of Object.values(definition.params)) {
      expect([typeof value, typeof step, typeof unit, typeof label]).toEqual(["number", "number", "string", "string"]);
      const [low, high] = range ?? [];
      expect(Number(low) <= Number(value) && Number(value) <= Number(high)).toBe(true);
    }
  });

  test("is cited: status, country, instrument, quote, address, and what had to be approximated", () => {
    const source = sourceIn(id);
    const country = id.startsWith("int-") ? null : expect.stringMatching(/^[A-Z]{3}$/);
    expect(source).toMatchObject({
      kind: expect.stringMatching(/^(law|rule|agreement|policy|proposal|treaty|guidance)$/),
      status: expect.stringMatching(/^(in_force|administrative|historical|proposal|international)$/),
      country,
      instrument: expect.any(String),
      unit: expect.stringMatching(/^(licence|holder|operation)$/),
      confidence: expect.stringMatching(/^confirmed_(primary|secondary)$/),
      checked: expect.stringMatching(/^20\d\d-\d\d-\d\d$/),
      quote: expect.stringMatching(/.{20}/),
      url: expect.stringMatching(/^https?:\/\/\S+$/),
    });
    expect(source.approximated?.length).toBeGreaterThan(0);
    const reasons = (source.reasons ?? []).join(" ");
    if (source.year === undefined) expect(reasons).toMatch(/year is left out/);
    if (source.article === undefined) expect(reasons).toMatch(/name the article|no articles/);
  });

  test("says who it is about in a readable sentence", () => {
    const words = sentenceText(definition);
    expect(words).toMatch(/^A site is .+ ASM is .+\.$/);
    expect(words).not.toMatch(/undefined|null|NaN|_|\{|\}/);
    for (const key of Object.keys(definition.criteria)) expect(attributeLabel(key)).not.toBe(key);
    for (const { id: rung, label } of definition.classes) {
      expect(label, rung).toBeTruthy();
      expect(words.toLowerCase()).toContain(label?.toLowerCase());
    }
  });
});
