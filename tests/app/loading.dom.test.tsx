import { act, cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { App } from "../../src/app/App.tsx";
import type { DataSet } from "../../src/model/site-table.ts";
import { useStore } from "../../src/state/store.ts";
import { dataSetOf, single } from "../panels/survey.ts";
import { draw, freshPage } from "./page.tsx";

const file = vi.hoisted(() => ({ read: (): unknown => null }));

vi.mock("../../src/map/MapView.tsx", () => ({ MapView: () => null }));
vi.mock("../../src/map/load-basemap.ts", () => ({ loadBasemap: () => Promise.reject(new Error("none")) }));
vi.mock("../../src/state/load.ts", () => ({
  demonstration: { queryKey: ["demonstration"], queryFn: () => Promise.reject(new Error("none")), retry: false },
}));
vi.mock("../../src/worker/client.ts", () => ({
  // A layout that is known asks no questions.
  surveyInWorker: () => Promise.resolve({ profile: "known", guesses: {}, columns: [] }),
  readInWorker: () => Promise.resolve(file.read()),
}));

beforeEach(freshPage);
afterEach(cleanup);

async function open(dataSet: DataSet): Promise<void> {
  file.read = () => dataSet;
  fireEvent.change(await screen.findByTestId("file-input"), {
    target: { files: [new File(["id,workers\n"], "mine.csv")] },
  });
}

test("where the demonstration does not come, a file can still be opened", async () => {
  draw(<App />);
  expect(await screen.findByText(/could not be loaded/)).toBeTruthy();
  await open(dataSetOf(single({ workers: 20 }, { workers: 300 }), { name: "mine.csv" }));
  expect(await screen.findAllByText(/2 sites/)).not.toEqual([]);
});

test("a file without a site is refused, and what was there stays", async () => {
  const before = dataSetOf(single({ workers: 20 }, { workers: 300 }));
  useStore.getState().load(before);
  draw(<App />);
  await open(dataSetOf(single(), { name: "mine.csv", setAside: 3 }));
  expect((await screen.findByRole("alert")).textContent).toMatch(/mine\.csv.*No usable row \(3 set aside\)/);
  expect(useStore.getState().dataSet).toBe(before);
  await act(() => Promise.resolve());
});
