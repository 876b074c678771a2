import { act, cleanup, render } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { chooseTheme, currentTheme, startTheme, useTheme } from "../../src/ui/theme.ts";

let system: { matches: boolean; listeners: Set<() => void> };

beforeEach(() => {
  localStorage.clear();
  delete document.documentElement.dataset["theme"];
  system = { matches: false, listeners: new Set() };
  vi.stubGlobal("matchMedia", () => ({
    get matches() {
      return system.matches;
    },
    addEventListener: (_: string, listener: () => void) => system.listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => system.listeners.delete(listener),
  }));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const Shown = () => <p>{useTheme()}</p>;

const setSystem = (dark: boolean) => {
  system.matches = dark;
  for (const listener of system.listeners) listener();
};

test("the page follows the system until the user chooses, and keeps the choice", () => {
  const stop = startTheme();
  expect(currentTheme()).toBe("light");
  setSystem(true);
  expect(currentTheme()).toBe("dark");
  chooseTheme("light");
  setSystem(false);
  setSystem(true);
  expect(currentTheme()).toBe("light");
  stop();
  expect(system.listeners.size).toBe(0);
  delete document.documentElement.dataset["theme"];
  startTheme()();
  expect(document.documentElement.dataset["theme"]).toBe("light");
});

test("where nothing can be kept the choice holds for the page", () => {
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new Error("refused");
  });
  vi.spyOn(Storage.prototype, "getItem").mockImplementation(() => {
    throw new Error("refused");
  });
  startTheme()();
  chooseTheme("dark");
  expect(currentTheme()).toBe("dark");
});

test("a saved word that is no theme is ignored", () => {
  localStorage.setItem("asm-lens/theme", "neon");
  system.matches = true;
  startTheme()();
  expect(currentTheme()).toBe("dark");
});

test("components follow the theme", () => {
  const { container } = render(<Shown />);
  act(() => {
    chooseTheme("dark");
  });
  expect(container.textContent).toBe("dark");
});
