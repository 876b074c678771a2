import { act, cleanup, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { moveProposed } from "../../src/app/actions.ts";
import { DefinitionColumn } from "../../src/app/DefinitionColumn.tsx";
import { ResultsColumn } from "../../src/app/ResultsColumn.tsx";
import { withParam } from "../../src/state/edit.ts";
import { startHistory } from "../../src/state/history.ts";
import { resultsOf } from "../../src/state/results.ts";
import { useChoice, useStore } from "../../src/state/store.ts";
import { headcount } from "../dialects/definitions.ts";
import { dataSetOf, single } from "../panels/survey.ts";
import { draw, freshPage } from "./page.tsx";

vi.mock("../../src/map/load-basemap.ts", () => ({ loadBasemap: () => Promise.reject(new Error("none")) }));

const table = single(...[10, 40, 120, 180, 240, 300, 420].map((workers) => ({ workers })), { country: "GHA" });
const dataSet = dataSetOf(table);
const ordered = { ...headcount, asmUpTo: "artisanal", order: [["artisanal_workers", "small_workers"]] };
const now = () => useStore.getState();
const nothing = () => undefined;

function Columns() {
  const results = resultsOf(table, useChoice());
  return (
    <>
      <DefinitionColumn results={results} />
      <ResultsColumn dataSet={dataSet} results={results} picked={null} onPick={nothing} onGo={nothing} />
    </>
  );
}

beforeEach(() => {
  freshPage();
  useStore.setState({
    dataSet,
    openParam: "small_workers",
    history: startHistory({ baseline: headcount, proposed: ordered, filters: { workingOnly: false, clauses: [] } }),
  });
});
afterEach(cleanup);

const curve = (container: Element) =>
  container.querySelector(".chart-curve svg")?.getAttribute("aria-label")?.split(".")[0] ?? "";
const beside = (container: Element) => container.querySelector(".results-beside")?.getAttribute("data-settled");

test("the curve of the cut that is held says what the results say, also while it pushes a neighbour", async () => {
  const { container } = draw(<Columns />);
  // Curves come with the picture after the first one.
  expect(curve(container)).toBe("");
  await waitFor(() => expect(curve(container)).not.toBe(""));
  act(() => {
    now().grab();
    moveProposed((definition) => withParam(definition, "small_workers", 20));
  });
  const { in: inside, cannotTell } = resultsOf(table, now().history.present).counts.proposed.status;
  expect(inside).toBe(1);
  expect(curve(container)).toBe(`At this cut ${inside} sites are surely in and ${inside + cannotTell} could be`);
});

test("what takes longer to count is not shown beside the answer to something else", () => {
  const { container } = draw(<Columns />);
  expect(beside(container)).toBe("true");
  act(() => {
    now().grab();
    moveProposed((definition) => withParam(definition, "small_workers", 20));
  });
  expect(beside(container)).toBe("false");
  act(() => now().release("let go"));
  expect(beside(container)).toBe("true");
});

test("a control that goes away while it is held leaves its gesture as one step", () => {
  const { unmount, container } = draw(<Columns />);
  const thumb = container.querySelector<HTMLElement>("[role=slider]");
  act(() => {
    thumb?.focus();
    thumb?.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowLeft", bubbles: true }));
  });
  expect(now().history.open).not.toBeNull();
  unmount();
  expect(now().history.open).toBeNull();
  expect(now().history.past).toHaveLength(1);
});
