import { describe, expect, test } from "vitest";
import { t, template } from "../../src/dialects/text.ts";
import { checkDefinition, parseDefinition } from "../../src/model/check-definition.ts";
import { replacedAt } from "../../src/model/walk.ts";
import { checked, fixture } from "../fixture.ts";

const FLEX = fixture("flex-lens");

/** The smallest definition, with parts replaced. */
const small = (parts: Record<string, unknown> = {}) => ({
  $schema: "asm-def/1",
  id: "d",
  classes: [{ id: "artisanal" }, { id: "large" }],
  asmUpTo: "artisanal",
  criteria: {
    w: { type: "number", attr: "workers" },
    m: { type: "ordinal", attr: "mechanisation" },
    f: { type: "flag", attr: "mercury" },
    o: { type: "nominal", attr: "operator" },
  },
  rules: [{ class: "artisanal", when: { is: ["w", "<=", 20] } }],
  otherwise: "large",
  ...parts,
});
const when = (expr: unknown, parts: Record<string, unknown> = {}) =>
  small({ rules: [{ class: "artisanal", when: expr }], ...parts });
const score = (terms: unknown, parts: Record<string, unknown> = {}) => small({ scores: { s: { terms } }, ...parts });

function errorsOf(json: unknown): string[] {
  const result = checkDefinition(json);
  if (result.ok) return [];
  for (const { code } of result.errors) expect(template(code), code).toBeDefined();
  return result.errors.map(({ code, place }) => `${code} @ ${place}`);
}

test("the example is accepted whole", () => {
  expect(errorsOf(FLEX)).toEqual([]);
  expect(JSON.parse(JSON.stringify(checked(FLEX)))).toEqual(FLEX);
});

test("defaults are filled in", () => {
  expect(checked(small())).toMatchObject({
    name: "d",
    version: "0",
    params: {},
    scores: {},
    order: [],
    hit: "first",
    missing: { policy: "interval" },
  });
});

test("checking what was checked changes nothing", () => {
  const once = checked(small({ source: "Act 703", why: " a reason " }));
  expect(checked(JSON.parse(JSON.stringify(once)))).toEqual(once);
});

