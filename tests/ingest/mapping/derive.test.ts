import { describe, expect, test } from "vitest";
import { derive, holds } from "../../../src/ingest/mapping/derive.ts";
import type { Condition, Derived } from "../../../src/model/mapping.ts";
import { mapped, valuesOf } from "./mapped.ts";

const values = new Map<string, unknown>([
  ["yes", true],
  ["word", "oui"],
  ["no", "no"],
  ["n", 5],
  ["range", { min: 1, max: 9 }],
  ["blank", " NA "],
]);
const is = (
  property: string,
  op: "==" | "!=" | "<" | "<=" | ">" | ">=",
  value: string | number | boolean,
): Condition => ({
  property,
  op,
  value,
});
const T = is("yes", "==", true);
const F = is("no", "==", true);
const U = is("absent", "==", true);

describe("conditions are three-valued", () => {
  test("what is not recorded, or only partly, is not answered", () => {
    expect([T, F, U].map((each) => holds(each, values))).toEqual([true, false, null]);
    expect([is("blank", "==", "x"), is("range", ">", 0)].map((each) => holds(each, values))).toEqual([null, null]);
    expect(holds(is("word", "==", true), values)).toBe(true);
    expect(holds(is("word", "<", 3), values)).toBeNull();
  });
  test("any, all and not follow Kleene", () => {
    const answers = (each: Condition) => holds(each, values);
    expect([answers({ any: [U, T] }), answers({ any: [U, F] }), answers({ any: [F, F] })]).toEqual([true, null, false]);
    expect([answers({ all: [U, T] }), answers({ all: [U, F] }), answers({ all: [T, T] })]).toEqual([null, false, true]);
    expect([answers({ not: U }), answers({ not: T })]).toEqual([null, false]);
    expect([answers({ any: [] }), answers({ all: [] })]).toEqual([false, true]);
  });
  test("comparisons, lists, and whether it is known at all", () => {
    const ops = ["==", "!=", "<", "<=", ">", ">="] as const;
    expect(ops.map((op) => holds(is("n", op, 5), values))).toEqual([true, false, false, true, false, true]);
    expect(holds({ property: "n", op: "in", values: [4, 5] }, values)).toBe(true);
    expect(holds({ property: "absent", op: "in", values: [4] }, values)).toBeNull();
    expect([holds({ property: "absent", op: "known" }, values), holds({ property: "n", op: "known" }, values)]).toEqual(
      [false, true],
    );
  });
});

describe("a derived value", () => {
  const formal = (...cases: Derived["cases"]): Derived => ({ to: "f", type: "flag", cases, otherwise: false });
  test("is the first case that holds, and unknown behind one that cannot be answered", () => {
    expect(derive(formal({ when: T, value: true }, { when: U, value: false }), values)).toBe(true);
    expect(derive(formal({ when: U, value: true }, { when: T, value: true }), values)).toBeUndefined();
    expect(derive(formal({ when: F, value: true }), values)).toBe(false);
    expect(derive({ to: "f", type: "flag", cases: [{ when: F, value: true }] }, values)).toBeUndefined();
  });
  test("that is unknown leaves no earlier value of its name", async () => {
    const read = await mapped("site_id,licence,card\na,held,\nb,none,yes", {
      derived: [
        {
          to: "licence",
          type: "ordinal",
          cases: [{ when: is("card", "==", true), value: "applied" }],
          otherwise: "none",
        },
      ],
    });
    expect(valuesOf(read, "licence")).toEqual([undefined, "applied"]);
  });
  test("sees what was derived before it", async () => {
    const read = await mapped("site_id,n\na,5", {
      derived: [
        { to: "many", type: "flag", cases: [{ when: is("n", ">", 3), value: true }], otherwise: false },
        { to: "size", type: "nominal", cases: [{ when: is("many", "==", true), value: "large" }] },
      ],
    });
    expect(valuesOf(read, "size")).toEqual(["large"]);
  });
});
