import { cleanup, configure, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { App } from "../../src/app/App.tsx";
import { columnsWanted, wantedProperties } from "../../src/app/import/wanted.ts";
import type { Portion } from "../../src/model/portion.ts";
import type { DataSet } from "../../src/model/site-table.ts";
import { NO_FILTERS } from "../../src/state/choice.ts";
import { closeImport, useImporting } from "../../src/state/importing.ts";
import { FIRST_PAIR } from "../../src/state/presets.ts";
import { useStore } from "../../src/state/store.ts";
import { dataSetOf, single } from "../panels/survey.ts";
import { draw, freshPage } from "./page.tsx";

// Parts of the page are loaded when they are first asked for.
configure({ asyncUtilTimeout: 10_000 });

const worker = vi.hoisted(() => ({
  survey: {} as Record<string, unknown>,
  surveyed: 0,
  read: [] as unknown[],
}));

vi.mock("../../src/map/MapView.tsx", () => ({ MapView: () => null }));
vi.mock("../../src/map/load-basemap.ts", () => ({ loadBasemap: () => Promise.reject(new Error("none")) }));
vi.mock("../../src/state/load.ts", () => ({
  demonstration: { queryKey: ["demonstration"], queryFn: () => Promise.reject(new Error("none")), retry: false },
}));
vi.mock("../../src/worker/client.ts", () => ({
  surveyInWorker: () => {
    worker.surveyed++;
    return Promise.resolve(worker.survey);
  },
  readInWorker: (_: Blob, __: string, { portion }: { portion?: Portion }) => {
    worker.read.push(portion);
    const sample = portion?.oneIn ? { sample: { oneIn: portion.oneIn, leftOut: 1_234, sites: null } } : {};
    return Promise.resolve(dataSetOf(single({ workers: 20 }, { workers: 300 }), { name: "mines.csv", ...sample }));
  },
}));

const KNOWN = { profile: "known", format: "csv", guesses: {}, columns: [], position: null };
const before: DataSet = dataSetOf(single({ workers: 1 }));

beforeEach(() => {
  freshPage();
  closeImport();
  useStore.getState().load(before);
  worker.survey = KNOWN;
  worker.surveyed = 0;
  worker.read = [];
  // A machine of a quarter of a gigabyte: the least that browsers tell of.
  Object.defineProperty(navigator, "deviceMemory", { value: 0.25, configurable: true });
});
afterEach(() => {
  cleanup();
  Reflect.deleteProperty(navigator, "deviceMemory");
});

/** A file that claims a size without having it. */
function fileOf(name: string, size: number): File {
  const file = new File(["site_id,workers\n"], name);
  Object.defineProperty(file, "size", { value: size });
  return file;
}

const choose = async (file: File): Promise<void> =>
  void fireEvent.change(await screen.findByTestId("file-input"), { target: { files: [file] } });

test("a small file is read at once, whatever the machine has", async () => {
  draw(<App />);
  await choose(fileOf("mines.csv", 20_000_000));
  await waitFor(() => expect(useStore.getState().dataSet?.name).toBe("mines.csv"));
  expect(worker.read).toEqual([{}]);
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("what does not fit is asked about before it is read; a sample says so beside n, and what was there stays until then", async () => {
  draw(<App />);
  await choose(fileOf("mines.csv", 300_000_000));
  expect(await screen.findByRole("dialog", { name: "mines.csv is large" })).toBeTruthy();
  expect([worker.surveyed, worker.read.length]).toEqual([1, 0]);
  expect(useStore.getState().dataSet).toBe(before);
  fireEvent.click(screen.getByRole("button", { name: "Read 1 site in 5" }));
  await waitFor(() => expect(worker.read).toEqual([{ oneIn: 5 }]));
  expect((await screen.findAllByText(/a sample of 1 in 5 sites: shares of all 2 within/)).length).toBeGreaterThan(0);
  expect(useStore.getState().notice).toMatch(/A sample: 1,234 rows left out\./);
  expect(useStore.getState().dataSet?.sample).toEqual({ oneIn: 5, leftOut: 1_234, sites: null });
});

test("cancelled, nothing has been read and nothing has changed; another file takes its place", async () => {
  draw(<App />);
  await choose(fileOf("mines.csv", 300_000_000));
  fireEvent.click(await screen.findByRole("button", { name: "Cancel" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(screen.queryByRole("alert")).toBeNull();
  expect([worker.read.length, useStore.getState().dataSet]).toEqual([0, before]);
  await choose(fileOf("mines.csv", 300_000_000));
  await screen.findByRole("dialog");
  await choose(fileOf("other.csv", 1_000));
  await waitFor(() => expect(useStore.getState().dataSet).not.toBe(before));
  expect(worker.read).toEqual([{}]);
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("what is held whole anyway is not even looked at", async () => {
  draw(<App />);
  await choose(fileOf("mines.xlsx", 300_000_000));
  await screen.findByText(/no part of it fits either/);
  expect(worker.surveyed).toBe(0);
  fireEvent.click(screen.getByRole("button", { name: "Cancel" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(useStore.getState().dataSet).toBe(before);
});

test("a file whose columns need answers is asked about too, and the import loads the part that was chosen", async () => {
  const position = {
    position: { kind: "columns", lon: "x", lat: "y" },
    columns: ["x", "y"],
    reason: { code: "guess.text" },
  };
  const guesses = { nb: { mapping: { to: "workers", type: "number" }, reason: { code: "guess.text" } } };
  const columns = ["x", "y", "nb", "more"].map((name) => ({ name, known: 3, values: [], distinct: 1 }));
  worker.survey = {
    ...KNOWN,
    name: "mines.csv",
    profile: null,
    position,
    guesses,
    columns,
    parts: [],
    read: {},
    firstRows: [],
    rowsSeen: 3,
    isWhole: false,
    hasGeometry: false,
    bytes: 300_000_000,
    constants: {},
    issues: [],
  };
  draw(<App />);
  await choose(fileOf("mines.csv", 300_000_000));
  fireEvent.click(await screen.findByRole("checkbox", { name: "Only the columns that are asked for" }));
  fireEvent.click(screen.getByRole("button", { name: /^Read 1 site in 5/ }));
  expect(await screen.findByText("Read: 1 site in 5, Only the columns that are asked for.")).toBeTruthy();
  expect(useImporting.getState().portion.oneIn).toBe(5);
  const load = screen.getByRole<HTMLButtonElement>("button", { name: "Load the file" });
  await waitFor(() => expect(load.disabled).toBe(false));
  fireEvent.click(load);
  await waitFor(() => expect(worker.read.at(-1)).toMatchObject({ oneIn: 5 }));
  await waitFor(() => expect(useStore.getState().dataSet?.frame).toMatch(/^a sample of 1 in 5 sites/));
});

test("the columns that are asked for are those of A, B, the filters and identity", () => {
  const clauses = [{ property: "depth_m", min: 1, max: null }];
  const properties = wantedProperties({ ...FIRST_PAIR, filters: { ...NO_FILTERS, clauses } });
  expect(properties).toEqual(
    expect.arrayContaining(["site_id", "observed_on", "workers", "depth_m", "stage", "mechanisation"]),
  );
  expect(properties).not.toContain("accidents_12m");
  const columns = ["x", "y", "hommes", "prof", "accidents"].map((name, at) => ({
    name,
    known: at + 1,
    values: [],
    distinct: 1,
  }));
  const guess = (to: string) => ({ mapping: { to, type: "number" as const }, reason: { code: "guess.text" } });
  const found = columnsWanted(
    {
      columns,
      guesses: { hommes: guess("workers"), prof: guess("depth_m"), accidents: guess("accidents_12m") },
      position: {
        position: { kind: "columns", lon: "x", lat: "y" },
        columns: ["x", "y"],
        reason: { code: "guess.text" },
      },
    },
    properties,
  );
  expect(found).toEqual({ all: 5, asked: 4, share: 10 / 15, properties });
});
