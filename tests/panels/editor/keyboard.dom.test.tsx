import { cleanup } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import type { Definition } from "../../../src/model/definition.ts";
import { violations } from "../accessible.ts";
import { arrowTo, focused, focusFirst, openEditor, press, tabTo, type } from "./desk.tsx";

afterEach(cleanup);

/** What an author starts from: one class, and nothing asked. */
const blank: Definition = {
  $schema: "asm-def/1",
  id: "my-own",
  version: "1",
  name: "My own",
  classes: [{ id: "artisanal" }],
  asmUpTo: "artisanal",
  params: {},
  order: [],
  criteria: {},
  scores: {},
  rules: [],
  otherwise: null,
  hit: "first",
  missing: { policy: "interval" },
};

/** Opens a control in focus and picks an option of its list by arrow keys. */
function choose(option: string): void {
  press("Enter");
  arrowTo(option);
  press("Enter");
}

test("a definition is built with the keyboard alone: rungs, tests of four kinds, a gate, a parameter, words", async () => {
  const { container, held } = openEditor(blank);

  // A rule for the first class, with a number that can be moved.
  tabTo("Add rule");
  press("Enter");
  expect(focused().textContent).toBe("Add to rule 1");
  press("Enter");
  type("workers");
  press("Enter");
  expect(held.definition.rules).toEqual([{ class: "artisanal", when: { all: [{ is: ["workers", "<=", 250] }] } }]);
  tabTo("Value, persons");
  type("30");
  press("Enter");
  tabTo("A parameter that can be moved");
  press("Enter");
  tabTo("Range to");
  type("90");
  press("Enter");
  press("Escape");
  expect(held.definition.params).toEqual({
    workers_limit: { value: 30, range: [0, 90], step: 1, unit: "persons" },
  });

  // A level, turned round.
  arrowTo("Add to rule 1");
  press("Enter");
  type("mechanis");
  press("Enter");
  tabTo("Test: at most");
  choose("more than");
  tabTo("Must not hold");
  press("Enter");
  press("Escape");

  // Another rung, with names, and a gate of flags.
  tabTo("Add rung");
  press("Enter");
  type("Community mine");
  press("Enter");
  expect(focused().textContent).toBe("Add to rule 2");
  press("Enter");
  type("operator");
  press("Enter");
  tabTo("cooperative");
  press(" ");
  press("Escape");
  arrowTo("Add to rule 2");
  press("Enter");
  tabTo("A gate");
  press("Enter");
  // Its first control asks how many of its tests must hold.
  press("ArrowRight");
  expect(focused().textContent).toBe("At least");
  tabTo("Add a test");
  press("Enter");
  type("community fund");
  press("Enter");
  press("Escape");
  arrowTo(/^at least 1 of 1/, "ArrowUp");
  press("Enter");
  tabTo("Add a test");
  press("Enter");
  type("mercury");
  press("Enter");
  tabTo("used");
  press("ArrowRight");
  press("Escape");
  expect(held.draft).toBeNull();

  // What counts, what is left over, what it is for.
  press("Home");
  tabTo("Otherwise: Not covered");
  choose("Community mine");
  focusFirst();
  tabTo(/^ASM up to/);
  choose("Community mine");
  tabTo("Purpose");
  type("support");
  press("Enter");

  expect(held.draft).toBeNull();
  expect(held.definition).toMatchObject({
    classes: [{ id: "artisanal" }, { id: "community-mine", label: "Community mine" }],
    asmUpTo: "community-mine",
    otherwise: "community-mine",
    purpose: "support",
    rules: [
      {
        class: "artisanal",
        when: {
          all: [{ is: ["workers", "<=", { param: "workers_limit" }] }, { not: { is: ["mechanisation", ">", "semi"] } }],
        },
      },
      {
        class: "community-mine",
        when: {
          all: [
            { is: ["operator", "in", ["individual", "cooperative"]] },
            { atLeast: 1, of: [{ is: ["community_fund", "==", true] }, { is: ["mercury", "==", false] }] },
          ],
        },
      },
    ],
  });
  expect(held.steps.length).toBeGreaterThan(8);
  expect(await violations(container)).toEqual([]);
});
