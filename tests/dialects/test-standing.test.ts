import { expect, test } from "vitest";
import { standingsOf } from "../../src/dialects/test-standing.ts";
import type { Definition, Expr } from "../../src/model/definition.ts";
import { oneRule } from "./definitions.ts";

const said = (when: Expr, property: string, more: Partial<Definition> = {}) =>
  standingsOf(oneRule(when, more), property).map(({ words, clause, turned }) => [words, clause, turned]);

const is = (property: string, value: boolean): Expr => ({ is: [property, "==", value] });

test("a test that the rule asks for itself is a part of nothing", () => {
  expect(said({ all: [is("mercury", false), { is: ["workers", "<=", 5] }] }, "mercury")).toEqual([
    ["no mercury", null, false],
  ]);
});

test("under a not, the clause is the whole of it, and no value passes or fails by itself", () => {
  const both: Expr = {
    all: [{ is: ["workers", "<=", 5] }, { not: { all: [is("mercury", true), is("cyanide", true)] } }],
  };
  expect(said(both, "cyanide")).toEqual([["cyanide", "not both mercury and cyanide", true]]);
  expect(said({ not: is("mercury", true) }, "mercury")).toEqual([["no mercury", "no mercury", true]]);
  const none: Expr = { not: { any: [is("mercury", true), { all: [is("cyanide", true), is("gold", true)] }] } };
  expect(said(none, "gold")).toEqual([["gold", "none of (mercury; cyanide and gold)", true]]);
});

test("what a clause is conditional on is turned; what it then asks is not", () => {
  const where: Expr = { any: [{ is: ["mineral", "!=", "gold"] }, is("mercury", false)] };
  const clause = "where main mineral is gold, no mercury";
  expect(said(where, "mineral")).toEqual([["main mineral is not gold", clause, true]]);
  expect(said(where, "mercury")).toEqual([["no mercury", clause, false]]);
});

test("of several ways the one it belongs to, of a count how many", () => {
  const ways: Expr = {
    any: [{ all: [is("gold", true), is("mercury", false)] }, { all: [is("gold", false), is("cyanide", false)] }],
  };
  expect(said(ways, "mercury")).toEqual([["no mercury", "gold and no mercury", false]]);
  const count: Expr = {
    atLeast: 2,
    of: [is("gold", true), is("taxed", true), is("mercury", false), is("cyanide", false)],
  };
  expect(said(count, "taxed")).toEqual([["taxes or royalties paid", "at least 2 of 4 hold", false]]);
});
