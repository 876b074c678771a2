import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { nextSort, rowTarget } from "../../src/panels/table/SiteGrid.tsx";
import { TableDrawer } from "../../src/panels/table/TableDrawer.tsx";
import { useSiteOrder } from "../../src/panels/table/use-site-order.ts";
import { NO_FILTERS } from "../../src/state/choice.ts";
import { startHistory } from "../../src/state/history.ts";
import { NEAREST_FIRST, type StatusFlow } from "../../src/state/site-order.ts";
import { useStore } from "../../src/state/store.ts";
import { headcount, wider } from "../dialects/definitions.ts";
import { violations } from "./accessible.ts";
import { dataSetOf, runOf, single } from "./survey.ts";

const table = single(
  { name: "Alpha", country: "COD", workers: 20, gold: false },
  { name: "Bravo", country: "COD", workers: 300, gold: true },
  { name: "Charlie", country: "GHA", workers: 99 },
  { name: "Delta", country: "GHA" },
);
const run = runOf(table, headcount, wider);
const initial = useStore.getState();

function Drawer({ only = null, include = null }: { only?: StatusFlow | null; include?: Uint8Array | null }) {
  const order = useSiteOrder(table, run, include, only);
  return (
    <TableDrawer
      dataSet={dataSetOf(table)}
      run={run}
      include={include}
      order={order}
      only={only}
      onClearOnly={() => undefined}
    />
  );
}

/** The rows come when the table is first opened. */
async function open(props: Parameters<typeof Drawer>[0] = {}) {
  const view = render(<Drawer {...props} />);
  await screen.findByRole("grid");
  return view;
}

const names = () => screen.getAllByRole("rowheader").map((cell) => cell.textContent);
const grid = () => screen.getByRole("grid");
const key = (name: string) => fireEvent.keyDown(grid(), { key: name });
const current = () => document.getElementById(grid().getAttribute("aria-activedescendant") ?? "");

beforeEach(() => {
  // Rows exist where there is room for them; this document has no layout of its own.
  for (const [side, px] of [
    ["clientHeight", 400],
    ["clientWidth", 900],
  ] as const) {
    Object.defineProperty(HTMLElement.prototype, side, { configurable: true, value: px });
  }
  HTMLElement.prototype.scrollTo = () => undefined;
  useStore.setState(
    {
      ...initial,
      tableOpen: true,
      history: startHistory({ baseline: headcount, proposed: wider, filters: NO_FILTERS }),
    },
    true,
  );
});
afterEach(cleanup);

