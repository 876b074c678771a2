import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { SiteCard } from "../../src/panels/site/SiteCard.tsx";
import type { SiteHistory } from "../../src/panels/site/site-history.ts";
import { headcount, wider } from "../dialects/definitions.ts";
import { violations } from "./accessible.ts";
import { runOf, survey } from "./survey.ts";

/** The site of the pictures: three visits, gold, mercury never recorded; and one whose class is sure. */
const table = survey([
  {
    id: "codmine00307",
    at: [28.9, -3],
    visits: [
      {
        on: "2009-05-01",
        values: { name: "Lukungurhi", region: "Sud-Kivu", country: "COD", workers: 43, source: "IPIS" },
      },
      { on: "2011-07-02", values: { workers: 400, source: "IPIS" } },
      {
        on: "2017-08-08",
        values: {
          workers: 300,
          gold: true,
          mineral: "gold",
          armed_presence: true,
          armed_group1: "a group",
          source: "IPIS",
        },
      },
    ],
  },
  { id: "plain", visits: [{ values: { name: "plain", workers: 20 } }] },
]);
const run = runOf(table, headcount, wider);

function open(site = 0, more: Partial<Parameters<typeof SiteCard>[0]> = {}) {
  const onClose = vi.fn();
  const all = { table, run, choice: { baseline: headcount, proposed: wider }, site, counted: true, onClose, ...more };
  const view = render(<SiteCard {...all} />);
  return { onClose, ...view, show: (next: number) => view.rerender(<SiteCard {...all} site={next} />) };
}

afterEach(cleanup);

describe("a site that cannot be told", () => {
  let container: HTMLElement;
  beforeEach(() => {
    container = open().container;
  });

  test("says which site, where, and when someone last looked", () => {
    expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("Lukungurhi");
    expect(screen.getByText("codmine00307")).toBeTruthy();
    expect(container.querySelector(".site-facts")?.textContent).toBe(
      "Gold · Sud-Kivu, DR Congo · 3 visits, last 2017-08-08",
    );
  });

  test("gives the verdict under B with every possible class, and under A", () => {
    expect(container.querySelector(".site-verdict")?.textContent).toContain("small-scale (in) or medium-scale (out)");
    expect(container.querySelector(".site-verdict-title")?.textContent).toBe("Cannot tell");
    expect(container.querySelector(".site-under-a")?.textContent).toBe("AOutmedium-scale");
  });

  test("what would settle it: what to learn first, then the smallest change", () => {
    const lines = [...container.querySelectorAll(".site-settle li")].map((line) => line.textContent);
    expect(lines).toEqual([
      "Learn one thing: is mercury used? Not used: in, small-scale. Used: out, medium-scale.",
      "1 worker more (301, now 300) out, medium-scale, whatever the answer",
      "200 workers fewer (100, now 300) in, artisanal, whatever the answer",
    ]);
    expect(container.querySelector(".site-settle")?.textContent).toContain("Described, never advised.");
  });

  test("its tests stand in the order of the ladder, each with its mark in words", () => {
    const lines = [...container.querySelectorAll(".site-test")].map((line) => line.textContent);
    expect(lines.slice(0, 3)).toEqual([
      "FailsArtisanal: workers300at most 100; this is 200 over",
      "PassesSmall-scale: workers300at most 300; exactly at the line",
      "?Cannot be answeredSmall-scale: mercurynot recordedon gold sites, not used; cannot be answered",
    ]);
  });

  test("the tests of A can be read in their place", () => {
    fireEvent.click(screen.getByRole("radio", { name: "Under A" }));
    expect(screen.getByText("Tests of Headcount ladder")).toBeTruthy();
    expect(container.querySelector(".site-test")?.textContent).toContain("at most 50; this is 250 over");
  });

  test("has no fault for assistive technology, with every value shown", async () => {
    fireEvent.click(screen.getByRole("button", { name: "All values" }));
    expect(await violations(container)).toEqual([]);
  });
});

