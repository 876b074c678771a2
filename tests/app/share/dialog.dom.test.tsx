import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ShareDialog } from "../../../src/app/share/ShareDialog.tsx";
import type { DataSet } from "../../../src/model/site-table.ts";
import * as facts from "../../../src/share/facts/facts-of.ts";
import { leftBefore, noteLeft } from "../../../src/state/left-before.ts";
import { protectionNow } from "../../../src/state/protecting.ts";
import type { ShareTab } from "../../../src/state/share-choice.ts";
import { useStore } from "../../../src/state/store.ts";
import { violations } from "../../panels/accessible.ts";
import { dataSetOf, single } from "../../panels/survey.ts";
import { draw, freshPage } from "../page.tsx";

vi.mock("../../../src/share/facts/facts-of.ts", { spy: true });

const EMPTY = { type: "FeatureCollection", features: [] };
const BASEMAP = Object.fromEntries(
  [
    "countries",
    "provinces",
    "borders",
    "coast",
    "rivers",
    "lakes",
    "countryLabels",
    "provinceLabels",
    "lakeLabels",
    "places",
  ].map((layer) => [layer, EMPTY]),
);
vi.mock("../../../src/map/load-basemap.ts", () => ({ loadBasemap: () => Promise.resolve(BASEMAP) }));
vi.mock("../../../src/share/fonts/font-files.ts", () => ({
  loadWoff2: () => Promise.resolve({ weights: new Map(), operators: null }),
}));

const saved: { name: string; blob: Blob }[] = [];
let made: Blob[] = [];
let files = 0;

beforeEach(() => {
  freshPage();
  saved.length = 0;
  made = [];
  vi.stubGlobal(
    "URL",
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => `blob:${made.push(blob) - 1}`,
      revokeObjectURL: () => undefined,
    }),
  );
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, blob: made[Number(this.href.slice("blob:".length))] as Blob });
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const ROWS = Array.from({ length: 240 }, (_, at) => ({
  workers: (at * 37) % 600,
  mechanisation: "manual",
  country: "GHA",
  armed_presence: true,
}));
const survey = (more: Partial<DataSet> = {}): DataSet =>
  dataSetOf(single(...ROWS), { hash: `${(++files).toString(16).padStart(12, "0")}beef`, ...more });

function open(dataSet: DataSet, tab: ShareTab) {
  useStore.getState().load(dataSet);
  const onClose = vi.fn();
  return { ...draw(<ShareDialog dataSet={dataSet} tab={tab} onClose={onClose} />), onClose };
}

test("the picture that is shown is the file that is saved, and it names no site", async () => {
  const dataSet = survey();
  const { container } = open(dataSet, "image");
  fireEvent.click(screen.getByRole("radio", { name: "SVG" }));
  const picture = await screen.findByRole<HTMLImageElement>("img", { name: /sites meet|sites/ });
  const shown = made[Number(picture.src.slice("blob:".length))] as Blob;
  fireEvent.click(screen.getByRole("button", { name: "Save SVG" }));
  await waitFor(() => expect(saved).toHaveLength(1), { timeout: 10_000 });
  expect(saved[0]?.name).toMatch(/^asm-lens-[0-9a-f]{8}\.svg$/);
  expect(await saved[0]?.blob.text()).toBe(await shown.text());
  expect(await shown.text()).not.toMatch(/\bs17\b|survey\.csv.*\bs1\b/);
  expect(leftBefore(dataSet)).toHaveLength(1);
  expect(await violations(container)).toEqual([]);
});

test("single sites of a file leave only after the word was typed, and cells need no word", async () => {
  const dataSet = survey();
  open(dataSet, "image");
  await screen.findByText("Where sites are shown");
  expect(screen.getByRole<HTMLInputElement>("radio", { name: /Exact points/ }).disabled).toBe(true);
  fireEvent.click(screen.getByRole("radio", { name: "Public" }));
  fireEvent.click(screen.getByRole("radio", { name: /Exact points/ }));
  expect(protectionNow(dataSet).geometry).toBe("0.2");
  const confirm = screen.getByRole<HTMLButtonElement>("button", { name: "Show exact locations" });
  expect(confirm.disabled).toBe(true);
  fireEvent.change(screen.getByRole("textbox", { name: /Type/ }), { target: { value: "Exact" } });
  fireEvent.click(confirm);
  expect(protectionNow(dataSet).geometry).toBe("exact");
  fireEvent.click(screen.getByRole("radio", { name: /Cells of 0\.1°/ }));
  expect(protectionNow(dataSet).geometry).toBe("0.1");
});

