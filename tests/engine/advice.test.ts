import { describe, expect, test } from "vitest";
import { tCode, template } from "../../src/dialects/text.ts";
import { adviseOn } from "../../src/engine/advice.ts";
import { checked, fixture } from "../fixture.ts";

const definition = (parts: Record<string, unknown>) =>
  checked({
    $schema: "asm-def/1",
    id: "d",
    classes: [{ id: "artisanal" }, { id: "small" }, { id: "large" }],
    asmUpTo: "small",
    criteria: { workers: { type: "number" }, mercury: { type: "flag" }, licence: { type: "ordinal" } },
    otherwise: "large",
    ...parts,
  });

function adviceOn(parts: Record<string, unknown>): string[] {
  const issues = adviseOn(definition(parts));
  for (const { code, params, effect } of issues) {
    expect(effect).toBe("note");
    expect(template(code), code).toBeDefined();
    expect(tCode(code, params), code).not.toMatch(/[{}]/);
  }
  return issues.map(({ code, column }) => `${code} @ ${column}`);
}

const workers = (operator: string, limit: unknown) => ({ is: ["workers", operator, limit] });
const rule = (id: string, when: unknown) => ({ class: id, when });

test("the example: three limits of its first rule can be made up for, and two criteria are never asked", () => {
  const told = adviseOn(checked(fixture("flex-lens")));
  expect(told.map(({ code, params }) => [code, params?.["criterion"] ?? params?.["class"]])).toEqual([
    ["advice.corner_open", "workforce"],
    ["advice.corner_open", "tpd"],
    ["advice.corner_open", "intent"],
    ["advice.manual_in_last", "large"],
    ["advice.unused_criterion", "formality"],
    ["advice.unused_criterion", "dependents"],
  ]);
});

describe("corners", () => {
  test("a limit that another rule of the class lifts up to its own", () => {
    const told = adviseOn(
      definition({
        rules: [
          rule("artisanal", {
            any: [workers("<=", 20), { all: [workers("<", 90), { is: ["mercury", "==", false] }] }],
          }),
        ],
      }),
    );
    expect(told.filter(({ code }) => code.startsWith("advice.corner"))).toEqual([]);
    const beyond = adviceOn({
      rules: [rule("artisanal", { any: [workers("<", 20), { not: workers(">", 60) }] })],
    });
    expect(beyond).toContain("advice.corner @ rules[0]");
  });

  test("nested ceilings have none", () => {
    const told = adviceOn({ rules: [rule("artisanal", workers("<=", 20)), rule("small", workers("<", 90))] });
    expect(told).not.toContain("advice.corner_open @ rules[0]");
    expect(told.filter((line) => line.includes("corner"))).toEqual([]);
  });
});

describe("rules", () => {
  test("one that earlier rules take everything from", () => {
    expect(adviceOn({ rules: [rule("artisanal", workers("<=", 90)), rule("small", workers("<=", 20))] })).toContain(
      "advice.unreachable_rule @ rules[1]",
    );
  });

  test("one that only values outside the domain would reach", () => {
    const told = adviceOn({ rules: [rule("artisanal", workers("<", 0)), rule("small", workers("<=", 20))] });
    expect(told).toContain("advice.unreachable_rule @ rules[0]");
    expect(adviceOn({ rules: [rule("artisanal", workers("<", -5))] })).toContain(
      "advice.outside_domain @ rules[0].when.is[2]".replace(".is[2]", ""),
    );
  });

  test("what no rule covers, and a pair whose order decides", () => {
    const open = adviceOn({ otherwise: null, rules: [rule("artisanal", workers("<=", 20))] });
    expect(open).toContain("advice.uncovered @ otherwise");
    const whole = { otherwise: null, rules: [rule("artisanal", workers("<=", 20)), rule("small", workers(">", 20))] };
    expect(adviceOn(whole)).not.toContain("advice.uncovered @ otherwise");
    const crossed = [rule("small", workers("<=", 90)), rule("artisanal", { is: ["mercury", "==", false] })];
    expect(adviceOn({ rules: crossed })).toContain("advice.overlap @ rules[1]");
    expect(adviceOn({ rules: [...crossed].reverse() })).not.toContain("advice.overlap @ rules[1]");
  });
});

