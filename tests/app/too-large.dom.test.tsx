import { act, cleanup, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { App } from "../../src/app/App.tsx";
import { moveProposed } from "../../src/app/actions.ts";
import { record } from "../../src/state/history.ts";
import { FIRST_PAIR } from "../../src/state/presets.ts";
import { useStore } from "../../src/state/store.ts";
import { dataSetOf, single } from "../panels/survey.ts";
import { draw, freshPage, vast } from "./page.tsx";

vi.mock("../../src/map/MapView.tsx", () => ({ MapView: () => null }));
vi.mock("../../src/map/load-basemap.ts", () => ({ loadBasemap: () => Promise.reject(new Error("none")) }));
vi.mock("../../src/state/load.ts", () => ({
  demonstration: { queryKey: ["demonstration"], queryFn: () => Promise.reject(new Error("none")), retry: false },
}));

const now = () => useStore.getState();
const isThere = () => screen.queryByRole("main") !== null;

beforeEach(() => {
  freshPage();
  now().load(dataSetOf(single({ workers: 20 }, { workers: 300 })));
});
afterEach(cleanup);

test("a drag into a definition that is too large stays where it was, and says why", () => {
  draw(<App />);
  act(() => {
    now().grab();
    moveProposed(() => vast);
  });
  expect(now().history.present.proposed).toBe(FIRST_PAIR.proposed);
  expect(now().notice).toMatch(/more combinations than/);
  expect(isThere()).toBe(true);
});

test("a pair that came too large is left again for what was there before it", () => {
  draw(<App />);
  act(() => {
    const { history } = now();
    useStore.setState({ history: record(history, { ...history.present, proposed: vast }, "a link") });
  });
  expect(now().history.present.proposed).toBe(FIRST_PAIR.proposed);
  expect(now().history.future).toEqual([]);
  expect(now().notice).toMatch(/more combinations than/);
  expect(isThere()).toBe(true);
});

test("work that comes back too large gives way to the first pair", () => {
  const { history } = now();
  useStore.setState({ history: { ...history, present: { ...history.present, proposed: vast } } });
  draw(<App />);
  expect(now().history.present.proposed).toBe(FIRST_PAIR.proposed);
  expect(isThere()).toBe(true);
});