test.each<[string, unknown, string]>([
  ["not an object", [], "definition.not_an_object @ "],
  ["missing key", { ...small(), otherwise: undefined, rules: 3 }, "definition.not_a_list @ rules"],
  ["other schema", small({ $schema: "asm-def/2" }), "definition.not_one_of @ $schema"],
  ["unknown key", small({ extra: 1 }), "definition.unknown_key @ extra"],
  [
    "unknown key in a class",
    small({ classes: [{ id: "artisanal", x: 1 }, { id: "large" }] }),
    "definition.unknown_key @ classes[0].x",
  ],
  [
    "unknown key in a test",
    when({ is: ["w", "<=", 2], weights: [1] }),
    "definition.unknown_key @ rules[0].when.weights",
  ],
  [
    "unknown key in a reference",
    when({ is: ["w", "<=", { param: "p", x: 1 }] }, { params: { p: { value: 1 } } }),
    "definition.unknown_key @ rules[0].when.is[2].x",
  ],
  ["unknown key in missing", small({ missing: { policy: "fail", x: 1 } }), "definition.unknown_key @ missing.x"],
  ["unknown key in time", small({ time: { x: 1 } }), "definition.unknown_key @ time.x"],
  ["unknown policy", small({ missing: { policy: "impute" } }), "definition.not_one_of @ missing.policy"],
  ["other hit", small({ hit: "any" }), "definition.not_one_of @ hit"],
  ["no classes", small({ classes: [] }), "definition.empty_list @ classes"],
  [
    "class twice",
    small({ classes: [{ id: "artisanal" }, { id: "large" }, { id: "large" }] }),
    "definition.duplicate @ classes[2].id",
  ],
  [
    "reserved class",
    small({ classes: [{ id: "artisanal" }, { id: "large" }, { id: "not-covered" }] }),
    "definition.reserved @ classes[2].id",
  ],
  [
    "too many classes",
    small({ classes: Array.from({ length: 32 }, (_, i) => ({ id: `c${i}` })) }),
    "definition.too_many_classes @ classes",
  ],
  [
    "white space in a class's id",
    small({ classes: [{ id: "artisanal" }, { id: "large\u00a0scale" }] }),
    "definition.class_space @ classes[1].id",
  ],
  ["asmUpTo", small({ asmUpTo: "medium" }), "definition.unknown_class @ asmUpTo"],
  ["otherwise", small({ otherwise: "medium" }), "definition.unknown_class @ otherwise"],
  [
    "class of a rule",
    small({ rules: [{ class: "x", when: { true: true } }] }),
    "definition.not_one_of @ rules[0].class",
  ],
  ["consequence of no class", small({ consequences: { x: "y" } }), "definition.unknown_class @ consequences.x"],
  ["unknown criterion", when({ is: ["z", "<=", 2] }), "definition.unknown_criterion @ rules[0].when.is[0]"],
  ["inherited criterion", when({ is: ["constructor", "<=", 2] }), "definition.unknown_criterion @ rules[0].when.is[0]"],
  [
    "inherited parameter",
    when({ is: ["w", "<=", { param: "toString" }] }),
    "definition.unknown_param @ rules[0].when.is[2].param",
  ],
  ["inherited score", when({ score: ["valueOf", "<=", 2] }), "definition.unknown_score @ rules[0].when.score[0]"],
  [
    "prototype key",
    JSON.parse(JSON.stringify(small()).replace('"w":', '"__proto__":{"type":"flag"},"w":')),
    "definition.reserved @ criteria",
  ],
  ["operator of a flag", when({ is: ["f", "<=", true] }), "definition.operator @ rules[0].when.is[1]"],
  ["operator of a nominal", when({ is: ["o", ">", "group"] }), "definition.operator @ rules[0].when.is[1]"],
  [
    "list for a score",
    when({ score: ["s", "in", [1]] }, { scores: { s: { terms: [{ criterion: "w", bands: [{ points: 0 }] }] } } }),
    "definition.operator @ rules[0].when.score[1]",
  ],
  ["text for a number", when({ is: ["w", "<=", "20"] }), "definition.literal.number @ rules[0].when.is[2]"],
  ["infinity", when({ is: ["w", "<=", Infinity] }), "definition.literal.number @ rules[0].when.is[2]"],
  ["unknown level", when({ is: ["m", "<=", "hand"] }), "definition.level @ rules[0].when.is[2]"],
  ["text for a flag", when({ is: ["f", "==", "yes"] }), "definition.literal.flag @ rules[0].when.is[2]"],
  ["empty list", when({ is: ["w", "in", []] }), "definition.empty_list @ rules[0].when.is[2]"],
  [
    "parameter in a list",
    when({ is: ["w", "in", [{ param: "p" }]] }, { params: { p: { value: 1 } } }),
    "definition.literal.number @ rules[0].when.is[2][0]",
  ],
  ["pair", when({ is: ["w", "<="] }), "definition.not_a_triple @ rules[0].when.is"],
  ["empty gate", when({ all: [] }), "definition.empty_gate @ rules[0].when.all"],
  ["two kinds", when({ all: [{ true: true }], any: [{ true: true }] }), "definition.not_an_expression @ rules[0].when"],
  ["nothing", when({}), "definition.not_an_expression @ rules[0].when"],
  ["not true", when({ true: false }), "definition.not_true @ rules[0].when.true"],
  ["K 0", when({ atLeast: 0, of: [{ true: true }] }), "definition.k_not_positive @ rules[0].when.atLeast"],
  [
    "K beyond",
    when({ atLeast: 3, of: [{ true: true }, { true: true }] }),
    "definition.k_too_large @ rules[0].when.atLeast",
  ],
  [
    "K beyond weights",
    when({ atLeast: 2, of: [{ true: true }, { true: true }], weights: [0.5, 1] }),
    "definition.k_too_large @ rules[0].when.atLeast",
  ],
  [
    "weights too few",
    when({ atLeast: 1, of: [{ true: true }, { true: true }], weights: [1] }),
    "definition.weights_length @ rules[0].when.weights",
  ],
  [
    "negative weight",
    when({ atLeast: 1, of: [{ true: true }, { true: true }], weights: [-1, 2] }),
    "definition.weight_negative @ rules[0].when.weights[0]",
  ],
  [
    "deep mistake",
    when({ all: [{ not: { any: [{ true: true }, { is: ["m", "<=", 2] }] } }] }),
    "definition.level @ rules[0].when.all[0].not.any[1].is[2]",
  ],
  [
    "any in ==",
    when({ is: ["w", "==", { param: "p" }] }, { params: { p: { value: "any" } } }),
    "definition.any @ rules[0].when.is[2]",
  ],
  [
    "any as K",
    when({ atLeast: { param: "p" }, of: [{ true: true }] }, { params: { p: { value: "any" } } }),
    "definition.any @ rules[0].when.atLeast",
  ],
  [
    "parameter of another type",
    when({ is: ["m", "<=", { param: "p" }] }, { params: { p: { value: 2 } } }),
    "definition.param_type @ rules[0].when.is[2]",
  ],
  [
    "range upside down",
    small({ params: { p: { value: 2, range: [3, 1] } } }),
    "definition.range_order @ params.p.range",
  ],
  [
    "range of other type",
    when({ is: ["w", "<=", { param: "p" }] }, { params: { p: { value: 2, range: ["a", 3] } } }),
    "definition.literal @ params.p.range[0]",
  ],
  [
    "levels upside down",
    when({ is: ["m", "<=", { param: "p" }] }, { params: { p: { value: "semi", range: ["full", "manual"] } } }),
    "definition.range_order @ params.p.range",
  ],
  ["step 0", small({ params: { p: { value: 2, step: 0 } } }), "definition.step @ params.p.step"],
  ["parameter without value", small({ params: { p: {} } }), "definition.missing_key @ params.p"],
  [
    "order falls",
    small({ params: { a: { value: 2 }, b: { value: 1 } }, order: [["a", "b"]] }),
    "definition.unordered @ order[0]",
  ],
  ["order of the unknown", small({ order: [["a"]] }), "definition.unknown_param @ order[0][0]"],
  [
    "nominal scored",
    score([{ criterion: "o", bands: [{ points: 0 }] }]),
    "definition.nominal_score @ scores.s.terms[0].criterion",
  ],
  ["no bands", score([{ criterion: "w", bands: [] }]), "definition.empty_list @ scores.s.terms[0].bands"],
  [
    "bands fall",
    score([{ criterion: "w", bands: [{ upTo: 5, points: 0 }, { upTo: 2, points: 1 }, { points: 2 }] }]),
    "definition.bands_unordered @ scores.s.terms[0].bands[1]",
  ],
  [
    "last band closed",
    score([{ criterion: "w", bands: [{ upTo: 5, points: 0 }] }]),
    "definition.last_band @ scores.s.terms[0].bands[0]",
  ],
  [
    "open band in the middle",
    score([{ criterion: "w", bands: [{ points: 0 }, { points: 1 }] }]),
    "definition.band_open @ scores.s.terms[0].bands[0]",
  ],
  [
    "any as a band",
    score([{ criterion: "w", bands: [{ upTo: { param: "p" }, points: 0 }, { points: 1 }] }], {
      params: { p: { value: "any" } },
    }),
    "definition.any @ scores.s.terms[0].bands[0].upTo",
  ],
  ["no terms", score([]), "definition.empty_list @ scores.s.terms"],
  ["no levels", small({ criteria: { x: { type: "ordinal" } }, rules: [] }), "definition.no_levels @ criteria.x"],
  [
    "the catalogue's names as levels",
    small({ criteria: { operator: { type: "ordinal" } }, rules: [] }),
    "definition.no_levels @ criteria.operator",
  ],
  [
    "the same by another key",
    small({ criteria: { x: { type: "ordinal", attr: "operator" } }, rules: [] }),
    "definition.no_levels @ criteria.x",
  ],
  [
    "level twice",
    small({ criteria: { x: { type: "ordinal", levels: ["a", "a"] } }, rules: [] }),
    "definition.duplicate @ criteria.x.levels[1]",
  ],
  [
    "domain of a flag",
    small({ criteria: { x: { type: "flag", domain: [0, 1] } }, rules: [] }),
    "definition.domain_type @ criteria.x.domain",
  ],
  [
    "domain upside down",
    small({ criteria: { x: { type: "number", domain: [1, 0] } }, rules: [] }),
    "definition.range_order @ criteria.x.domain",
  ],
  [
    "levels of a number",
    small({ criteria: { x: { type: "number", levels: ["a"] } }, rules: [] }),
    "definition.levels_type @ criteria.x.levels",
  ],
  [
    "two readings",
    small({ criteria: { a: { type: "number", attr: "x" }, b: { type: "flag", attr: "x" } }, rules: [] }),
    "definition.disagree @ criteria.b",
  ],
  [
    "two domains",
    small({
      criteria: { a: { type: "number", attr: "x" }, b: { type: "number", attr: "x", domain: [0, 1] } },
      rules: [],
    }),
    "definition.disagree @ criteria.b",
  ],
  ["visits below 1", small({ time: { raise: { visits: 0 } } }), "definition.time @ time.raise.visits"],
])("is refused: %s", (_, json, error) => {
  expect(errorsOf(json)).toContain(error);
});

