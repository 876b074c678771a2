import { describe, expect, test } from "vitest";
import { checkDefinition } from "../../src/model/check-definition.ts";
import type { Definition, Expr } from "../../src/model/definition.ts";
import { hashDefinition } from "../../src/model/definition-hash.ts";
import { NUMBERS, scaleOf } from "../../src/model/scale.ts";
import { asCopy, setConsequence, setPolicy, setWords } from "../../src/state/editing-about.ts";
import { checkDraft } from "../../src/state/editing-check.ts";
import {
  addRung,
  moveClass,
  removeClass,
  renameClass,
  setAsmUpTo,
  setClassId,
  setOtherwise,
} from "../../src/state/editing-classes.ts";
import { cornerSites } from "../../src/state/editing-corners.ts";
import { askable, criterionFor, setCriterionType, setLevels, withCriterion } from "../../src/state/editing-criteria.ts";
import {
  addChild,
  addToRule,
  moveNode,
  negate,
  removeNode,
  setGateKind,
  setWeights,
  unwrap,
  wrapInGate,
} from "../../src/state/editing-gates.ts";
import { asLiteral, asParam, setParam } from "../../src/state/editing-params.ts";
import { addRule, moveRule, removeRule, setRuleClass, setRuleWhy } from "../../src/state/editing-rules.ts";
import {
  addBand,
  addScore,
  addTerm,
  removeBand,
  removeTerm,
  renameScore,
  setBand,
  setTermWeight,
} from "../../src/state/editing-scores.ts";
import { changeOperand, changeOperator, changeProperty, newTest, refitted } from "../../src/state/editing-tests.ts";
import { headcount, oneRule, wider } from "../dialects/definitions.ts";
import { runOf, single } from "../panels/survey.ts";

const table = single(
  {
    workers: 10,
    mechanisation: "manual",
    operator: "group",
    pits: 3,
    kitchen: "yes",
    tribe: "b",
    level_of_care: "low",
  },
  {
    workers: 40,
    mechanisation: "semi",
    operator: "cooperative",
    pits: 9,
    kitchen: "no",
    tribe: "a",
    level_of_care: "high",
  },
  { workers: 900, pits: 1, tribe: "c" },
);
const WHEN = ["rules", 0, "when"] as const;
const whenOf = (definition: Definition, rule = 0): Expr | undefined => definition.rules[rule]?.when;
const valid = (definition: Definition): boolean => checkDefinition(definition).ok;
const A: Expr = { is: ["workers", "<=", 50] };
const B: Expr = { is: ["gold", "==", true] };
const C: Expr = { is: ["mercury", "==", false] };

describe("rules", () => {
  test("are added, moved, given another class and taken away; what is beside them is shared", () => {
    const added = addRule(wider, "large");
    expect(added.rules.at(-1)).toEqual({ class: "large", when: { all: [] } });
    expect(valid(added)).toBe(false);
    expect(added.rules[0]).toBe(wider.rules[0]);
    expect(moveRule(wider, 2, 0).rules.map((rule) => rule.class)).toEqual(["medium", "artisanal", "small"]);
    expect(moveRule(wider, 0, -1)).toBe(wider);
    expect(setRuleClass(wider, 1, "large").rules[1]?.class).toBe("large");
    expect(setRuleWhy(setRuleWhy(wider, 0, "Because."), 0, " ")).toEqual(wider);
  });

  test("a removed rule takes along the parameters and criteria that only it used", () => {
    const removed = removeRule(wider, 1);
    expect(Object.keys(removed.params)).toEqual(["artisanal_workers", "medium_workers"]);
    expect(Object.keys(removed.criteria)).toEqual(["workers"]);
    expect(valid(removed)).toBe(true);
    const unused = { ...wider, criteria: { ...wider.criteria, taxed: { type: "flag" } as const } };
    expect(Object.keys(removeRule(unused, 1).criteria)).toEqual(["workers", "taxed"]);
  });
});

