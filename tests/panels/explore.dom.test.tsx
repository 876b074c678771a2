import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Definition } from "../../src/model/definition.ts";
import { CompareLimits } from "../../src/panels/explore/CompareLimits.tsx";
import { Finding, findingMoves, findingTitle } from "../../src/panels/explore/Finding.tsx";
import { LawList } from "../../src/panels/explore/LawList.tsx";
import { quoteLanguage } from "../../src/panels/explore/quote-language.ts";
import { webAddress } from "../../src/panels/explore/web-address.ts";
import { lawTitle } from "../../src/state/law-list.ts";
import { LAWS } from "../../src/state/laws.ts";
import { violations } from "./accessible.ts";
import { single } from "./survey.ts";

const law = (id: string): Definition => {
  const found = LAWS.find((definition) => definition.id === id);
  if (!found) throw new Error(id);
  return found;
};
const FIXED = "This sorts sites by size tests in the text. It does not say who is legal.";
const table = single({ mercury: false, unit: "cluster" }, { designated_zone: true, unit: "cluster" });
const pair = { baseline: law("four-limits"), proposed: law("new-lens") };

function list(more: Partial<Parameters<typeof LawList>[0]> = {}) {
  const onChoose = vi.fn();
  const props = { definitions: LAWS, table, pair, onChoose, today: "2026-12-01", ...more };
  return { onChoose, ...render(<LawList {...props} />) };
}
const find = (text: string) => fireEvent.change(screen.getByRole("searchbox"), { target: { value: text } });
const cards = () => within(screen.getByRole("list", { name: "Definitions" })).getAllByRole("heading", { level: 4 });
const head = (name: RegExp) => screen.getByRole("button", { name });

afterEach(cleanup);

