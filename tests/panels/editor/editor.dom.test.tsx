import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import type { Definition } from "../../../src/model/definition.ts";
import { oneRule, wider } from "../../dialects/definitions.ts";
import { violations } from "../accessible.ts";
import { focused, openEditor, press, tabTo, type } from "./desk.tsx";

afterEach(cleanup);

const lines = (): string[] =>
  [...document.querySelectorAll("[data-row]")].map((element) => element.textContent?.trim() ?? "");
const line = (words: string | RegExp): HTMLElement => {
  const found = [...document.querySelectorAll<HTMLElement>("[data-row]")].find((element) =>
    typeof words === "string" ? element.textContent === words : words.test(element.textContent ?? ""),
  );
  if (!found) throw new Error(`No line says ${words}: ${lines().join(" | ")}`);
  return found;
};

const openForm = (): HTMLElement | null => document.querySelector<HTMLElement>("[role=dialog]");

describe("the ladder", () => {
  test("one clause a line, first match on top, each with its live count", async () => {
    const { container } = openEditor(wider);
    expect(lines()).toEqual([
      "1 Artisanal if",
      "at most 100 workers",
      "Add to rule 1",
      "2 Small-scale otherwise, if all hold",
      "at most 300 workers",
      "any of:",
      "no gold",
      "no mercury",
      "Add to rule 2",
      "3 Medium-scale otherwise, if",
      "at most 1,000 workers",
      "Add to rule 3",
    ]);
    const counts = screen.getAllByRole("img").map((bar) => bar.getAttribute("aria-label"));
    expect(counts).toContain("holds at 1, unknown at 1, fails at 2 sites");
    expect(await violations(container)).toEqual([]);
  });

  test("arrow keys walk it, Enter opens a line, Escape gives the keyboard back", async () => {
    const { container } = openEditor(wider);
    line("at most 100 workers").focus();
    press("ArrowDown");
    press("ArrowDown");
    press("ArrowDown");
    expect(focused()).toBe(line("at most 300 workers"));
    press("Enter");
    expect(openForm()?.getAttribute("aria-label")).toBe("Change: at most 300 workers");
    expect(openForm()?.contains(focused())).toBe(true);
    expect(await violations(container)).toEqual([]);
    press("Escape");
    expect(openForm()).toBeNull();
    expect(focused()).toBe(line("at most 300 workers"));
  });

  test("one line is in the tab order", () => {
    openEditor(wider);
    expect(document.querySelectorAll('[data-row][tabindex="0"]')).toHaveLength(1);
    line("no gold").focus();
    press("ArrowDown");
    expect(line("no mercury").tabIndex).toBe(0);
    expect(document.querySelectorAll('[data-row][tabindex="0"]')).toHaveLength(1);
  });

  test("Alt with an arrow moves a rule, or a test among its neighbours; the keyboard goes along", () => {
    const { held } = openEditor(wider);
    line(/^1 Artisanal/).focus();
    press("ArrowDown", { altKey: true });
    expect(held.definition.rules.map((rule) => rule.class)).toEqual(["small", "artisanal", "medium"]);
    expect(focused().textContent).toMatch(/^2 Artisanal/);
    line("no mercury").focus();
    press("ArrowUp", { altKey: true });
    expect(held.definition.rules[0]?.when).toMatchObject({
      all: [{}, { any: [{ is: ["mercury", "==", false] }, {}] }],
    });
    expect(focused().textContent).toBe("no mercury");
    expect(held.steps).toEqual(["Rule 1 moved", "Moved: no mercury"]);
  });

  test("Delete takes a test away as one step, and the keyboard stays near", () => {
    const { held } = openEditor(wider);
    line("no gold").focus();
    press("Delete");
    expect(held.steps).toEqual(["Removed: no gold"]);
    expect(Object.keys(held.definition.criteria)).toEqual(["workers", "mercury"]);
    expect(focused()).toBe(line("no mercury"));
  });

  test("an edit of a built-in definition makes a copy of the author's own", () => {
    const law: Definition = { ...wider, source: { status: "in_force", country: "PER", instrument: "Ley 27651" } };
    const { held } = openEditor(law, { released: law });
    expect(screen.getByText("built-in; an edit makes a copy")).toBeTruthy();
    line("no gold").focus();
    press("Delete");
    expect(held.definition).toMatchObject({ id: "wider-headcount-edited", name: "Wider headcount, edited" });
    expect(held.definition.source?.status).toBe("illustrative");
    expect(held.definition.source?.country).toBeUndefined();
  });
});

