import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { KeyboardHelp } from "../../src/app/KeyboardHelp.tsx";
import { useShortcuts } from "../../src/app/shortcuts.ts";
import { useKeys } from "../../src/app/use-keys.ts";
import { keyHelp } from "../../src/panels/help/keys.ts";
import { NEAREST_FIRST } from "../../src/state/site-order.ts";
import { turnSingleKeys } from "../../src/ui/single-keys.ts";
import { headcount, wider } from "../dialects/definitions.ts";
import { violations } from "../panels/accessible.ts";
import { runOf, single } from "../panels/survey.ts";
import { freshPage } from "./page.tsx";

const swap = vi.fn();
const undo = vi.fn();
const shortcuts = { x: swap, "shift+n": swap, "[": swap, "mod+z": undo };
const Keys = () => {
  useShortcuts(shortcuts);
  return null;
};
const press = (key: string, more = {}) => fireEvent.keyDown(document.body, { key, ...more });

beforeEach(freshPage);
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  swap.mockReset();
  undo.mockReset();
  turnSingleKeys(true);
  document.querySelector("dialog")?.remove();
});

test("no key acts on the page behind a modal dialog", () => {
  render(<Keys />);
  const dialog = document.createElement("dialog");
  document.body.append(dialog);
  dialog.setAttribute("open", "");
  press("x");
  press("z", { ctrlKey: true });
  expect([swap.mock.calls, undo.mock.calls]).toEqual([[], []]);
  dialog.removeAttribute("open");
  press("x");
  expect(swap).toHaveBeenCalledOnce();
});

test("single keys can be turned off, for good; keys with Ctrl stay", () => {
  render(<Keys />);
  turnSingleKeys(false);
  expect(localStorage.getItem("asm-lens/single-keys")).toBe("off");
  press("x");
  press("N", { shiftKey: true });
  press("[");
  press("z", { ctrlKey: true });
  expect([swap.mock.calls.length, undo.mock.calls.length]).toEqual([0, 1]);
  turnSingleKeys(true);
  press("x");
  expect(swap).toHaveBeenCalledOnce();
});

test("the sheet of keys has the switch, and names every key of the page", async () => {
  const { container } = render(<KeyboardHelp onClose={() => undefined} />);
  const choice = screen.getByRole("switch");
  expect(choice.getAttribute("aria-checked")).toBe("true");
  fireEvent.click(choice);
  expect(choice.getAttribute("aria-checked")).toBe("false");
  const chords = keyHelp("Linux").flatMap((help) => help.chords.map((chord) => chord.join("+")));
  expect(chords).toEqual(expect.arrayContaining(["[", "]", "Ctrl+Y", "X", "?"]));
  expect(await violations(container)).toEqual([]);
});

const table = single({ workers: 20 }, { workers: 300 });

function Page({ help }: { readonly help: () => void }) {
  const order = { sort: NEAREST_FIRST, setSort: () => undefined, order: () => new Uint32Array(0) };
  useKeys({ order, run: runOf(table, headcount, wider), help: () => help(), panel: () => undefined });
  return null;
}

test("the keys listen once, however often the page is drawn, and act on what is there now", () => {
  const listen = vi.spyOn(globalThis, "addEventListener");
  const [first, second] = [vi.fn(), vi.fn()];
  const { rerender } = render(<Page help={first} />);
  rerender(<Page help={second} />);
  expect(listen.mock.calls.filter(([type]) => type === "keydown")).toHaveLength(1);
  press("?");
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
});