test("each required key is missed by name", () => {
  for (const key of ["$schema", "id", "classes", "asmUpTo", "criteria", "rules", "otherwise"]) {
    const { [key]: _, ...rest } = small() as Record<string, unknown>;
    const result = checkDefinition(rest);
    expect(!result.ok && result.errors[0]).toMatchObject({ code: "definition.missing_key", params: { key } });
  }
});

describe("what is allowed", () => {
  test("no limit in an order test, not covered, a flag's bands, catalogue levels, one property twice", () => {
    const json = small({
      otherwise: null,
      params: { p: { value: "any", range: [1, 9] }, level: { value: "semi", range: ["manual", "full"] } },
      order: [["p", "p"]],
      criteria: {
        w: { type: "number", attr: "workers" },
        w2: { type: "number", attr: "workers", domain: [0, null] },
        m: { type: "ordinal", attr: "mechanisation" },
        f: { type: "flag" },
      },
      scores: { s: { terms: [{ criterion: "f", bands: [{ upTo: false, points: 0 }, { points: 1 }] }] } },
      rules: [
        {
          class: "artisanal",
          when: { all: [{ is: ["w", "<=", { param: "p" }] }, { score: ["s", "<", { param: "p" }] }] },
        },
        { class: "artisanal", when: { is: ["m", "<=", { param: "level" }] } },
      ],
    });
    expect(errorsOf(json)).toEqual([]);
  });

  test("K beyond the weights by a parameter is advice, not a mistake", () => {
    expect(errorsOf(when({ atLeast: { param: "k" }, of: [{ true: true }] }, { params: { k: { value: 5 } } }))).toEqual(
      [],
    );
  });

  test("a value outside its range is noted", () => {
    const result = checkDefinition(
      when({ is: ["w", "<=", { param: "p" }] }, { params: { p: { value: 9, range: [1, 5] } } }),
    );
    expect(result.ok && result.notes.map((note) => note.code)).toEqual(["definition.outside_range"]);
  });

  test("a criterion may be named like a part of every object", () => {
    const json = small({
      criteria: { constructor: { type: "flag" } },
      rules: [{ class: "artisanal", when: { is: ["constructor", "==", true] } }],
    });
    expect(errorsOf(json)).toEqual([]);
  });
});