describe("the table is the map that anyone can read", () => {
  test("each site with its place, its class under A and B, its change, workers, what B asks, and its last visit", async () => {
    const { container } = await open();
    const heads = screen.getAllByRole("columnheader").map((head) => head.textContent);
    expect(heads).toEqual([
      "Site",
      "Country",
      "Class under A",
      "Class under B",
      "Status, A to B",
      "Workers persons",
      "Gold",
      "Mercury",
      "Last visit",
    ]);
    const bravo = screen.getByRole("rowheader", { name: "Bravo" }).closest("tr") as HTMLElement;
    const cells = within(bravo)
      .getAllByRole("cell")
      .map((cell) => cell.textContent);
    expect(cells).toEqual([
      "DR Congo",
      "medium-scale",
      "small-scale or medium-scale",
      "out to cannot tell",
      "300",
      "mined",
      "not recorded",
      "2020-05-17",
    ]);
    expect(await violations(container)).toEqual([]);
  });

  test("opens nearest to a line first; a head sorts up, then down, then back", async () => {
    await open();
    expect(names()).toEqual(["Bravo", "Charlie", "Alpha", "Delta"]);
    const workers = screen.getByRole("button", { name: /^Workers/ });
    fireEvent.click(workers);
    expect(names()).toEqual(["Alpha", "Charlie", "Bravo", "Delta"]);
    expect(screen.getByRole("columnheader", { name: /^Workers/ }).getAttribute("aria-sort")).toBe("ascending");
    fireEvent.click(workers);
    expect(names()).toEqual(["Bravo", "Charlie", "Alpha", "Delta"]);
    expect(document.body.textContent).toContain("by Workers, highest first");
    fireEvent.click(workers);
    expect(document.body.textContent).toContain("nearest to a line first");
  });

  test("is one tab stop: arrows walk the rows, Enter opens a site", async () => {
    await open();
    const stops = grid().querySelectorAll('[tabindex="0"], button:not([tabindex="-1"])');
    expect(stops).toHaveLength(0);
    key("ArrowDown");
    expect(current()?.textContent).toMatch(/^Charlie/);
    key("End");
    key("Enter");
    expect(useStore.getState().selected).toBe(3);
    expect(current()?.getAttribute("aria-selected")).toBe("true");
  });

  test("up from the first row leads to the heads, down back to the rows", async () => {
    await open();
    grid().focus();
    key("ArrowUp");
    const [first, second] = screen.getAllByRole("columnheader").map((head) => within(head).getByRole("button"));
    expect(document.activeElement).toBe(first);
    fireEvent.keyDown(first as HTMLElement, { key: "ArrowRight" });
    expect(document.activeElement).toBe(second);
    fireEvent.keyDown(second as HTMLElement, { key: "ArrowDown" });
    expect(document.activeElement).toBe(grid());
  });

  test("the next site that cannot be told, round the end", async () => {
    await open();
    const next = screen.getByRole("button", { name: /^Next site that cannot be told/ });
    fireEvent.click(next);
    expect(useStore.getState().selected).toBe(1);
    fireEvent.click(next);
    expect(useStore.getState().selected).toBe(3);
    fireEvent.click(next);
    expect(useStore.getState().selected).toBe(1);
  });

  test("only one flow, where one is picked; and where it is empty, that is said", async () => {
    const { rerender } = await open({ only: { from: 2, to: 1 } });
    expect(names()).toEqual(["Bravo"]);
    expect(document.body.textContent).toContain("Only out to cannot tell");
    rerender(<Drawer only={{ from: 0, to: 2 }} />);
    expect(document.body.textContent).toContain("No site flows that way now.");
  });

  test("closed, it still says how many sites there are", () => {
    useStore.setState({ tableOpen: false });
    render(<Drawer include={Uint8Array.of(1, 0, 0, 1)} />);
    expect(screen.queryByRole("grid")).toBeNull();
    expect(document.body.textContent).toContain("2 sites, nearest to a line first");
  });
});

test("a key leads to a row, never beyond the ends", () => {
  expect(rowTarget("ArrowUp", 0, 5, 3)).toBe(0);
  expect(rowTarget("PageDown", 3, 5, 3)).toBe(4);
  expect(rowTarget("Home", 3, 5, 3)).toBe(0);
  expect(rowTarget("x", 3, 5, 3)).toBeNull();
  expect(rowTarget("toString", 3, 5, 3)).toBeNull();
  expect(rowTarget("End", 0, 0, 3)).toBeNull();
});

test("the third press on a head is the order in which the table opened", () => {
  const column = { id: "name", key: "name", label: "Site", numeric: false, width: 1, text: () => null } as const;
  const up = nextSort(NEAREST_FIRST, column);
  expect(up).toEqual({ by: "name", descending: false });
  expect(nextSort(nextSort(up, column), column)).toEqual(NEAREST_FIRST);
});

test("the buttons of the bar are named by their words, and not by the key beside them", () => {
  render(<Drawer />);
  expect(screen.getByRole("button", { name: "Next site that cannot be told" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "Close table" })).toBeTruthy();
});

test.each([
  [0, "Only sites that enter", "0 sites"],
  [1, "Only sites that can no longer be told", "1 site"],
  [2, "Only sites that leave", "0 sites"],
] as const)("what arrives at status %i is named as the flow names it, and counted also while closed", (to, said, n) => {
  const { container } = render(<Drawer only={{ from: null, to }} />);
  expect(container.textContent).toContain(said);
  expect(container.querySelector(".table-summary")?.textContent).toContain(n);
});