describe("tests", () => {
  test("of any attribute begin with a value of the data, and with the criterion they need", () => {
    const number = newTest(wider, table, "ore_t_per_day");
    expect(number.test).toEqual({ is: ["ore_t_per_day", "<=", 0] });
    expect(number.definition.criteria["ore_t_per_day"]).toMatchObject({
      type: "number",
      unit: "t/d",
      domain: [0, null],
    });
    expect(newTest(wider, table, "workers").test).toEqual({ is: ["workers", "<=", 40] });
    expect(newTest(wider, table, "mechanisation").test).toEqual({ is: ["mechanisation", "<=", "semi"] });
    expect(newTest(wider, table, "taxed").test).toEqual({ is: ["taxed", "==", true] });
    expect(newTest(wider, table, "operator").test).toEqual({ is: ["operator", "in", ["individual"]] });
    expect(newTest(wider, table, "tribe").test).toEqual({ is: ["tribe", "in", ["b"]] });
    for (const property of askable(table)) {
      const { definition, test: made } = newTest(wider, table, property);
      if ("is" in made && Array.isArray(made.is[2]) && made.is[2].length === 0) continue;
      expect(valid(addToRule(definition, 0, made)), property).toBe(true);
    }
  });

  test("a property of the file is read as its values look", () => {
    const types = ["pits", "kitchen", "tribe", "nowhere"].map((property) => criterionFor(table, property).type);
    expect(types).toEqual(["number", "flag", "nominal", "nominal"]);
    expect(askable(table)).toContain("tribe");
    expect(askable(table)).not.toContain("name");
    expect(withCriterion(oneRule(A), table, "ore_t_per_day").key).toBe("ore");
  });

  test("change operator, value and attribute; what no longer fits starts afresh", () => {
    const definition = oneRule(A);
    expect(whenOf(changeOperator(definition, WHEN, "in"))).toEqual({ is: ["workers", "in", [50]] });
    expect(whenOf(changeOperator(changeOperator(definition, WHEN, "in"), WHEN, ">"))).toEqual({
      is: ["workers", ">", 50],
    });
    expect(whenOf(changeOperand(definition, WHEN, 7))).toEqual({ is: ["workers", "<=", 7] });
    const levels = changeProperty(oneRule({ is: ["licence", ">=", "applied"] }), WHEN, table, "environmental_permit");
    expect(whenOf(levels)).toEqual({ is: ["environmental_permit", ">=", "applied"] });
    expect(whenOf(changeProperty(definition, WHEN, table, "pits"))).toEqual({ is: ["pits", "<=", 3] });
    const open = oneRule({ is: ["workers", "<=", { param: "open" }] });
    expect(changeOperator(open, WHEN, "==")).toBe(open);
  });

  test("a criterion read in another way takes its tests along", () => {
    const { definition, test: made } = newTest(wider, table, "level_of_care");
    const asked = addToRule(definition, 0, made);
    const ordinal = refitted(
      setLevels(setCriterionType(asked, "level_of_care", "ordinal"), "level_of_care", ["low", "high"]),
      table,
      "level_of_care",
    );
    expect(ordinal.criteria["level_of_care"]).toEqual({ type: "ordinal", levels: ["low", "high"] });
    expect(valid(ordinal)).toBe(true);
    const number = refitted(setCriterionType(ordinal, "level_of_care", "number"), table, "level_of_care");
    expect(number.criteria["level_of_care"]).toEqual({ type: "number" });
    expect(valid(number)).toBe(true);
  });
});

describe("gates", () => {
  test("a lone test is put under an *all*; a gate grows, with its weights", () => {
    expect(whenOf(addToRule(oneRule(A), 0, B))).toEqual({ all: [A, B] });
    expect(whenOf(addToRule(oneRule({ true: true }), 0, B))).toEqual({ all: [B] });
    const weighed = oneRule({ atLeast: 2, of: [A, B], weights: [2, 1] });
    expect(whenOf(addChild(weighed, WHEN, C))).toEqual({ atLeast: 2, of: [A, B, C], weights: [2, 1, 1] });
    expect(whenOf(removeNode(weighed, [...WHEN, "of", 0]))).toEqual({ atLeast: 2, of: [B], weights: [1] });
    expect(whenOf(moveNode(weighed, [...WHEN, "of", 0], 1))).toEqual({ atLeast: 2, of: [B, A], weights: [1, 2] });
  });

  test("change kind, K and weights", () => {
    const all = oneRule({ all: [A, B] });
    const some = setGateKind(all, WHEN, "atLeast");
    expect(whenOf(some)).toEqual({ atLeast: 1, of: [A, B] });
    const weighed = setWeights(some, WHEN, [3, 1]);
    expect(whenOf(weighed)).toEqual({ atLeast: 1, of: [A, B], weights: [3, 1] });
    expect(whenOf(setWeights(weighed, WHEN, null))).toEqual({ atLeast: 1, of: [A, B] });
    expect(whenOf(setGateKind(weighed, WHEN, "any"))).toEqual({ any: [A, B] });
  });

  test("wrap and unwrap, turn round and back", () => {
    const all = oneRule({ all: [A, { any: [B, C] }] });
    expect(whenOf(wrapInGate(all, [...WHEN, "all", 0], "any"))).toEqual({ all: [{ any: [A] }, { any: [B, C] }] });
    expect(whenOf(unwrap(all, [...WHEN, "all", 1]))).toEqual({ all: [A, B, C] });
    expect(unwrap(all, WHEN)).toBe(all);
    expect(whenOf(unwrap(oneRule({ all: [A] }), WHEN))).toEqual(A);
    const weighed = oneRule({ atLeast: 1, of: [{ any: [A, B] }, C], weights: [5, 2] });
    expect(whenOf(unwrap(weighed, [...WHEN, "of", 0]))).toEqual({ atLeast: 1, of: [A, B, C], weights: [1, 1, 2] });
    const turned = negate(all, [...WHEN, "all", 1]);
    expect(whenOf(turned)).toEqual({ all: [A, { not: { any: [B, C] } }] });
    expect(negate(turned, [...WHEN, "all", 1])).toEqual(all);
  });

  test("the last test of a rule leaves an empty gate, which is a mistake and no class for every site", () => {
    const emptied = removeNode(oneRule(A), WHEN);
    expect(whenOf(emptied)).toEqual({ all: [] });
    expect(checkDraft(emptied, headcount)).toMatchObject({ ok: false, errors: [{ code: "definition.empty_gate" }] });
  });
});