test("unknown keys are refused at every level of the example", () => {
  const places: (string | number)[][] = [
    ["params", "w_art"],
    ["criteria", "mech"],
    ["scores", "impact"],
    ["scores", "impact", "terms", 0],
    ["scores", "impact", "terms", 1, "bands", 0],
    ["rules", 0],
    ["rules", 0, "when"],
    ["rules", 1, "when", "all", 0],
    ["missing"],
    ["time"],
    ["time", "raise"],
  ];
  for (const place of places) {
    const errors = errorsOf(replacedAt(FLEX, [...place, "surprise"], 1));
    expect(errors, place.join(".")).toContainEqual(expect.stringMatching(/^definition\.unknown_key @ .*surprise$/));
  }
});

test("nesting is one clear mistake: of a rule at its place, without end as a whole", () => {
  const nested = (depth: number): unknown => (depth === 0 ? { true: true } : { not: nested(depth - 1) });
  expect(errorsOf(when(nested(60)))).toEqual([]);
  expect(errorsOf(when(nested(61)))).toEqual([expect.stringMatching(/^definition\.too_deep @ rules\[0\]\.when\.not/)]);
  expect(errorsOf(when(nested(5_000)))).toEqual(["definition.nested @ "]);
  const lists = "[".repeat(200_000) + "]".repeat(200_000);
  for (const text of [lists, `{"source":{"x":${lists}}}`]) {
    const result = parseDefinition(text);
    expect(!result.ok && result.errors).toEqual([{ code: "definition.nested", place: "", params: { n: 200 } }]);
  }
});

test("a class's label may have spaces; an ordinal on names may state its own order", () => {
  expect(errorsOf(small({ classes: [{ id: "artisanal", label: "Artisanal or small" }, { id: "large" }] }))).toEqual([]);
  const levels = ["individual", "group"];
  expect(errorsOf(small({ criteria: { operator: { type: "ordinal", levels } }, rules: [] }))).toEqual([]);
});

test("text that is not JSON", () => {
  const result = parseDefinition("{");
  expect(result.ok ? "" : t("definition.not_json")).toBe("The text is not valid JSON.");
  expect(parseDefinition(`\uFEFF${JSON.stringify(small())}`).ok).toBe(true);
});
