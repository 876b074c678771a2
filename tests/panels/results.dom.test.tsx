import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Announcer } from "../../src/panels/results/Announcer.tsx";
import { movesOf } from "../../src/panels/results/answer.ts";
import { NoneIn, NoSites } from "../../src/panels/results/EmptyStates.tsx";
import { LeftOut } from "../../src/panels/results/LeftOut.tsx";
import { byMovement, type RegionRow, RegionsTable } from "../../src/panels/results/RegionsTable.tsx";
import { ResultsLine } from "../../src/panels/results/ResultsLine.tsx";
import { StatusSummary } from "../../src/panels/results/StatusSummary.tsx";
import { includedSites } from "../../src/state/filtering.ts";
import { violations } from "./accessible.ts";
import { single } from "./survey.ts";

const NONE = { in: 0, cannotTell: 0, out: 0 };
const side = (status: typeof NONE) => ({
  classIds: [],
  certain: [],
  possible: [],
  undetermined: 0,
  status,
  workers: NONE,
  notRecorded: NONE,
});
const countsWith = (inside: number) => ({
  sites: 2_988,
  proposed: side({ in: inside, cannotTell: 537, out: 316 }),
  statusFlow: {
    sites: [
      [2_046, 131, 49],
      [0, 353, 0],
      [89, 53, 267],
    ],
    workers: [],
  },
});

afterEach(cleanup);

const pass = (ms: number): void => {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
};

describe("the results line", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test("moves are named by where they arrive", () => {
    expect(movesOf(countsWith(2_135))).toEqual({ enters: 89, leaves: 49, nowCannotTell: 184 });
  });

  test("says the answer and what moved in one line", async () => {
    const { container } = render(<ResultsLine counts={countsWith(2_135)} />);
    expect(container.textContent).toBe(
      "2,135 in537 cannot tell316 outof 2,988 sites under Bagainst A89 enter49 leave184 now cannot tell",
    );
    vi.useRealTimers();
    expect(await violations(container)).toEqual([]);
  });

  test("is spoken at most once in half a second, the last answer always, and not before anything changed", () => {
    const onAnnounce = vi.fn();
    const { rerender } = render(<Announcer counts={countsWith(1)} onAnnounce={onAnnounce} />);
    pass(2_000);
    expect(onAnnounce).not.toHaveBeenCalled();
    for (const inside of [2, 3, 4]) {
      rerender(<Announcer counts={countsWith(inside)} onAnnounce={onAnnounce} />);
      pass(100);
    }
    expect(onAnnounce).not.toHaveBeenCalled();
    pass(500);
    expect(onAnnounce.mock.calls).toEqual([
      ["Of 2,988 sites, 4 in, 537 cannot tell, 316 out. Against A: 89 enter, 49 leave, 184 now cannot tell."],
    ]);
  });

  test("nothing is said where a drag comes back to where it began", () => {
    const onAnnounce = vi.fn();
    const { rerender } = render(<Announcer counts={countsWith(1)} onAnnounce={onAnnounce} />);
    rerender(<Announcer counts={countsWith(2)} onAnnounce={onAnnounce} />);
    rerender(<Announcer counts={countsWith(1)} onAnnounce={onAnnounce} />);
    pass(1_000);
    expect(onAnnounce).not.toHaveBeenCalled();
  });
});