describe("parameters", () => {
  test("a literal becomes a parameter with a range and a step, and a literal again", () => {
    const place = [...WHEN, "is", 2];
    const made = asParam(oneRule(A), place, NUMBERS, { name: "workers_limit", unit: "persons" });
    expect(whenOf(made)).toEqual({ is: ["workers", "<=", { param: "workers_limit" }] });
    expect(made.params["workers_limit"]).toEqual({ value: 50, range: [0, 100], step: 1, unit: "persons" });
    expect(valid(made)).toBe(true);
    expect(asLiteral(made, place)).toEqual(oneRule(A));
    const two = asParam(addToRule(made, 0, A), [...WHEN, "all", 1, "is", 2], NUMBERS, { name: "workers_limit" });
    expect(Object.keys(two.params)).toContain("workers_limit_2");
  });

  test("levels, K and facts", () => {
    const licence = oneRule({ is: ["licence", ">=", "applied"] });
    const scale = scaleOf("licence", licence.criteria["licence"]!);
    const made = asParam(licence, [...WHEN, "is", 2], scale, { name: "licence_limit" });
    expect(made.params["licence_limit"]).toEqual({ value: "applied", range: ["none", "held"] });
    const gate = oneRule({ atLeast: 1, of: [A, B, C] });
    const k = asParam(gate, [...WHEN, "atLeast"], NUMBERS, { name: "needed", least: 1, most: 3 });
    expect(k.params["needed"]).toEqual({ value: 1, range: [1, 3], step: 1 });
    const facts = setParam(k, "needed", { range: [1, 2], step: null, label: "Marks" });
    expect(facts.params["needed"]).toEqual({ value: 1, range: [1, 2], label: "Marks" });
    const open = oneRule({ is: ["workers", "<=", { param: "open" }] });
    expect(asLiteral(open, [...WHEN, "is", 2])).toBe(open);
  });
});

describe("classes", () => {
  test("a rung comes before what is left over, with a rule; usual names first", () => {
    const usual = addRung({ ...headcount, classes: headcount.classes.slice(0, 2), otherwise: null }, "");
    expect(usual.classes.map(({ id }) => id)).toEqual(["artisanal", "small", "semi"]);
    const own = addRung(headcount, "Gräben & more");
    expect(own.classes.map(({ id }) => id)).toEqual(["artisanal", "small", "medium", "gra-ben-more", "large"]);
    expect(own.rules.at(-1)?.class).toBe("gra-ben-more");
    expect(addRung(headcount, "Not covered").classes.at(-2)?.id).toBe("not-covered_2");
  });

  test("are renamed, moved, given another id and removed with all that names them", () => {
    expect(renameClass(headcount, 0, "Livelihood").classes[0]).toEqual({ id: "artisanal", label: "Livelihood" });
    expect(renameClass(renameClass(headcount, 0, "x"), 0, "")).toEqual(headcount);
    expect(moveClass(headcount, 3, 0).classes[0]?.id).toBe("large");
    const spoken = setConsequence(headcount, "small", "Fewer duties");
    const renamed = setClassId(spoken, 1, "petty");
    expect(renamed).toMatchObject({ asmUpTo: "petty", consequences: { petty: "Fewer duties" } });
    expect(renamed.rules[1]?.class).toBe("petty");
    const removed = removeClass(spoken, 1);
    expect(removed).toMatchObject({ asmUpTo: "artisanal", consequences: {} });
    expect(removed.rules.map((rule) => rule.class)).toEqual(["artisanal", "medium"]);
    expect(valid(removed)).toBe(true);
    expect(removeClass(headcount, 3).otherwise).toBeNull();
    expect(setAsmUpTo(setOtherwise(headcount, null), "medium")).toMatchObject({ asmUpTo: "medium", otherwise: null });
  });
});

