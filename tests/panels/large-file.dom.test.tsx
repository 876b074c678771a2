import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { countsByArea, countsByClass } from "../../src/dialects/sql-counts.ts";
import { typicalSites } from "../../src/dialects/sql-typical.ts";
import type { LargeFile } from "../../src/model/large-file.ts";
import { DataSummary } from "../../src/panels/data/DataSummary.tsx";
import { ownFrame, saidOfPart } from "../../src/panels/data/part-words.ts";
import { CountBySql } from "../../src/panels/import/CountBySql.tsx";
import { LargeFileDialog } from "../../src/panels/import/LargeFileDialog.tsx";
import { FIRST_PAIR } from "../../src/state/presets.ts";
import { violations } from "./accessible.ts";
import { dataSetOf, single } from "./survey.ts";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const GIGABYTE = 1_000_000_000;

/** A table that needs about 4.8 GB, a quarter of which is asked for. */
const file: LargeFile = {
  name: "mines.csv",
  format: "csv",
  bytes: 4 * GIGABYTE,
  inside: 4 * GIGABYTE,
  has: 4 * GIGABYTE,
  columns: { all: 40, asked: 12, share: 0.25, properties: ["site_id", "workers"] },
};

const radios = (): string[] =>
  within(screen.getByRole("radiogroup", { name: "Sites" }))
    .getAllByRole("radio")
    .map(({ textContent }) => textContent ?? "");
const chosen = (): string | null => screen.getByRole("radio", { checked: true }).textContent;

describe("a file that is large for the machine", () => {
  test("says how large it is, what it needs, what there is, and takes the largest sample that fits with ease", async () => {
    const onAnswer = vi.fn();
    const { container } = render(<LargeFileDialog file={file} onAnswer={onAnswer} />);
    const fact = (name: string) => screen.getByText(name).nextElementSibling?.textContent;
    expect(fact("The file")).toBe("4 GB, 40 columns");
    expect(fact("All of it needs")).toBe("about 4.9 GB of memory, at the least");
    expect(fact("This machine has")).toBe("about 4 GB, as far as the browser tells");
    expect(screen.getByText(/^It does not fit\./)).toBeTruthy();
    expect(radios()).toEqual(["1 in 2", "1 in 5", "1 in 10", "1 in 20"]);
    expect(chosen()).toBe("1 in 5");
    expect(screen.getByRole("status").textContent).toBe("That needs about 1 GB.");
    expect(screen.getByText(/within ±0\.9 percentage points .* if it has 10,000 sites, 19 times of 20/)).toBeTruthy();
    expect(await violations(container)).toEqual([]);
    fireEvent.click(screen.getByRole("button", { name: "Read 1 site in 5" }));
    expect(onAnswer.mock.calls).toEqual([[{ oneIn: 5 }]]);
  });

  test("with the columns that are asked for alone, a larger part fits, by the keyboard too", () => {
    const onAnswer = vi.fn();
    render(<LargeFileDialog file={file} onAnswer={onAnswer} />);
    fireEvent.click(screen.getByRole("checkbox", { name: "Only the columns that are asked for" }));
    expect(screen.getByText(/^12 of 40: what A, B and the filters ask/)).toBeTruthy();
    expect(radios()[0]).toBe("all");
    fireEvent.keyDown(screen.getByRole("radio", { checked: true }), { key: "Home" });
    expect(chosen()).toBe("all");
    fireEvent.click(screen.getByRole("button", { name: "Read all sites, 12 columns" }));
    expect(onAnswer.mock.calls).toEqual([[{ oneIn: 1, properties: ["site_id", "workers"] }]]);
    // Without them all sites no longer fit, and what does is chosen instead.
    fireEvent.click(screen.getByRole("checkbox"));
    expect(chosen()).toBe("1 in 2");
  });

  test("that may fit can be read whole; Escape and Cancel read nothing", () => {
    const onAnswer = vi.fn();
    render(<LargeFileDialog file={{ ...file, has: 8 * GIGABYTE }} onAnswer={onAnswer} />);
    expect(screen.getByText(/^It may fit, but not with ease\./)).toBeTruthy();
    expect(screen.queryByText(/percentage points/)).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Read all of it" }));
    fireEvent.keyDown(screen.getByRole("dialog"), { key: "Escape" });
    fireEvent.click(screen.getByRole("button", { name: "Cancel" }));
    expect(onAnswer.mock.calls).toEqual([[{}], [null], [null]]);
  });

  test("that is held whole before any of it can be read offers no part of it", async () => {
    const workbook: LargeFile = { ...file, name: "mines.xlsx", format: "xlsx", columns: null };
    const { container } = render(
      <LargeFileDialog file={workbook} onAnswer={vi.fn()}>
        <CountBySql {...FIRST_PAIR} />
      </LargeFileDialog>,
    );
    expect(screen.getByText(/held whole before any of it can be read/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^Read/ })).toBeNull();
    expect(screen.getByRole("heading", { name: "Count it in your own database" })).toBeTruthy();
    expect(await violations(container)).toEqual([]);
  });
});

