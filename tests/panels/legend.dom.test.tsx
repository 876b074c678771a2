import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Legend } from "../../src/panels/legend/Legend.tsx";
import { violations } from "./accessible.ts";

const entries = [
  { key: "artisanal", label: "Artisanal", mark: null, count: 1_780 },
  { key: "small", label: "Small-scale", mark: null, count: 355 },
  { key: "undetermined", label: "Class cannot be told", mark: null, count: 853 },
];

const onLight = vi.fn();
function Held() {
  const [hidden, hide] = useState<ReadonlySet<string>>(new Set());
  return <Legend title="Class under B" entries={entries} hidden={hidden} onHide={hide} onLight={onLight} />;
}

const row = (name: string) => screen.getByRole("button", { name: new RegExp(`^${name}`) });
const shown = () =>
  entries.filter(({ label }) => row(label).getAttribute("aria-pressed") === "true").map(({ key }) => key);

beforeEach(() => {
  render(<Held />);
});
afterEach(cleanup);

test("a press hides a row, which stays with its count; the foot says what is shown", () => {
  fireEvent.click(row("Small-scale"));
  expect(shown()).toEqual(["artisanal", "undetermined"]);
  expect(row("Small-scale").textContent).toContain("355");
  expect(document.body.textContent).toContain("2,633 of 2,988 shown, view only.");
  fireEvent.click(screen.getByText("Show all"));
  expect(shown()).toHaveLength(3);
});

test.each([
  ["Enter", () => fireEvent.keyDown(row("Small-scale"), { key: "Enter" })],
  ["a press with Alt", () => fireEvent.click(row("Small-scale"), { altKey: true })],
  [
    "two presses",
    () => {
      fireEvent.click(row("Small-scale"));
      fireEvent.click(row("Small-scale"));
      fireEvent.doubleClick(row("Small-scale"));
    },
  ],
])("%s leaves only this row, and again all of them", (_, act) => {
  act();
  expect(shown()).toEqual(["small"]);
  act();
  expect(shown()).toHaveLength(3);
});

test("a row under the pointer or the focus is lit, and dark again after", () => {
  fireEvent.focus(row("Artisanal"));
  fireEvent.blur(row("Artisanal"));
  expect(onLight.mock.calls).toEqual([["artisanal"], [null]]);
});

test("has no fault for assistive technology", async () => {
  expect(await violations(document.body)).toEqual([]);
});

test("on a narrow page it is folded until it is asked for", () => {
  cleanup();
  const media = vi.fn(() => ({
    matches: true,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  vi.stubGlobal("matchMedia", media);
  render(<Held />);
  const heading = screen.getByRole("button", { name: "Class under B" });
  expect(heading.getAttribute("aria-expanded")).toBe("false");
  expect(screen.queryByText("Small-scale")).toBeNull();
  fireEvent.click(heading);
  expect(screen.getByText("Small-scale")).toBeTruthy();
  vi.unstubAllGlobals();
});
