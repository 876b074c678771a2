import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Issue } from "../../src/model/issue.ts";
import { DataSummary } from "../../src/panels/data/DataSummary.tsx";
import { IssueList } from "../../src/panels/data/IssueList.tsx";
import { issueGroups, issueTotal } from "../../src/panels/data/issue-groups.ts";
import { LoadFault } from "../../src/panels/data/LoadFault.tsx";
import { LoadProgress } from "../../src/panels/data/LoadProgress.tsx";
import { OpenFile } from "../../src/panels/data/OpenFile.tsx";
import { violations } from "./accessible.ts";
import { dataSetOf, survey } from "./survey.ts";

const table = survey([
  {
    id: "a",
    at: [1, 1],
    visits: [
      { on: "2019-01-02", values: {} },
      { on: "2020-05-17", values: {} },
    ],
  },
  { id: "b", visits: [{ values: {} }] },
]);

const aside = (row: number): Issue => ({ code: "ingest.null_island", effect: "set-aside", row });
const unread = (row: number, value: string): Issue => ({
  code: "ingest.unreadable_number",
  effect: "unknown",
  row,
  column: "workers",
  value,
});
const issues = [
  ...[8, 1_200, 4, 5, 9].map(aside),
  unread(3, "env. 50"),
  unread(7, "<b>many</b>"),
  { code: "ingest.decimal_comma", effect: "note" } as const,
];
const faulty = dataSetOf(table, { setAside: 5, issues, issueCounts: { "ingest.unreadable_number": 1_000 } });

afterEach(cleanup);

describe("the data in short", () => {
  test("says what it is, every row accounted for, and the day ages count from", async () => {
    const { container } = render(<DataSummary dataSet={faulty} onIssues={vi.fn()} />);
    const fact = (name: string) => screen.getByText(name).nextElementSibling?.textContent;
    expect(fact("Set out to record")).toBe("artisanal sites only");
    expect(fact("Source")).toBe("not stated in the file");
    expect(fact("Sites")).toBe("2, 1 with a position");
    expect(fact("Visits")).toBe("3");
    expect(fact("Rows set aside")).toBe("5 of 8 rows");
    expect(fact("As of")).toBe("2020-05-17");
    expect(fact("SHA-256")).toBe("0123456789abcdef");
    expect(screen.queryByText("Invented data")).toBeNull();
    expect(await violations(container)).toEqual([]);
  });

  test("invented data are called so; without a date there is no as-of day", () => {
    const undated = survey([{ id: "b", at: [0, 0], visits: [{ values: {} }] }]);
    render(<DataSummary dataSet={dataSetOf(undated, { synthetic: true })} onIssues={vi.fn()} />);
    expect(screen.getByText("Invented data")).toBeTruthy();
    expect(screen.getByText("no visit has a date")).toBeTruthy();
    expect(screen.getByText("1, all with a position")).toBeTruthy();
  });

  test("counts what is listed and what the list could not hold", () => {
    const onIssues = vi.fn();
    render(<DataSummary dataSet={faulty} onIssues={onIssues} />);
    fireEvent.click(screen.getByRole("button", { name: "1,008 notes on this file" }));
    expect(onIssues).toHaveBeenCalledTimes(1);
  });
});

describe("notes on a file", () => {
  test("are grouped by kind: rows lost before values unknown before notes, the most frequent first", () => {
    expect(issueGroups(faulty).map(({ code, count }) => [code, count])).toEqual([
      ["ingest.null_island", 5],
      ["ingest.unreadable_number", 1_002],
      ["ingest.decimal_comma", 1],
    ]);
    expect(issueTotal(faulty)).toBe(1_008);
    expect(issueTotal(dataSetOf(table))).toBe(0);
  });

  test("keep rows set aside and values read as unknown apart, with first examples and where they stand", async () => {
    const { container } = render(<IssueList dataSet={faulty} />);
    expect(screen.getByText("5 rows set aside")).toBeTruthy();
    expect(screen.getByText("1,002 values read as unknown")).toBeTruthy();
    expect(screen.getByText("rows 8, 1,200, 4 and 2 more")).toBeTruthy();
    expect(screen.getByText("The first 2 of 1,002")).toBeTruthy();
    const cells = screen.getAllByRole("cell", { hidden: true }).map((cell) => cell.textContent);
    expect(cells).toEqual(expect.arrayContaining(["3", "workers", "env. 50"]));
    expect(await violations(container)).toEqual([]);
  });

  test("text from data is only ever text", () => {
    const { container } = render(<IssueList dataSet={faulty} />);
    expect(container.textContent).toContain("<b>many</b>");
  });

  test("a file without any says so", () => {
    render(<IssueList dataSet={dataSetOf(table)} />);
    expect(screen.getByText("Every row was read, and every value understood.")).toBeTruthy();
  });
});

describe("while a file is read", () => {
  const progress = { name: "sites.geojson", done: 412, total: 1_000, kept: 2_988, onCancel: vi.fn() };

  test("how far it is, that nothing is lost, and a way out", async () => {
    const { container } = render(<LoadProgress {...progress} />);
    expect(screen.getByRole("progressbar").getAttribute("value")).toBe("41");
    expect(screen.getByText("Your 2,988 sites stay until this is done.")).toBeTruthy();
    expect(container.textContent).not.toContain("memory");
    fireEvent.click(screen.getByRole("button", { name: "Cancel" }));
    expect(progress.onCancel).toHaveBeenCalledTimes(1);
    expect(await violations(container)).toEqual([]);
  });

  test("a large file says what it will need; nothing to lose and nothing done yet are no trouble", () => {
    render(<LoadProgress {...progress} done={0} total={0} kept={0} note="60 MB: it can be cancelled." />);
    expect(screen.getByText("60 MB: it can be cancelled.")).toBeTruthy();
    expect(screen.getByText("Nothing is loaded until this is done.")).toBeTruthy();
    expect(screen.getByRole("progressbar").getAttribute("value")).toBe("0");
  });
});

describe("a file that was not loaded", () => {
  const fault = { name: "sites.xlsx", code: "faults.zip", params: {}, kept: 5_000, onDismiss: vi.fn() };

  test("what, where, what was done, what to do", async () => {
    const { container } = render(<LoadFault {...fault} />);
    const alert = screen.getByRole("alert");
    expect(within(alert).getByText("sites.xlsx was not loaded")).toBeTruthy();
    expect(alert.textContent).toContain("Export it as GeoJSON or CSV");
    expect(alert.textContent).toContain("the 5,000 sites you had are still here");
    expect(document.activeElement).toBe(alert);
    fireEvent.click(screen.getByRole("button", { name: "Dismiss" }));
    expect(fault.onDismiss).toHaveBeenCalledTimes(1);
    expect(await violations(container)).toEqual([]);
  });

  test("a fault without words still says its code, never nothing", () => {
    render(<LoadFault {...fault} code="faults.of_the_future" kept={0} />);
    expect(screen.getByText("The file could not be read (faults.of_the_future).")).toBeTruthy();
    expect(screen.getByText("Nothing was changed.")).toBeTruthy();
  });
});

test("the button that opens a file is called that, also where only its picture is shown", () => {
  const { container } = render(<OpenFile onFile={() => undefined} />);
  container.querySelector(".open-words")?.remove();
  expect(screen.getByRole("button", { name: "Open file" })).toBeTruthy();
});
