import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { FilterBar } from "../../src/panels/filters/FilterBar.tsx";
import { rangeClause } from "../../src/panels/filters/RangePicker.tsx";
import { Search } from "../../src/panels/filters/Search.tsx";
import { includedSites } from "../../src/state/filtering.ts";
import { useStore } from "../../src/state/store.ts";
import { violations } from "./accessible.ts";
import { dataSetOf, single } from "./survey.ts";

const table = single(
  { name: "Kéniéba", country: "MLI", region: "Kayes", workers: 20, mercury: true },
  { name: "Lukungurhi", country: "COD", region: "Sud-Kivu", workers: 300, mercury: false },
  { name: "Luhwindja", country: "COD", region: "Sud-Kivu", stage: "idle" },
);
const initial = useStore.getState();
const filters = () => useStore.getState().history.present.filters;

function Bar() {
  const kept = useStore((state) => state.history.present.filters);
  return <FilterBar dataSet={dataSetOf(table)} include={includedSites(table, kept)} />;
}

beforeEach(() => {
  useStore.setState(initial, true);
});
afterEach(cleanup);

describe("the filter bar", () => {
  test("leaves out what is no working mine, says how many, and names the frame", async () => {
    const { container } = render(<Bar />);
    expect(screen.getByText("1 left out")).toBeTruthy();
    expect(container.querySelector(".filter-count")?.textContent).toBe("2 of 3 sites · artisanal sites only");
    fireEvent.click(screen.getByRole("button", { name: "Show them" }));
    expect(filters().workingOnly).toBe(false);
    expect(screen.getByText("3 of 3 sites")).toBeTruthy();
    expect(await violations(container)).toEqual([]);
  });

  test("a value is kept by ticking, one step of history with its name", async () => {
    const { container } = render(<Bar />);
    fireEvent.click(screen.getByRole("button", { name: /^Country/ }));
    const list = screen.getByRole("listbox", { name: "Values of Country", hidden: true });
    expect(
      within(list)
        .getAllByRole("option", { hidden: true })
        .map((option) => option.textContent),
    ).toEqual(["DR Congo1", "Mali1"]);
    fireEvent.keyDown(list, { key: "Enter" });
    expect(filters().clauses).toEqual([{ property: "country", values: ["COD"] }]);
    expect(useStore.getState().history.past.at(-1)?.label).toBe("Filter: Country DR Congo");
    expect(await violations(container)).toEqual([]);
  });
});

test("a range stays open at the data's own ends, and its ends do not cross", () => {
  const extent = { min: 0, max: 300, unknown: 2 };
  expect(rangeClause("workers", extent, { min: 0, max: 300 }, "min")).toBeNull();
  expect(rangeClause("workers", extent, { min: 0, max: 50 }, "max")).toEqual({
    property: "workers",
    min: null,
    max: 50,
  });
  expect(rangeClause("workers", extent, { min: 80, max: 50 }, "min")).toEqual({
    property: "workers",
    min: 80,
    max: 80,
  });
});

describe("search", () => {
  const onGo = vi.fn();
  const field = () => screen.getByRole("combobox", { name: "Site or place" });
  const type = (value: string) => fireEvent.change(field(), { target: { value } });
  beforeEach(() => {
    onGo.mockClear();
    const places = [{ name: "Luanda", country: "AGO", lon: 13, lat: -9 }];
    render(<Search table={table} include={Uint8Array.of(1, 1, 0)} places={places} onGo={onGo} />);
  });

  test("finds sites and places by kind, without case and accents, and says which the filters leave out", async () => {
    type("lu");
    expect(screen.getAllByRole("option").map((option) => option.textContent)).toEqual([
      "LukungurhiSud-Kivu, DR Congo",
      "LuhwindjaSud-Kivu, DR Congo · left out by the filters",
      "LuandaAngola",
    ]);
    expect(screen.getByRole("status").textContent).toBe("3 answers");
    expect(await violations(document.body)).toEqual([]);
    type("KENI");
    expect(screen.getByRole("option").textContent).toBe("KéniébaKayes, Mali");
  });

  test("arrows walk, Enter goes there and selects the site, Escape closes and then clears", () => {
    type("lu");
    fireEvent.keyDown(field(), { key: "ArrowDown" });
    fireEvent.keyDown(field(), { key: "Enter" });
    expect(useStore.getState().selected).toBe(2);
    expect(onGo).toHaveBeenCalledWith(2, 0, 10);
    type("lu");
    fireEvent.keyDown(field(), { key: "Escape" });
    expect(screen.queryByRole("option")).toBeNull();
    fireEvent.keyDown(field(), { key: "Escape" });
    expect((field() as HTMLInputElement).value).toBe("");
  });

  test("nothing found is said; the key / leads to the field", () => {
    type("zzz");
    expect(screen.getByRole("status").textContent).toBe("No site or place is called that.");
    (document.activeElement as HTMLElement).blur();
    fireEvent.keyDown(document.body, { key: "/" });
    expect(document.activeElement).toBe(field());
  });
});