describe("the status in numbers", () => {
  const status = {
    counts: { in: 2_135, cannotTell: 537, out: 316 },
    baseline: { in: 2_226, cannotTell: 353, out: 409 },
    placed: 2_988,
    frame: "IPIS: artisanal sites only",
    workers: { in: 10, cannotTell: 2, out: 3 },
    notRecorded: { in: 100, cannotTell: 250, out: 3 },
  };

  test("both bounds, the frame beside n, and workers with those not recorded", async () => {
    const { container } = render(<StatusSummary {...status} />);
    expect(container.textContent).toContain("2,988 sites, all placed");
    expect(container.textContent).toContain(
      "Between 2,135 and 2,672 of 2,988 sites meet definition B; 537 cannot be told.",
    );
    expect(container.textContent).toContain("Frame: IPIS: artisanal sites only.");
    expect(container.textContent).toContain("−91 against A");
    expect(container.textContent).toContain("Not recorded at 353 sites");
    expect(await violations(container)).toEqual([]);
  });

  test("where all is told, one number", () => {
    const { container } = render(<StatusSummary {...status} counts={{ in: 1, cannotTell: 0, out: 2 }} placed={2} />);
    expect(container.textContent).toContain("1 of 3 sites meet definition B.");
    expect(container.textContent).toContain("3 sites, 2 placed");
  });

  test.each([
    [{ in: 1, cannotTell: 0, out: 0 }, "The one site meets definition B. Frame: Peru."],
    [{ in: 0, cannotTell: 1, out: 0 }, "Whether the one site meets definition B cannot be told. Frame: Peru."],
    [{ in: 0, cannotTell: 0, out: 1 }, "The one site does not meet definition B. Frame: Peru."],
  ])("one site is no range: %o", (counts, said) => {
    const { container } = render(<StatusSummary {...status} counts={counts} placed={1} frame="Peru. " />);
    expect(container.textContent).toContain(said);
  });
});

describe("regions", () => {
  const row = (key: string, more: Partial<RegionRow>): RegionRow => ({
    key,
    name: key,
    sites: 100,
    in: 50,
    cannotTell: 30,
    out: 20,
    enters: 0,
    leaves: 0,
    nowCannotTell: 0,
    known: 0.928,
    ...more,
  });
  const rows = [
    row("Ituri", { enters: 2, leaves: 19 }),
    row("Kasai", {}),
    row("Haut", {}),
    row("Kivu", { enters: 32, sites: 19 }),
  ];

  test("most movement first, then by name; no percentage below 20 sites", async () => {
    expect(byMovement(rows).map(({ key }) => key)).toEqual(["Kivu", "Ituri", "Haut", "Kasai"]);
    const onSelect = vi.fn();
    const { container } = render(<RegionsTable rows={rows} by="provinces" onSelect={onSelect} />);
    const known = [...container.querySelectorAll("tbody tr")].map((each) => each.lastElementChild?.textContent);
    expect(known).toEqual(["", "93 %", "93 %", "93 %"]);
    fireEvent.click(screen.getByRole("button", { name: "Kivu" }));
    expect(onSelect).toHaveBeenCalledWith("Kivu");
    expect(await violations(container)).toEqual([]);
  });
});

describe("what is left out and what is empty", () => {
  const table = single(
    { stage: "idle", country: "COD" },
    { site_type: "processing", stage: "idle" },
    { site_type: "trading" },
    { country: "COD" },
    { country: "GHA" },
  );
  const filters = { workingOnly: true, clauses: [{ property: "country", values: ["COD"] }] };

  test("sites that are no working mines by kind, then those that other filters leave out", () => {
    const include = includedSites(table, filters);
    const { container } = render(<LeftOut table={table} filters={filters} include={include} />);
    expect(container.textContent).toBe("3 sites left out: idle 2, trading 1. 1 more site left out by the filters.");
  });

  test("nothing left out, nothing said", () => {
    const none = { workingOnly: false, clauses: [] };
    const { container } = render(<LeftOut table={table} filters={none} include={null} />);
    expect(container.textContent).toBe("");
  });

  test("no site to count offers to clear the filters", async () => {
    const onClear = vi.fn();
    const { container } = render(<NoSites onClear={onClear} />);
    fireEvent.click(screen.getByRole("button", { name: "Clear the filters" }));
    expect(onClear).toHaveBeenCalledTimes(1);
    expect(await violations(container)).toEqual([]);
  });

  test("no site in is not the same as every site out", () => {
    const { container, rerender } = render(
      <NoneIn status={{ in: 0, cannotTell: 12, out: 3 }} hardest={{ words: "depth at most 5 m", sites: 2_911 }} />,
    );
    expect(container.textContent).toContain("12 sites could be");
    expect(container.textContent).toContain("The test that most sites fail is depth at most 5 m: 2,911 sites.");
    rerender(<NoneIn status={{ in: 0, cannotTell: 0, out: 3 }} hardest={null} />);
    expect(container.textContent).toContain("Every site is surely outside this definition.");
  });
});
