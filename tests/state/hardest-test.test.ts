import { expect, test } from "vitest";
import { hardestTest } from "../../src/state/hardest-test.ts";
import { checked } from "../fixture.ts";
import { single } from "../panels/survey.ts";

const definition = checked({
  $schema: "asm-def/1",
  id: "hard",
  classes: [{ id: "artisanal" }, { id: "large" }],
  asmUpTo: "artisanal",
  criteria: { workers: { type: "number" }, mercury: { type: "flag" }, gold: { type: "flag" } },
  rules: [
    {
      class: "artisanal",
      when: {
        all: [
          { is: ["workers", "<=", 50] },
          { any: [{ not: { is: ["gold", "==", true] } }, { is: ["mercury", "==", false] }] },
        ],
      },
    },
  ],
  otherwise: "large",
});

test("the test that fails at most sites is named; a condition is none", () => {
  const table = single(
    { workers: 60, gold: false, mercury: true },
    { workers: 70, gold: false, mercury: true },
    { workers: 40, gold: false },
  );
  expect(hardestTest(table, definition, null)).toEqual({ words: "at most 50 workers", sites: 2 });
  expect(hardestTest(table, definition, Uint8Array.from([0, 0, 1]))).toBeNull();
});