describe("counted in a database of one's own", () => {
  const { baseline, proposed } = FIRST_PAIR;
  const statement = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "The statement" }).value;

  test("each question is the statement that its dialect writes, over the table and column that are named", async () => {
    const { container } = render(<CountBySql {...FIRST_PAIR} />);
    expect(statement()).toBe(countsByClass(proposed, "duckdb", "sites"));
    fireEvent.click(screen.getByRole("radio", { name: "PostgreSQL" }));
    fireEvent.change(screen.getByRole("textbox", { name: "Table" }), { target: { value: "main.mines" } });
    expect(statement()).toBe(countsByClass(proposed, "postgres", "main.mines"));
    fireEvent.click(screen.getByRole("radio", { name: "Areas" }));
    fireEvent.change(screen.getByRole("textbox", { name: "Column of the area" }), { target: { value: "district" } });
    expect(statement()).toBe(countsByArea(proposed, "postgres", "main.mines", "district"));
    fireEvent.click(screen.getByRole("radio", { name: "A file of areas" }));
    expect(statement()).toBe(typicalSites([baseline, proposed], "main.mines", "district"));
    expect(await violations(container)).toEqual([]);
  });

  test("what came of copying is said", async () => {
    const writeText = vi.fn((_: string) => Promise.resolve());
    vi.stubGlobal("navigator", { ...navigator, clipboard: { writeText } });
    render(<CountBySql {...FIRST_PAIR} />);
    fireEvent.click(screen.getByRole("button", { name: "Copy" }));
    expect(await screen.findByText("The statement is copied.")).toBeTruthy();
    expect(writeText).toHaveBeenCalledWith(statement());
    writeText.mockImplementation(() => Promise.reject(new Error("refused")));
    fireEvent.click(screen.getByRole("button", { name: "Copy" }));
    expect(await screen.findByText(/The clipboard is refused/)).toBeTruthy();
  });
});

describe("data that are a part of a file", () => {
  const table = single(...Array.from({ length: 400 }, () => ({ workers: 1 })));
  const sample = { oneIn: 2, leftOut: 405, sites: null };
  const part = dataSetOf(table, { frame: "artisanal sites only", setAside: 5, sample, unread: ["depth_m", "note"] });

  test("say so where what they set out to record is said, and nothing of what they were is lost", () => {
    const said = saidOfPart(part);
    expect(said.frame).toBe(
      "a sample of 1 in 2 sites: shares of all 400 within ±3.5 percentage points, 19 times of 20; 2 columns left unread; artisanal sites only",
    );
    expect(ownFrame(said)).toBe("artisanal sites only");
    expect(ownFrame(saidOfPart({ ...part, frame: null }))).toBeNull();
    expect(saidOfPart(dataSetOf(table))).toEqual(dataSetOf(table));
  });

  test("account for every row: visits, set aside, left out by the sample, each on a line of its own", async () => {
    const { container } = render(<DataSummary dataSet={saidOfPart(part)} onIssues={vi.fn()} />);
    const fact = (name: string) => screen.getByText(name).nextElementSibling?.textContent;
    expect(fact("Set out to record")).toBe("artisanal sites only");
    expect(fact("Visits")).toBe("400");
    expect(fact("Rows set aside")).toBe("5 of 810 rows");
    expect(fact("Sample")).toBe("1 site in 2");
    expect(fact("Its shares")).toMatch(/^within ±3\.5 percentage points, 19 times of 20/);
    expect(fact("Rows left out by the sample")).toBe("405 of 810 rows");
    expect(fact("Left unread")).toBe("depth_m, note");
    expect(await violations(container)).toEqual([]);
  });
});