describe("criteria and parameters", () => {
  test("one that never matters", () => {
    const idle = { any: [workers("<=", 20), { all: [workers("<=", 20), { is: ["mercury", "==", true] }] }] };
    expect(adviceOn({ rules: [rule("artisanal", idle)] })).toContain("advice.never_pivotal @ criteria.mercury");
  });

  test("one that raises and lowers", () => {
    const band = { all: [workers(">=", 10), workers("<=", 20)] };
    expect(adviceOn({ rules: [rule("artisanal", band)] })).toContain("advice.not_monotone @ criteria.workers");
    expect(adviceOn({ rules: [rule("artisanal", workers(">=", 10))] })).not.toContain(
      "advice.not_monotone @ criteria.workers",
    );
  });

  test("K that is never or always reached, and what nothing uses", () => {
    const gate = (k: number) => ({
      params: { k: { value: k }, spare: { value: 1 } },
      rules: [
        rule("artisanal", { atLeast: { param: "k" }, of: [workers("<=", 20), { is: ["mercury", "==", false] }] }),
      ],
    });
    expect(adviceOn(gate(3))).toContain("advice.k_never @ rules[0].when.atLeast");
    expect(adviceOn(gate(0))).toContain("advice.k_always @ rules[0].when.atLeast");
    expect(adviceOn(gate(2)).filter((line) => line.includes("advice.k"))).toEqual([]);
    expect(adviceOn(gate(2))).toEqual(
      expect.arrayContaining(["advice.unused_param @ params.spare", "advice.unused_criterion @ criteria.licence"]),
    );
  });

  test("parameters out of order, and a unit that the catalogue does not have", () => {
    const params = { a: { value: 20 }, b: { value: 90 } };
    const rules = [rule("artisanal", workers("<=", { param: "a" })), rule("small", workers("<=", { param: "b" }))];
    const sorted = definition({ params, rules, order: [["a", "b"]] });
    const crossed = { ...sorted, params: { ...sorted.params, a: { value: 120 } } };
    expect(adviseOn(crossed).map(({ code }) => code)).toContain("advice.order");
    expect(adviseOn(sorted).map(({ code }) => code)).not.toContain("advice.order");
    const criteria = { workers: { type: "number", unit: "households" } };
    expect(adviceOn({ criteria, rules: [rule("artisanal", workers("<=", 20))] })).toContain(
      "advice.unit @ criteria.workers",
    );
  });
});

describe("from the field", () => {
  test("harm and missing papers that close the first rung", () => {
    const closed = { all: [workers("<=", 20), { is: ["mercury", "==", false] }, { is: ["licence", ">=", "applied"] }] };
    expect(adviceOn({ rules: [rule("artisanal", closed)] })).toEqual(
      expect.arrayContaining([
        "advice.first_rung_harm @ criteria.mercury",
        "advice.first_rung_informality @ criteria.licence",
      ]),
    );
    const later = [rule("artisanal", workers("<=", 20)), rule("small", closed)];
    expect(adviceOn({ rules: later }).filter((line) => line.includes("first_rung"))).toEqual([]);
  });

  test("a manual site in the last class", () => {
    const criteria = { workers: { type: "number" }, mechanisation: { type: "ordinal" } };
    const manual = { is: ["mechanisation", "<=", "manual"] };
    const both = { criteria, rules: [rule("artisanal", { all: [workers("<=", 20), manual] })] };
    expect(adviceOn(both)).toContain("advice.manual_in_last @ criteria.mechanisation");
    const either = { criteria, rules: [rule("artisanal", { any: [workers("<=", 20), manual] })] };
    expect(adviceOn(either)).not.toContain("advice.manual_in_last @ criteria.mechanisation");
  });
});