test("what never leaves is shown with its reason and cannot be ticked", async () => {
  open(survey(), "data");
  const never = await screen.findByTitle(/it can put people at risk/);
  expect(never.querySelector("input")).toBeNull();
});

test("a second file one step from the first is held until the reader goes on", async () => {
  const dataSet = survey();
  open(dataSet, "data");
  await screen.findByText("Goes into the file");
  fireEvent.click(screen.getByRole("button", { name: "Save CSV" }));
  await waitFor(() => expect(saved).toHaveLength(1), { timeout: 10_000 });
  cleanup();
  // As if the file before had counted three sites fewer.
  const [key = ""] = Object.keys(localStorage).filter((each) => each.includes("/left/"));
  const [left] = JSON.parse(localStorage.getItem(key) ?? "[]") as { totals: Record<string, number> }[];
  localStorage.setItem(
    key,
    JSON.stringify([{ ...left, totals: { ...left?.totals, sites: Number(left?.totals["sites"]) - 3 } }]),
  );

  open(dataSet, "data");
  expect((await screen.findByText(/differ by only 3 sites/)).textContent).toMatch(/Together they show them/);
  fireEvent.click(screen.getByRole("button", { name: "Save CSV" }));
  expect(saved).toHaveLength(1);
  fireEvent.click(screen.getByRole("button", { name: "Save CSV all the same" }));
  await waitFor(() => expect(saved).toHaveLength(2), { timeout: 10_000 });
});

test("the link is copied, and where the clipboard is refused that is said", async () => {
  const write = vi.fn((_text: string) => Promise.resolve());
  vi.stubGlobal("navigator", Object.assign(navigator, { clipboard: { writeText: write } }));
  const { container } = open(survey(), "link");
  const address = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Link to this view" });
  fireEvent.click(screen.getByRole("button", { name: "Copy link" }));
  expect(await screen.findByText("The link is on the clipboard.")).toBeTruthy();
  expect(write).toHaveBeenCalledWith(address.value);
  write.mockImplementation(() => Promise.reject(new Error("refused")));
  fireEvent.click(screen.getByRole("button", { name: "Copy link" }));
  expect(await screen.findByText(/The clipboard is refused/)).toBeTruthy();
  expect(await violations(container)).toEqual([]);
});

test("copying is held by the same warning as saving", async () => {
  const dataSet = survey();
  const write = vi.fn(() => Promise.resolve());
  vi.stubGlobal("ClipboardItem", class {});
  vi.stubGlobal("navigator", Object.assign(navigator, { clipboard: { write, writeText: write } }));
  leftEarlier(dataSet);
  open(dataSet, "image");
  await screen.findByText(/show more than each alone/);
  fireEvent.click(await screen.findByRole("button", { name: "Copy picture and text" }));
  expect(leftBefore(dataSet)).toHaveLength(1);
  expect(write).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole("button", { name: "Copy all the same" }));
  await waitFor(() => expect(leftBefore(dataSet)).toHaveLength(2), { timeout: 10_000 });
});

/** As if a file with other cells had left an hour ago. */
function leftEarlier(dataSet: DataSet): void {
  noteLeft(dataSet, { at: Date.now() - 3_600_000, geometry: "0.1", fewest: 5, totals: {} });
}

test("code for another page is offered only for the data that the page itself brings", async () => {
  open(survey(), "link");
  expect(await screen.findByText(/a frame holds only the invented sites/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Copy code" })).toBeNull();
  cleanup();
  open(survey({ synthetic: true }), "link");
  const code = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "To show it within another page" });
  expect(code.value).toMatch(/\?embed#asm1=/);
  fireEvent.click(screen.getByRole("checkbox", { name: "The open threshold can be moved there" }));
  expect(code.value).toMatch(/\?embed&amp;controls=slider#asm1=/);
});

test("a change of protection first says that it is under way, then shows what stands last", async () => {
  const made = vi.mocked(facts.factsOf);
  open(survey(), "image");
  await screen.findByText("Goes into the file");
  made.mockClear();
  fireEvent.click(screen.getByRole("radio", { name: /Provinces/ }));
  fireEvent.click(screen.getByRole("radio", { name: /Cells of 0\.1°/ }));
  expect(screen.getByText("Getting ready")).toBeTruthy();
  expect(screen.queryByText("Goes into the file")).toBeNull();
  expect(made).not.toHaveBeenCalled();
  await screen.findByText("Goes into the file");
  expect(made.mock.calls.map(([{ protection }]) => protection.geometry)).toEqual(["0.1"]);
});
