import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Frontier } from "../../src/engine/borders.ts";
import { BordersPanel } from "../../src/panels/borders/BordersPanel.tsx";
import { rowsOf } from "../../src/panels/borders/frontier-rows.ts";
import { HolderSwitch } from "../../src/panels/borders/HolderSwitch.tsx";
import { WithoutLaw } from "../../src/panels/borders/WithoutLaw.tsx";
import { violations } from "./accessible.ts";

afterEach(cleanup);

const VIEW = { cellDegrees: 0.5, withinKm: 25 } as const;
const onView = vi.fn();
const CELL = { west: 0, south: 0, count: null };
const frontier = (a: string, b: string, more: Partial<Frontier> = {}): Frontier => ({
  a,
  b,
  withoutLaw: [],
  count: { sites: 1_234, differ: 40, mayDiffer: 7, opposite: 12 },
  cells: [CELL, CELL],
  rest: null,
  ...more,
});
const FRONTIERS: readonly Frontier[] = [
  frontier("BDI", "RWA", { withoutLaw: ["BDI"], count: { sites: 30, differ: 0, mayDiffer: 0, opposite: 0 } }),
  frontier("COL", "PER", { count: null, cells: [] }),
  frontier("GHA", "CIV", { count: { sites: 99, differ: 40, mayDiffer: 8, opposite: 0 } }),
  frontier("RWA", "TZA"),
];

const lines = (): (string | null)[][] =>
  screen
    .getAllByRole("row")
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent));

describe("the table of frontiers", () => {
  test("gives counts a frontier, those first where most sites differ; what is not told says why", async () => {
    const { container } = render(
      <BordersPanel frontiers={FRONTIERS} view={VIEW} onView={onView} drawn={false} onDraw={vi.fn()} />,
    );
    expect(lines()).toEqual([
      ["Ghana – Ivory Coast", "99", "40", "8", "0", "2"],
      ["Rwanda – Tanzania", "1,234", "40", "7", "12", "2"],
      ["Burundi – Rwanda", "30", "no definition known for Burundi", "2"],
      ["Colombia – Peru", "fewer than 5", "too few to compare", ""],
    ]);
    expect(await violations(container)).toEqual([]);
  });

  test("carries the line on legality, and how it is counted", () => {
    const { container } = render(
      <BordersPanel frontiers={FRONTIERS} view={VIEW} onView={onView} drawn={false} onDraw={vi.fn()} />,
    );
    expect(container.textContent).toContain(
      "This sorts sites by size tests in the text. It does not say who is legal.",
    );
    const method = within(screen.getByRole("group"));
    expect(method.getByText(/within 25 km of a site in another country/)).toBeTruthy();
    expect(method.getByText(/cells of 0.5 degrees.*fewer than 5 sites/)).toBeTruthy();
  });

  test("says so where no site is near a frontier", async () => {
    const { container } = render(
      <BordersPanel frontiers={[]} view={VIEW} onView={onView} drawn={false} onDraw={vi.fn()} />,
    );
    expect(screen.queryByRole("table")).toBeNull();
    expect(container.textContent).toContain("No two sites of different countries lie within 25 km of each other.");
    expect(await violations(container)).toEqual([]);
  });

  test("begins with eight and shows all when asked", () => {
    const many = Array.from({ length: 11 }, (_, at) => frontier("AAA", `B${at}`));
    render(<BordersPanel frontiers={many} view={VIEW} onView={onView} drawn={false} onDraw={vi.fn()} />);
    expect(lines()).toHaveLength(8);
    fireEvent.click(screen.getByRole("button", { name: "All 11" }));
    expect(lines()).toHaveLength(11);
    fireEvent.click(screen.getByRole("button", { name: "Fewer" }));
    expect(lines()).toHaveLength(8);
  });

  test("asks for another distance, and keeps the grid", () => {
    render(<BordersPanel frontiers={FRONTIERS} view={VIEW} onView={onView} drawn={false} onDraw={vi.fn()} />);
    fireEvent.click(screen.getByRole("radio", { name: "100 km" }));
    expect(onView.mock.calls).toEqual([[{ cellDegrees: 0.5, withinKm: 100 }]]);
  });

  test("no number of a frontier of few sites reaches the screen", () => {
    expect(rowsOf(FRONTIERS).at(-1)).toMatchObject({ sites: null, differ: null, mayDiffer: null, opposite: null });
  });
});

describe("beside the counts", () => {
  test("sites without a law stand on a line of their own, and on none where there are none", async () => {
    const { container, rerender } = render(<WithoutLaw sites={1} />);
    expect(container.textContent).toBe(
      "1 site in a country for which no definition is known. It is neither in nor out.",
    );
    expect(await violations(container)).toEqual([]);
    rerender(<WithoutLaw sites={0} />);
    expect(container.textContent).toBe("");
  });

  test("adding up says what it moves, or that the file records no holder", async () => {
    const onChange = vi.fn();
    const moves = { leave: 3, nowCannotTell: 1, enter: 0 };
    const { container, rerender } = render(<HolderSwitch checked={false} onChange={onChange} recorded moves={moves} />);
    expect(container.textContent).toContain("3 sites leave when holdings are added up, 1 can no longer be told.");
    fireEvent.click(screen.getByRole("switch", { name: "Add up a holder’s sites" }));
    expect(onChange).toHaveBeenCalledWith(true);
    expect(await violations(container)).toEqual([]);
    rerender(<HolderSwitch checked onChange={onChange} recorded={false} moves={moves} />);
    expect(container.textContent).toContain("This file does not record holders");
    expect(screen.getByRole("switch").getAttribute("aria-checked")).toBe("false");
  });
});
