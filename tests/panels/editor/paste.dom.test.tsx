import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import { headcount, wider } from "../../dialects/definitions.ts";
import { violations } from "../accessible.ts";
import { focused, openEditor, press, type } from "./desk.tsx";

afterEach(cleanup);

/** Ten kinds of mistake, each once. */
const WRONG = {
  $schema: "asm-def/1",
  id: "wrong",
  colour: "green",
  classes: [{ id: "artisanal" }, { id: "small" }, { id: "small" }],
  asmUpTo: "tiny",
  params: { low: { value: 90 }, high: { value: 20 } },
  order: [["low", "high"]],
  criteria: {
    workers: { type: "number" },
    licence: { type: "ordinal", levels: ["none", "held"] },
    gold: { type: "flag" },
  },
  scores: {
    size: {
      terms: [{ criterion: "workers", bands: [{ upTo: 50, points: 0 }, { upTo: 10, points: 1 }, { points: 2 }] }],
    },
  },
  rules: [
    { class: "artisanal", when: { is: ["miners", "<=", 10] } },
    { class: "artisanal", when: { is: ["gold", "<", true] } },
    { class: "small", when: { is: ["licence", ">=", "applied"] } },
    { class: "small", when: { is: ["workers", "<=", { param: "middle" }] } },
    {
      class: "small",
      when: { atLeast: 3, of: [{ is: ["gold", "==", true] }, { score: ["size", "<=", 1] }], weights: [1] },
    },
  ],
  otherwise: null,
};

const openText = (...args: Parameters<typeof openEditor>) => {
  const opened = openEditor(...args);
  fireEvent.click(screen.getByRole("radio", { name: "JSON" }));
  const area = screen.getByLabelText<HTMLTextAreaElement>("The definition as JSON");
  area.focus();
  return { ...opened, area };
};

const paste = (text: string): void => {
  fireEvent.input(focused(), { target: { value: text }, inputType: "insertFromPaste" });
};

describe("pasted text", () => {
  test("ten kinds of mistake are each told with their place, and nothing in force is replaced", async () => {
    const { container, held, area } = openText(wider);
    const text = JSON.stringify(WRONG, null, 2);
    paste(text);
    expect(held.steps).toEqual([]);
    expect(held.definition).toBe(wider);
    const told = within(screen.getByRole("status", { name: /mistakes/ })).getAllByRole("listitem");
    const places = told.map((each) => each.querySelector("button")?.textContent?.replace(/, line \d+$/, ""));
    expect(places.toSorted()).toEqual(
      [
        "colour",
        "classes[2].id",
        "asmUpTo",
        "order[0]",
        "scores.size.terms[0].bands[1]",
        "rules[0].when.is[0]",
        "rules[1].when.is[1]",
        "rules[2].when.is[2]",
        "rules[3].when.is[2].param",
        "rules[4].when.weights",
        "rules[4].when.atLeast",
      ].toSorted(),
    );
    expect(screen.getByText(/The definition in force is unchanged/)).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Use this text" }).disabled).toBe(true);
    // Each mistake leads to where it stands.
    fireEvent.click(screen.getByRole("button", { name: /^rules\[2\]\.when\.is\[2\]/ }));
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe('"applied"');
    expect(focused()).toBe(area);
    expect(await violations(container)).toEqual([]);
  });

  test("text that is no JSON is told by its line", () => {
    const { held } = openText(wider);
    paste('{\n  "id": "x",\n  "rules": [,]\n}');
    expect(screen.getByText("The text is not valid JSON.")).toBeTruthy();
    expect(screen.getByRole("button", { name: "line 3" })).toBeTruthy();
    expect(held.definition).toBe(wider);
  });

  test("a valid definition comes into force at once, as one step", () => {
    const { held } = openText(wider);
    paste(JSON.stringify({ ...wider, id: "pasted", name: "Pasted", rules: wider.rules.slice(0, 1) }));
    expect(held.steps).toEqual(["JSON: Pasted"]);
    expect(held.definition).toMatchObject({ id: "pasted", asmUpTo: "small" });
    expect(held.draft).toBeNull();
  });

  test("what cannot be compared with A is a mistake too", () => {
    const { held } = openText(wider);
    paste(
      JSON.stringify({
        ...wider,
        criteria: { ...wider.criteria, workers: { type: "nominal" } },
        rules: [{ class: "small", when: { is: ["workers", "==", "few"] } }],
      }),
    );
    expect(held.definition).toBe(wider);
    expect(screen.getByText(/so they cannot be compared/)).toBeTruthy();
  });
});

describe("typed text", () => {
  test("waits for Ctrl and Enter, survives the panel, and can be discarded", () => {
    const first = openText(wider);
    const typed = JSON.stringify({ ...wider, name: "Typed" });
    type(typed);
    expect(first.held.steps).toEqual([]);
    expect(screen.getByText("No mistakes. Not in force yet.")).toBeTruthy();
    const { draft } = first.held;
    cleanup();
    const { held } = openEditor(wider, { draft });
    const area = screen.getByLabelText<HTMLTextAreaElement>("The definition as JSON");
    expect(area.value).toBe(typed);
    area.focus();
    press("Enter", { ctrlKey: true });
    expect(held.definition.name).toBe("Typed");
    expect(held.draft).toBeNull();
  });

  test("a change of the ladder does not lose it", () => {
    const { held } = openText(headcount);
    type("{");
    fireEvent.click(screen.getByRole("radio", { name: "Ladder" }));
    expect(screen.getByText("The JSON text differs and is not in force.")).toBeTruthy();
    document.querySelector<HTMLElement>('[data-row="rules.2"]')?.focus();
    press("Delete");
    expect(held.steps).toEqual(["Rule 3 removed"]);
    expect(held.draft).toEqual({ definition: null, text: "{", past: [] });
  });

  test("deep or odd text never breaks the page", () => {
    const { held } = openText(wider);
    for (const text of ["[".repeat(3000), "null", '{"__proto__": 1}', '"', "{}", `{"a":${"[".repeat(400)}`])
      paste(text);
    expect(held.definition).toBe(wider);
    expect(screen.getByText("1 mistake")).toBeTruthy();
  });
});
