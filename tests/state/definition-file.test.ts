import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkDefinition } from "../../src/model/check-definition.ts";
import { UnreadableFile } from "../../src/model/issue.ts";
import {
  definitionFileName,
  definitionIn,
  definitionText,
  isDefinitionText,
  mistakeText,
  readDefinition,
} from "../../src/state/definition-file.ts";
import { PRESETS } from "../../src/state/presets.ts";
import { BUILT_IN } from "../dialects/link-states.ts";
import { randomDefinitions } from "../engine/random-definitions.ts";

const lens = PRESETS[1]!;

describe("a definition as a file", () => {
  test("comes back as it was", () => {
    for (const definition of BUILT_IN) {
      expect(readDefinition(definitionText(definition))).toMatchObject({ ok: true, definition });
    }
    const own = randomDefinitions().filter((definition) => checkDefinition(definition).ok);
    fc.assert(
      fc.property(own, (definition) => {
        expect(readDefinition(definitionText(definition))).toMatchObject({ ok: true, definition });
      }),
      { seed: 7, numRuns: 50 },
    );
  });

  test("is text for people: short values on one line, no line too long that could be broken, the same every time", () => {
    const text = definitionText(lens);
    expect(text).toContain('{ "id": "small", "label": "Small-scale" }');
    expect(text.endsWith("}\n")).toBe(true);
    expect(definitionText(structuredClone(lens))).toBe(text);
    const prose = /^\s*("[^"]+": )?"/;
    const long = text.split("\n").filter((line) => line.length > 100 && !prose.test(line));
    expect(long).toEqual([]);
    expect(definitionText({ ...lens, scores: {} })).toContain('"scores": {},');
  });

  test("has a name of plain letters", () => {
    expect(definitionFileName(lens)).toBe("new-lens.asm-def.json");
    expect(definitionFileName({ ...lens, id: "../évil name" })).toBe("evil-name.asm-def.json");
  });
});

describe("what is meant as a definition", () => {
  test.each([
    ["a definition", definitionText(lens), true],
    ["with a byte order mark", `\uFEFF${definitionText(lens)}`, true],
    ["on one line", JSON.stringify(lens), true],
    ["of a later schema", '{"$schema": "asm-def/2"}', true],
    ["without a schema", '{"id": "x", "classes": [], "criteria": {}, "rules": []}', true],
    ["cut in the middle", definitionText(lens).slice(0, 700), true],
    ["sites", '{"type": "FeatureCollection", "features": []}', false],
    [
      "sites that quote a schema",
      '{"type": "FeatureCollection", "name": "\\"$schema\\": \\"asm-def/1\\"", "features": []}',
      false,
    ],
    ["another schema", '{"$schema": "https://json-schema.org/draft/2020-12/schema"}', false],
    ["a list", "[1, 2]", false],
    ["a table", "id,lat,lon\n1,2,3", false],
    ["nothing", "", false],
  ])("%s", (_, text, expected) => {
    expect(isDefinitionText(text)).toBe(expected);
  });
});

describe("a dropped file", () => {
  const file = (text: string, name = "mine.json") => new File([text], name);

  test("that is a definition is one", async () => {
    expect(await definitionIn(file(definitionText(lens)))).toEqual(lens);
  });

  test("that is none is left to be read as sites", async () => {
    expect(await definitionIn(file('{"type": "FeatureCollection", "features": []}'))).toBeNull();
    expect(await definitionIn(file(definitionText(lens), "sites.geojson"))).toBeNull();
    expect(await definitionIn(file(" ".repeat(2_000_001)))).toBeNull();
  });

  test("that is an invalid one says where and how much is wrong", async () => {
    const fault = await definitionIn(file(definitionText({ ...lens, asmUpTo: "nowhere", otherwise: "gone" }))).catch(
      (error: unknown) => error,
    );
    expect(fault).toBeInstanceOf(UnreadableFile);
    expect(fault).toMatchObject({
      code: "definition_file.refused.more",
      params: { first: "At asmUpTo: No class has the id nowhere.", n: 1 },
    });
    const cut = definitionIn(file(definitionText(lens).slice(0, 700)));
    await expect(cut).rejects.toMatchObject({
      code: "definition_file.refused",
      params: { first: "The text is not valid JSON." },
    });
  });

  test("every mistake has its words and its place", () => {
    const checked = readDefinition(JSON.stringify({ ...lens, rules: [{ class: "x", when: { all: [] } }], extra: 1 }));
    const mistakes = checked.ok ? [] : checked.errors.map(mistakeText);
    expect(mistakes).toEqual(
      expect.arrayContaining([
        "At extra: The key extra is unknown here.",
        "At rules[0].class: x is not one of artisanal, small, semi, beyond.",
        "At rules[0].when.all: A gate needs at least one test.",
      ]),
    );
  });
});
