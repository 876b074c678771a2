import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Phone } from "../../src/app/Phone.tsx";
import { resultsOf } from "../../src/state/results.ts";
import { useChoice, useStore } from "../../src/state/store.ts";
import { violations } from "../panels/accessible.ts";
import { dataSetOf, single } from "../panels/survey.ts";
import { draw, freshPage } from "./page.tsx";

vi.mock("../../src/map/MapView.tsx", () => ({ MapView: () => null }));
vi.mock("../../src/map/load-basemap.ts", () => ({ loadBasemap: () => Promise.reject(new Error("none")) }));

const dataSet = dataSetOf(single({ name: "Alpha", country: "GHA", workers: 20 }, { name: "Bravo", workers: 300 }));
const nothing = () => undefined;
const loading = {
  reading: null,
  asking: null,
  refused: null,
  demoFailed: false,
  open: nothing,
  cancel: nothing,
  dismiss: nothing,
};
const Page = () => <Phone dataSet={dataSet} results={resultsOf(dataSet.table, useChoice())} loading={loading} />;
const now = () => useStore.getState();
const tab = (name: string) => screen.getByRole("tab", { name });

beforeEach(() => {
  freshPage();
  now().load(dataSet);
});
afterEach(cleanup);

test("the table is a tab that takes the whole sheet, and the key T opens it", async () => {
  const { container } = draw(<Page />);
  expect(screen.getByRole("main").contains(tab("Table"))).toBe(true);
  fireEvent.click(tab("Table"));
  const grid = await screen.findByRole("grid");
  expect(within(grid).getByText("Alpha")).toBeTruthy();
  expect(container.querySelector(".ui-sheet")?.getAttribute("data-stop")).toBe("full");
  fireEvent.click(tab("Definition"));
  expect([screen.queryByRole("grid"), now().tableOpen]).toEqual([null, false]);
  expect(container.querySelector(".ui-sheet")?.getAttribute("data-stop")).toBe("half");
  fireEvent.keyDown(document.body, { key: "t" });
  expect(tab("Table").getAttribute("aria-selected")).toBe("true");
  fireEvent.keyDown(document.body, { key: "t" });
  expect(tab("Definition").getAttribute("aria-selected")).toBe("true");
});

test("what the desk has in its bar is in the phone's menu", async () => {
  draw(<Page />);
  now().swap("A and B swapped");
  now().undo();
  fireEvent.click(await screen.findByRole("button", { name: "More" }));
  const options = screen.getAllByRole("option", { hidden: true });
  expect(options.map(({ textContent }) => textContent)).toEqual([
    "Redo: A and B swapped",
    "Present",
    "Link to this view",
    "About these data",
    "Your definitions",
    "Light or dark",
    "Keyboard",
  ]);
  const [redo] = options;
  if (redo) fireEvent.click(redo);
  expect(now().history.past).toHaveLength(1);
  fireEvent.click(screen.getByRole("button", { name: "More" }));
  fireEvent.click(screen.getByRole("option", { name: "Keyboard", hidden: true }));
  expect(await screen.findByRole("dialog", { name: "Keyboard" })).toBeTruthy();
});

test("both doors stand before the definitions", async () => {
  const { container } = draw(<Page />);
  fireEvent.click(tab("Definition"));
  fireEvent.click(within(screen.getByRole("navigation")).getByRole("button", { name: "Explore" }));
  expect(now().door).toBe("explore");
  expect(await screen.findByRole("searchbox")).toBeTruthy();
  expect(await violations(container)).toEqual([]);
});