test("a site whose class is sure says why", () => {
  const { container } = open(1);
  expect(container.querySelector(".site-reasons")?.textContent).toBe(
    "WhyArtisanal, because workers 20 (at most 100; this is 80 under)Rests on workers, undated",
  );
  expect(container.querySelector(".site-code")).toBeNull();
});

describe("recorded values", () => {
  const values = () => fireEvent.click(screen.getByRole("button", { name: "All values" }));

  test("the last known one leads, with its date; earlier ones are kept", () => {
    open();
    values();
    const workers = screen.getByText("Workers", { selector: "bdi" }).closest(".site-value") as HTMLElement;
    expect(within(workers).getByText("300 workers")).toBeTruthy();
    expect(within(workers).getAllByText("2017-08-08")).toBeTruthy();
    expect(within(workers).getByText("2 earlier values")).toBeTruthy();
    expect(screen.getByText("All from IPIS.")).toBeTruthy();
  });

  test("what is sensitive is shown only where it is asked for by name, also what a file names like it", () => {
    const { container } = open();
    values();
    expect(container.textContent).not.toMatch(/armed/i);
    fireEvent.click(screen.getByRole("button", { name: "Show sensitive values" }));
    expect(container.textContent).toMatch(/Armed presence/);
    expect(container.textContent).toMatch(/armed group1/);
  });
});

describe("what is not counted or not on the map is said", () => {
  test("no position, so no way to zoom", () => {
    const { container } = open(1, { onZoom: vi.fn() });
    expect(container.textContent).toContain("No usable position is recorded");
    expect(screen.queryByRole("button", { name: "Zoom to this site" })).toBeNull();
  });

  test("left out by the filters", () => {
    expect(open(0, { counted: false }).container.textContent).toContain("Left out by the filters");
  });
});

describe("focus", () => {
  test("goes to the name, and back to where it was when the card closes", () => {
    render(<button type="button">opener</button>);
    const opener = screen.getByText("opener");
    opener.focus();
    const { unmount } = open();
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 2 }));
    unmount();
    expect(document.activeElement).toBe(opener);
  });

  test("stays on the arrows while stepping from site to site", () => {
    const onStep = vi.fn();
    const { show } = open(0, { onStep });
    const next = screen.getByRole("button", { name: "Next site of the table" });
    next.focus();
    fireEvent.click(next);
    expect(onStep).toHaveBeenCalledWith(1);
    show(1);
    expect(document.activeElement).toBe(next);
    expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("plain");
  });

  test("Escape closes, and goes no further", () => {
    const outer = vi.fn();
    addEventListener("keydown", outer);
    const { onClose } = open();
    fireEvent.keyDown(screen.getByRole("heading", { level: 2 }), { key: "Escape" });
    removeEventListener("keydown", outer);
    expect(onClose).toHaveBeenCalledTimes(1);
    expect(outer).not.toHaveBeenCalled();
  });
});

describe("slots", () => {
  test("a chart gets every visit of a number, oldest first, and the line it lies nearest to", () => {
    const seen: SiteHistory[] = [];
    open(0, {
      history: (history) => {
        seen.push(history);
        return null;
      },
    });
    expect(seen[0]).toMatchObject({ property: "workers", label: "Workers", cut: 300, operator: "<=" });
    expect(seen[0]?.visits.map(({ value }) => value)).toEqual([43, 400, 300]);
    expect(screen.getByText("Workers over time")).toBeTruthy();
  });

  test("one visit is no history; a distance is drawn for number tests alone", () => {
    const history = vi.fn();
    const distance = vi.fn(() => <i data-testid="bar" />);
    open(1, { history });
    expect(history).not.toHaveBeenCalled();
    cleanup();
    const { container } = open(0, { distance });
    expect(screen.getAllByTestId("bar")).toHaveLength(3);
    expect(container.querySelectorAll(".site-test")).toHaveLength(4);
  });
});