test("a chart stands in the form of a number's test, by its cut, and not while a draft waits", () => {
  openEditor(
    oneRule({
      all: [{ is: ["workers", "<=", { param: "w" }] }, { is: ["ore", "<", 5] }, { is: ["gold", "==", true] }],
    }),
  );
  line("at most 50 workers").focus();
  press("Enter");
  expect(screen.getByTestId("chart").textContent).toBe("workers w");
  press("Escape");
  press("ArrowDown");
  press("Enter");
  expect(screen.getByTestId("chart").textContent).toBe("ore_t_per_day rules.0.when.all.1");
  press("Escape");
  press("ArrowDown");
  press("Enter");
  expect(screen.queryByTestId("chart")).toBeNull();
  press("Escape");
  line("Add to rule 1").focus();
  press("Enter");
  fireEvent.click(screen.getByRole("button", { name: "A gate", hidden: true }));
  press("Escape");
  line("at most 50 workers").focus();
  press("Enter");
  expect(screen.queryByTestId("chart")).toBeNull();
});

describe("a draft with mistakes", () => {
  test("is shown where it is wrong, never comes into force, and can be taken back", async () => {
    const { container, held } = openEditor(wider);
    line("at most 100 workers").focus();
    press("Delete");
    expect(held.definition).toBe(wider);
    expect(held.steps).toEqual([]);
    expect(screen.getByText("1 mistake")).toBeTruthy();
    const rule = document.querySelector(".editor-rule") as HTMLElement;
    expect(within(rule).getByText("A gate needs at least one test.")).toBeTruthy();
    expect(within(rule).getByText(/certain, up to/)).toBeTruthy();
    expect(await violations(container)).toEqual([]);
    press("z", { ctrlKey: true });
    expect(held.draft).toBeNull();
    expect(lines()).toContain("at most 100 workers");
  });

  test("outlives the panel, and comes into force when the last mistake is mended", () => {
    const first = openEditor(wider);
    line("at most 100 workers").focus();
    press("Delete");
    const { draft } = first.held;
    cleanup();
    const { held } = openEditor(wider, { draft });
    expect(screen.getByText("1 mistake")).toBeTruthy();
    line("Add to rule 1").focus();
    press("Enter");
    type("mechan");
    press("Enter");
    expect(held.steps).toEqual(["Added: mechanisation at most semi"]);
    expect(held.draft).toBeNull();
    expect(held.definition.rules[0]?.when).toEqual({ all: [{ is: ["mechanisation", "<=", "semi"] }] });
    expect(screen.queryByText("1 mistake")).toBeNull();
  });

  test("that has none any more waits for a word: A may have changed meanwhile", () => {
    const { held } = openEditor(wider, { draft: { definition: { ...wider, name: "Waiting" }, text: null, past: [] } });
    expect(held.steps).toEqual([]);
    fireEvent.click(screen.getByRole("button", { name: "Use this draft" }));
    expect(held.definition.name).toBe("Waiting");
    expect(held.draft).toBeNull();
  });

  test("takes the reader to the line, and is discarded on request", () => {
    const { held } = openEditor(wider);
    line("no gold").focus();
    press("Delete");
    line("no mercury").focus();
    press("Delete");
    expect(held.steps).toEqual(["Removed: no gold"]);
    fireEvent.click(screen.getByRole("button", { name: "rules[1].when.all[1].any", hidden: true }));
    expect(openForm()?.getAttribute("aria-label")).toBe("Change: any of");
    fireEvent.click(screen.getByRole("button", { name: "Discard the draft", hidden: true }));
    expect(held.draft).toBeNull();
    expect(lines()).toContain("no mercury");
  });
});

