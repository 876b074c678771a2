import { expect, test } from "vitest";
import { template } from "../../src/dialects/text.ts";
import { checkPair } from "../../src/model/check-pair.ts";
import type { Criterion, Definition, Expr } from "../../src/model/definition.ts";
import { checked, fixture } from "../fixture.ts";

/** A definition that reads one property by one criterion. */
const reads = (criterion: Criterion, when: Expr): Definition => ({
  $schema: "asm-def/1",
  id: "d",
  version: "1",
  name: "d",
  classes: [{ id: "artisanal" }, { id: "large" }],
  asmUpTo: "artisanal",
  params: {},
  order: [],
  criteria: { key: criterion },
  scores: {},
  rules: [{ class: "artisanal", when }],
  otherwise: "large",
  hit: "first",
  missing: { policy: "interval" },
});
const number = (domain?: Criterion["domain"]) =>
  reads({ type: "number", attr: "size", ...(domain ? { domain } : {}) }, { is: ["key", "<=", 5] });
const ordinal = (levels: string[]) =>
  reads({ type: "ordinal", attr: "size", levels }, { is: ["key", "<=", levels[0]!] });
const nominal = (levels?: string[]) =>
  reads({ type: "nominal", attr: "size", ...(levels ? { levels } : {}) }, { is: ["key", "==", "a"] });
const flag = reads({ type: "flag", attr: "size" }, { is: ["key", "==", true] });

function codes(a: Definition, b: Definition): string[] {
  const errors = checkPair(a, b);
  for (const { code } of errors) expect(template(code), code).toBeDefined();
  return errors.map(({ code, place }) => `${code} @ ${place}`);
}

test("a definition can be compared with itself, and the pictures' pair with each other", () => {
  const [a, b] = [checked(fixture("definition-a")), checked(fixture("definition-b"))];
  for (const [x, y] of [
    [a, b],
    [b, a],
    [a, a],
    [flag, flag],
  ] as const)
    expect(codes(x, y)).toEqual([]);
});

test("types must agree", () => {
  expect(codes(number(), flag)).toEqual(["pair.types @ criteria.key"]);
  expect(codes(ordinal(["a", "b"]), nominal())).toEqual(["pair.types @ criteria.key"]);
});

test("levels must agree", () => {
  expect(codes(ordinal(["a", "b"]), ordinal(["b", "a"]))).toEqual(["pair.levels @ criteria.key"]);
  expect(codes(ordinal(["a", "b"]), ordinal(["a", "b"]))).toEqual([]);
  expect(codes(nominal(["a", "b"]), nominal(["c"]))).toEqual(["pair.names @ criteria.key"]);
  expect(codes(nominal(["a", "b"]), nominal(["b", "c"]))).toEqual([]);
  expect(codes(nominal(["a"]), nominal())).toEqual([]);
});

test("domains must meet; one shared number is enough", () => {
  expect(codes(number([0, 10]), number([11, null]))).toEqual(["pair.domains @ criteria.key"]);
  expect(codes(number([0, 10]), number([10, null]))).toEqual([]);
  expect(codes(number([null, -1]), number())).toEqual([]);
});

test("what no rule reads excludes nothing", () => {
  const idle: Definition = { ...flag, rules: [{ class: "artisanal", when: { true: true } }] };
  expect(codes(number(), idle)).toEqual([]);
});

test("a definition that disagrees with itself is told", () => {
  const twice: Definition = {
    ...number(),
    criteria: { key: { type: "number", attr: "size" }, other: { type: "flag", attr: "size" } },
    rules: [{ class: "artisanal", when: { any: [{ is: ["key", "<", 1] }, { is: ["other", "==", true] }] } }],
  };
  expect(codes(twice, twice)).toContain("pair.types @ criteria.other");
});