describe("scores", () => {
  test("terms, bands and weights, valid at every step after the first term", () => {
    const { definition, key } = addScore(wider, "scale");
    expect(valid(definition)).toBe(false);
    const termed = addTerm(definition, table, key, "workers");
    expect(termed.scores["scale"]?.terms).toEqual([
      { criterion: "workers", bands: [{ upTo: 40, points: 0 }, { points: 1 }] },
    ]);
    expect(valid(termed)).toBe(true);
    const banded = setBand(addBand(termed, key, 0, 40), key, 0, 1, { upTo: 100, points: 2 });
    expect(banded.scores["scale"]?.terms[0]?.bands).toEqual([
      { upTo: 40, points: 0 },
      { upTo: 100, points: 2 },
      { points: 1 },
    ]);
    expect(removeBand(banded, key, 0, 1)).toEqual(termed);
    expect(setTermWeight(setTermWeight(termed, key, 0, 3), key, 0, 1)).toEqual(termed);
    const flagged = addTerm(termed, table, key, "taxed");
    expect(flagged.scores["scale"]?.terms[1]?.bands).toEqual([{ upTo: false, points: 0 }, { points: 1 }]);
    expect(valid(flagged)).toBe(true);
    const asked = addToRule(flagged, 0, { not: { score: ["scale", "<=", 1] } });
    const renamed = renameScore(asked, "scale", " size ");
    expect(Object.keys(renamed.scores)).toEqual(["size"]);
    expect(whenOf(renamed)).toMatchObject({ all: [{}, { not: { score: ["size", "<=", 1] } }] });
    expect(valid(renamed)).toBe(true);
    expect(renameScore(asked, "scale", "scale")).toBe(asked);
    expect(Object.keys(removeTerm(flagged, key, 1).criteria)).not.toContain("taxed");
  });
});

describe("words and force", () => {
  test("purpose and consequences are outside the hash; blank takes them away; the policy is inside", () => {
    const worded = setConsequence(setWords(wider, "purpose", "tax"), "large", "An audit");
    expect(hashDefinition(worded)).toBe(hashDefinition(wider));
    expect(setConsequence(setWords(worded, "purpose", ""), "large", " ")).toEqual(wider);
    expect(hashDefinition(setPolicy(wider, "fail"))).not.toBe(hashDefinition(wider));
  });

  test("an edited law is no longer that law", () => {
    const law: Definition = { ...wider, source: { status: "in_force", country: "PER", quote: "…", reasons: ["r"] } };
    const copy = asCopy(setPolicy(law, "fail"), law, "Wider, edited", "Edited after Wider");
    expect(copy).toMatchObject({ id: "wider-headcount-edited", name: "Wider, edited", version: "1" });
    expect(copy.source).toEqual({
      kind: "illustrative",
      status: "illustrative",
      instrument: "Edited after Wider",
      reasons: ["r"],
    });
  });

  test("a draft must also be comparable with the other definition", () => {
    const other = oneRule({ is: ["workers", "==", "x"] }, { criteria: { workers: { type: "nominal" } } });
    expect(checkDraft(headcount, wider).ok).toBe(true);
    expect(checkDraft(headcount, other)).toMatchObject({ ok: false, errors: [{ code: "pair.types" }] });
  });

  test("a surprise corner is shown by the site that lies furthest in it", () => {
    const counting = oneRule({ atLeast: 2, of: [A, B, C] });
    const corners = single(
      { workers: 60, gold: true, mercury: false },
      { workers: 900, gold: true, mercury: false },
      { workers: 20, gold: true },
    );
    const run = runOf(corners, headcount, counting);
    expect(cornerSites(corners, run, null, counting, "small", "workers", "50")).toEqual({
      site: 1,
      value: 900,
      count: 2,
    });
    expect(cornerSites(corners, run, Uint8Array.from([1, 0, 1]), counting, "small", "workers", "50")?.site).toBe(0);
    expect(cornerSites(corners, run, null, counting, "small", "workers", "900")).toBeNull();
  });
});