describe("forms", () => {
  test("a weighted gate: kind, K as a parameter, weights", () => {
    const { held } = openEditor(oneRule({ all: [{ is: ["workers", "<=", 50] }, { is: ["gold", "==", true] }] }));
    line(/^1 Small/).focus();
    press("Enter");
    fireEvent.click(screen.getByRole("radio", { name: "At least", hidden: true }));
    fireEvent.click(screen.getByRole("switch", { name: "Tests count unlike", hidden: true }));
    const weight = screen.getByRole("textbox", { name: "Points of gold", hidden: true });
    fireEvent.change(weight, { target: { value: "2" } });
    fireEvent.blur(weight);
    fireEvent.click(screen.getByRole("switch", { name: "A parameter that can be moved", hidden: true }));
    expect(held.definition.rules[0]?.when).toMatchObject({ atLeast: { param: "k_2" }, weights: [1, 2] });
    expect(held.definition.params["k_2"]).toMatchObject({ value: 1 });
    expect(held.steps).toHaveLength(4);
  });

  test("a points score: terms, bands and points", async () => {
    const { container, held } = openEditor(oneRule({ score: ["scale", "<=", 3] }));
    fireEvent.click(screen.getByRole("button", { name: /^Mercury:/i, hidden: true }));
    const points = screen.getByRole("textbox", { name: "Band 2, points", hidden: true });
    fireEvent.change(points, { target: { value: "4" } });
    fireEvent.blur(points);
    expect(held.definition.scores["scale"]?.terms[2]?.bands).toEqual([{ upTo: false, points: 0 }, { points: 4 }]);
    expect(await violations(container)).toEqual([]);
    line(/score of/).focus();
    press("Enter");
    expect(screen.getByRole("button", { name: "Score: scale", hidden: true })).toBeTruthy();
  });

  test("purpose, consequences and missing values are edited beside the rules", () => {
    const { held } = openEditor(wider);
    const purpose = screen.getByLabelText("Purpose");
    fireEvent.change(purpose, { target: { value: "Licensing" } });
    fireEvent.blur(purpose);
    const follows = screen.getByLabelText("What follows for Large-scale");
    fireEvent.change(follows, { target: { value: "Full assessment" } });
    fireEvent.blur(follows);
    expect(held.definition).toMatchObject({ purpose: "Licensing", consequences: { large: "Full assessment" } });
    expect(held.steps).toEqual(["Purpose", "What follows for Large-scale"]);
  });

  test("advice is quiet, and a surprise corner has its site", () => {
    const counting = oneRule({
      atLeast: 2,
      of: [{ is: ["workers", "<=", 50] }, { is: ["gold", "==", true] }, { is: ["mercury", "==", true] }],
    });
    openEditor(counting);
    const advice = screen.getByRole("region", { name: "Advice" });
    expect(advice.textContent).toContain("A site can be small-scale whatever its workers");
    expect(advice.textContent).toContain("s1 has 250 workers and is Small-scale.");
  });

  test("the sentence opens the line of a token", () => {
    openEditor(wider);
    fireEvent.click(screen.getByRole("radio", { name: "Sentence", hidden: true }));
    fireEvent.click(screen.getByRole("button", { name: "300 workers", hidden: true }));
    expect(openForm()?.getAttribute("aria-label")).toBe("Change: at most 300 workers");
  });

  test("SQL shows the definition in force", () => {
    openEditor(wider);
    fireEvent.click(screen.getByRole("radio", { name: "SQL", hidden: true }));
    expect(screen.getByLabelText<HTMLTextAreaElement>("The definition as SQL").value).toContain('"workers"');
  });
});

test("a field that is not left keeps its old words on Escape", () => {
  const { held } = openEditor(wider);
  screen.getByLabelText("Name of the definition").focus();
  type("Another name");
  press("Escape");
  tabTo(/./);
  expect(held.steps).toEqual([]);
});