describe("the list of definitions", () => {
  test("a card closed says where it stands and what these data answer; open it shows the text and its tests", async () => {
    const { container } = list();
    find("congo");
    const [card] = cards();
    const item = card?.closest("li") as HTMLElement;
    expect(item.textContent).toContain("In force2018asks 7 things, file records 2");
    expect(item.textContent).not.toContain(FIXED);
    fireEvent.click(head(/DR Congo/));
    expect(item.querySelector("blockquote")?.lang).toBe("fr");
    const facts = [...item.querySelectorAll("dl > div")].map(
      (fact) => [fact.querySelector("dt")?.textContent, fact.querySelector("dd")?.textContent] as const,
    );
    expect(new Map(facts).get("Tested")).toBe("a place in a designated zone; no mercury");
    expect(new Map(facts).get("Not in this data")).toContain("no explosives");
    expect(new Map(facts).get("Approximated")).toContain("Non-industrial tools");
    expect(new Map(facts).get("Speaks of")).toBe("operation2 of 2 sites here stand for something else: cluster 2.");
    expect(new Map(facts).get("Source")).toBe("Reported by deskeco.com, checked on 2026-11-23");
    expect(item.textContent).toContain(FIXED);
    const link = within(item).getByRole("link");
    expect([link.textContent, link.getAttribute("rel")]).toEqual(["Citation, deskeco.com", "noreferrer"]);
    expect(await violations(container)).toEqual([]);
  });

  test("one card is open at a time, and arrows lead from card to card", () => {
    list();
    find("ghana");
    const [first, second] = cards().map((card) => card.querySelector("button") as HTMLButtonElement);
    fireEvent.click(first as HTMLButtonElement);
    fireEvent.click(second as HTMLButtonElement);
    expect([first, second].map((button) => button?.getAttribute("aria-expanded"))).toEqual(["false", "true"]);
    first?.focus();
    fireEvent.keyDown(first as HTMLButtonElement, { key: "ArrowDown" });
    expect(document.activeElement).toBe(second);
    fireEvent.keyDown(second as HTMLButtonElement, { key: "Home" });
    expect(document.activeElement).toBe(first);
  });

  test("puts a definition under A or B, and not where it stands already", () => {
    const { onChoose } = list({ pair: { ...pair, baseline: law("rw-licences") } });
    find("rwanda");
    fireEvent.click(head(/Rwanda/));
    expect(head(/Use as A/)).toHaveProperty("disabled", true);
    fireEvent.click(head(/Use as B/));
    expect(onChoose.mock.calls).toEqual([["proposed", law("rw-licences")]]);
  });

  test("a standing is chosen by its chip, and each card carries it", () => {
    const { container } = list();
    const chips = screen.getByRole("group", { name: "By standing" });
    expect(chips.textContent).toMatch(/^All 34In force \d+Administrative 2Historical 4Proposal 3International 2Illus/);
    fireEvent.click(within(chips).getByRole("button", { name: "Proposal 3" }));
    expect(cards()).toHaveLength(3);
    expect([...container.querySelectorAll(".law-card")].map((card) => card.getAttribute("data-status"))).toEqual([
      "proposal",
      "proposal",
      "proposal",
    ]);
    expect(screen.getByRole("status").textContent).toBe("3 definitions. Testable here first.");
    find("atlantis");
    expect(screen.getByRole("status").textContent).toBe("No definition is called that.");
  });

  test("a text checked a year ago may be out of date; an illustration never claims the line on legality", () => {
    list({ today: "2027-11-23" });
    find("congo");
    expect(screen.getByText("May be out of date")).toBeTruthy();
    find("new lens");
    expect(screen.queryByText("May be out of date")).toBeNull();
    fireEvent.click(head(/New lens/));
    expect(screen.queryByText(FIXED)).toBeNull();
  });

  test("long approximations are all within reach", () => {
    list();
    find("congo");
    fireEvent.click(head(/DR Congo/));
    expect(screen.queryByText(/A digger's card/)).toBeNull();
    fireEvent.click(head(/3 more/));
    expect(screen.getByText(/A digger's card/)).toBeTruthy();
  });

  test("every built-in definition opens without a fault", async () => {
    const { container } = list();
    const headings = cards();
    for (const definition of LAWS) {
      const title = lawTitle(definition).join(" ").trim();
      const card = headings.find((each) => each.textContent?.trim() === title);
      fireEvent.click(card?.querySelector("button") as HTMLButtonElement);
      const open = container.querySelector(".law-card[data-open]");
      expect(open?.querySelectorAll("dl").length, definition.id).toBe(1);
      expect(open?.textContent?.includes(FIXED), definition.id).toBe(definition.source?.status !== "illustrative");
    }
    expect(container.querySelectorAll(".law-card[data-open]").length).toBe(1);
    expect(await violations(container)).toEqual([]);
  });
});

describe("the table of limits", () => {
  const rowHeads = () => screen.getAllByRole("rowheader").map(({ textContent }) => textContent ?? "");

  test("stands by country, is filtered by standing and ordered by a column", async () => {
    const { container } = render(<CompareLimits definitions={LAWS} />);
    expect(rowHeads()[0]).toContain("Brazil");
    expect(rowHeads()).toHaveLength(LAWS.length);
    const depth = screen.getByRole("columnheader", { name: /Depth/ });
    fireEvent.click(within(depth).getByRole("button"));
    expect(depth.getAttribute("aria-sort")).toBe("ascending");
    expect(rowHeads()[0]).toContain("Cameroon");
    fireEvent.click(within(depth).getByRole("button"));
    expect(depth.getAttribute("aria-sort")).toBe("descending");
    fireEvent.click(within(depth).getByRole("button"));
    expect(depth.getAttribute("aria-sort")).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Proposal 3" }));
    expect(rowHeads()).toHaveLength(3);
    expect(screen.getByText(FIXED)).toBeTruthy();
    expect(await violations(container)).toEqual([]);
  });

  test("shows what is asked by name on request", () => {
    render(<CompareLimits definitions={LAWS} />);
    expect(screen.queryByRole("columnheader", { name: /Operator/ })).toBeNull();
    fireEvent.click(screen.getByRole("switch"));
    expect(screen.getByRole("columnheader", { name: /Operator/ })).toBeTruthy();
  });

  test("is copied as text, and shown as text where copying is refused", async () => {
    const writeText = vi.fn().mockResolvedValueOnce(undefined).mockRejectedValueOnce(new Error("denied"));
    vi.stubGlobal("navigator", { ...navigator, clipboard: { writeText } });
    render(<CompareLimits definitions={[law("rw-licences")]} />);
    fireEvent.click(screen.getByRole("button", { name: "Copy as text" }));
    expect(await screen.findByText("Copied")).toBeTruthy();
    expect(writeText.mock.calls[0]?.[0]).toMatch(/^Definition\tCountry\tStanding\tYear\tLicence area \(ha\)/);
    fireEvent.click(screen.getByRole("button", { name: "Copy as text" }));
    const shown = await screen.findByRole("textbox", { name: "The table as text" });
    expect((shown as HTMLTextAreaElement).value).toBe(writeText.mock.calls[1]?.[0]);
    vi.unstubAllGlobals();
  });
});

describe("the finding", () => {
  const NONE = { in: 0, cannotTell: 0, out: 0 };
  const counts = (leaving: number, entering: number) => ({
    sites: 2_988,
    proposed: {
      classIds: [],
      certain: [],
      possible: [],
      undetermined: 0,
      status: { in: 2_135, cannotTell: 537, out: 316 },
      workers: NONE,
      notRecorded: NONE,
    },
    statusFlow: {
      sites: [
        [2_046, 131, 49],
        [0, 353, 0],
        [89, 53, 267],
      ],
      workers: [
        [9_000, 900, leaving],
        [0, 0, 0],
        [entering, 0, 0],
      ],
    },
  });

  test("is the title, with both bounds and what cannot be told", async () => {
    const { container } = render(<Finding counts={counts(0, 0)} frame="IPIS: artisanal sites only" />);
    expect(screen.getByRole("heading").textContent).toBe(
      "Between 2,135 and 2,672 of 2,988 sites meet definition\u00a0B; 537\u00a0cannot be told",
    );
    expect(container.textContent).toContain("89 sites enter, 49 leave and 184 can no longer be told.");
    expect(container.textContent).toContain("IPIS: artisanal sites only.");
    expect(await violations(container)).toEqual([]);
  });

  test("who leaves is named first where more workers leave than enter", () => {
    expect(findingMoves(counts(12_000, 3_400))).toEqual([
      "49 sites leave, 89 enter and 184 can no longer be told.",
      "Recorded workers: 12,000 leave, 3,400 enter.",
    ]);
    expect(findingMoves(counts(3_400, 12_000))[1]).toBe("Recorded workers: 12,000 enter, 3,400 leave.");
  });

  test("says so where everything is told, nothing moves, or nothing is counted", () => {
    const still = { ...counts(0, 0), statusFlow: { sites: [[1]], workers: [[1]] } };
    expect(findingMoves(still)).toEqual(["No site changes its status."]);
    const told = { ...still, proposed: { ...still.proposed, status: { in: 5, cannotTell: 0, out: 1 } }, sites: 6 };
    expect(findingTitle(told)).toBe("5 of 6 sites meet definition\u00a0B");
    expect(findingTitle({ ...told, sites: 0 })).toBe("No site is counted");
  });
});

test("a quotation is marked with its own language", () => {
  const of = (id: string) => quoteLanguage(law(id).source?.quote ?? "");
  const others = {
    "bf-2003-code": "fr",
    "br-garimpeira": "pt",
    "cd-artisanal": "fr",
    "ci-artisanal": "fr",
    "cl-small-apl": "es",
    "cl-small-enami": "es",
    "cm-artisanal": "fr",
    "co-before-exploitation": "es",
    "ec-small-nonmetallic": "es",
    "gn-artisanal": "fr",
    "id-people-mining-2010": "id",
    "ne-artisanal": "fr",
    "pe-small-mining": "es",
  };
  const quoted = LAWS.filter(({ source }) => source?.quote);
  const expected = quoted.map(({ id }) => [id, Object.hasOwn(others, id) ? others[id as keyof typeof others] : "en"]);
  expect(quoted.map(({ id }) => [id, of(id)])).toEqual(expected);
  expect(quoteLanguage("12 ha")).toBeNull();
});

test("only addresses of the web become links", () => {
  expect(webAddress("https://www.example.org/a")).toEqual({ href: "https://www.example.org/a", host: "example.org" });
  expect(webAddress("javascript:alert(1)")).toBeNull();
  expect(webAddress("Act 703")).toBeNull();
});
