import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { sentenceBlocks } from "../../src/dialects/sentence.ts";
import type { Definition } from "../../src/model/definition.ts";
import { DefinitionPanel } from "../../src/panels/definition/DefinitionPanel.tsx";
import { NotAsked, notAskedOf } from "../../src/panels/definition/NotAsked.tsx";
import { KeyList } from "../../src/panels/help/KeyList.tsx";
import { modKey } from "../../src/panels/help/keys.ts";
import { DefinitionPicker } from "../../src/panels/top/DefinitionPicker.tsx";
import { headcount, wider } from "../dialects/definitions.ts";
import { violations } from "./accessible.ts";
import { single } from "./survey.ts";

afterEach(cleanup);

describe("the definition panel", () => {
  const open = (more: Partial<Parameters<typeof DefinitionPanel>[0]> = {}) => {
    const onOpen = vi.fn();
    const onReset = vi.fn();
    const view = render(
      <DefinitionPanel
        definition={wider}
        hash="8417dcb4"
        blocks={sentenceBlocks(wider)}
        asks="Asks 3 things; this file records 1."
        moved={false}
        open={null}
        onOpen={onOpen}
        onReset={onReset}
        {...more}
      >
        <p>cards</p>
      </DefinitionPanel>,
    );
    return { ...view, onOpen, onReset };
  };

  test("the sentence is the control: its tokens open what they name, the open one says so", async () => {
    const { container, onOpen } = open({ open: "small_workers" });
    const token = screen.getByRole("button", { name: "300 workers" });
    expect(token.getAttribute("aria-expanded")).toBe("true");
    expect(screen.getByRole("button", { name: "100 workers" }).getAttribute("aria-expanded")).toBe("false");
    fireEvent.click(token);
    expect(onOpen.mock.calls[0]?.[0]).toMatchObject({ param: "small_workers", criterion: "workers" });
    expect(await violations(container)).toEqual([]);
  });

  test("the sentence is one stop of the Tab key; arrows go from token to token, Enter opens one", () => {
    const { onOpen } = open();
    const token = (name: string) => screen.getByRole("button", { name });
    const stops = () => screen.getAllByRole("button").filter(({ tabIndex, className }) => tabIndex === 0 && className);
    expect(stops().map(({ textContent }) => textContent)).toEqual(["100 workers"]);
    token("100 workers").focus();
    fireEvent.keyDown(token("100 workers"), { key: "ArrowRight" });
    expect(document.activeElement).toBe(token("300 workers"));
    expect(stops().map(({ textContent }) => textContent)).toEqual(["300 workers"]);
    fireEvent.keyDown(token("300 workers"), { key: "Enter" });
    expect(onOpen.mock.calls[0]?.[0]).toMatchObject({ param: "small_workers" });
    fireEvent.keyDown(token("300 workers"), { key: "End" });
    expect(document.activeElement).toBe(token("artisanal and small-scale"));
  });

  test("what the file does not record is named", () => {
    const { container } = open({ unrecorded: ["mercury", "ore_t_per_day"] });
    expect(container.querySelector(".definition-asks")?.textContent).toBe(
      "Asks 3 things; this file records 1. Not recorded: mercury and ore.",
    );
  });

  test("a moved definition can be set back to the released one", () => {
    expect(screen.queryByText("Set back to the definition as released")).toBeNull();
    const { onReset } = open({ moved: true });
    fireEvent.click(screen.getByText("Set back to the definition as released"));
    expect(onReset).toHaveBeenCalledTimes(1);
  });

  test("a definition in law shows its citation and that it says nothing of legality", () => {
    const source = {
      status: "in_force",
      country: "GHA",
      instrument: "LI 2176",
      article: "reg. 241",
      year: 2012,
    } as const;
    const { container } = open({ definition: { ...wider, source } });
    expect(container.textContent).toContain("LI 2176, reg. 241, 2012");
    expect(container.textContent).toContain("It does not say who is legal.");
  });
});

describe("recorded, not asked", () => {
  const row = { name: "x", country: "COD", workers: 3, mercury: true, armed_presence: true, gold: true, depth_m: 4 };
  const table = single(row, { ...row, depth_m: 9 }, { country: "COD", gold: true, pits: 2 });

  test("columns that say which row it is are never suggested, by their name or because each value is another", () => {
    const rows = Array.from({ length: 12 }, (_, at) => ({
      FID: at,
      cid: "c",
      serial: `n${at}`,
      pits: at % 5,
      depth_m: 4,
    }));
    const properties = notAskedOf(single(...rows, { workers: 3 }), headcount).map(({ property }) => property);
    expect(properties).toEqual(["depth_m", "pits"]);
  });

  test("neither what is asked, nor names, nor what is sensitive; conditions last, then the file's own", () => {
    expect(notAskedOf(table, headcount).map(({ property }) => property)).toEqual([
      "depth_m",
      "mercury",
      "gold",
      "pits",
    ]);
    expect(notAskedOf(table, wider).map(({ property }) => property)).toEqual(["depth_m", "pits"]);
  });

  test("with how many sites record it, and no percentage below 20 sites", async () => {
    const { container } = render(<NotAsked table={table} definition={wider} />);
    const rows = screen.getAllByRole("listitem").map((each) => each.textContent);
    expect(rows).toEqual(["Depth2 of 3", "pits1 of 3"]);
    expect(await violations(container)).toEqual([]);
  });

  test("a share is never rounded up to all", () => {
    const many = single(...Array.from({ length: 400 }, (_, at) => (at === 0 ? { workers: 1 } : { depth_m: 2 })));
    render(<NotAsked table={many} definition={headcount} />);
    expect(screen.getByText("99 %")).toBeTruthy();
  });
});

describe("the picker", () => {
  const law: Definition = {
    ...headcount,
    id: "law",
    name: "A law",
    source: { status: "in_force", country: "PER", instrument: "Ley 27651", year: 2002 },
  };
  const nothing: Definition = {
    ...headcount,
    id: "nothing",
    name: "Asks nothing",
    source: { status: "illustrative", instrument: "A book" },
    rules: [{ class: "artisanal", when: { true: true } }],
  };
  const definitions = [wider, law, nothing];
  const table = single({ workers: 20 });

  const rows = () => screen.queryAllByRole("listitem", { hidden: true });
  const legality = () => screen.queryByText(/It does not say who is legal/);

  test("status, what is asked and where it stands; the line on legality where a law is among them", async () => {
    const onChoose = vi.fn();
    const { container } = render(
      <DefinitionPicker side="proposed" table={table} current={wider} definitions={definitions} onChoose={onChoose} />,
    );
    fireEvent.click(screen.getByRole("button", { name: /Wider headcount.*proposed/ }));
    expect(container.textContent).toContain("3 definitions: 1 in force, 2 illustrative. Testable here first.");
    const [first, second, last] = rows();
    expect(first?.textContent).toBe("A lawIn forceAsks 1 thing; this file records 1.Testable hereLey 27651, 2002");
    expect(second?.textContent).toBe("Asks nothingIllustrativeAsks 0 things; this file records 0.Testable here");
    expect(last?.textContent).toBe(`${wider.name}IllustrativeAsks 3 things; this file records 1.`);
    expect(legality()).toBeTruthy();
    expect(await violations(container)).toEqual([]);
    fireEvent.click(within(first as HTMLElement).getByRole("button", { hidden: true }));
    expect(onChoose).toHaveBeenCalledWith(law);
    expect(rows()).toEqual([]);
  });

  test("by keyboard: down into the rows, along them and back up, Enter chooses", () => {
    const onChoose = vi.fn();
    render(
      <DefinitionPicker side="baseline" table={table} current={wider} definitions={definitions} onChoose={onChoose} />,
    );
    fireEvent.click(screen.getByRole("button", { name: /baseline/ }));
    const field = screen.getByRole("searchbox", { hidden: true });
    const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
    const at = () => document.activeElement?.querySelector("b")?.textContent;
    field.focus();
    press("ArrowDown");
    expect(at()).toBe("A law");
    press("ArrowDown");
    expect(at()).toBe("Asks nothing");
    press("ArrowDown");
    press("ArrowDown");
    expect(at()).toBe(wider.name);
    for (let up = 0; up < 3; up++) press("ArrowUp");
    expect(document.activeElement).toBe(field);
    press("Enter");
    expect(onChoose).not.toHaveBeenCalled();
    fireEvent.change(field, { target: { value: "peru" } });
    press("Enter");
    expect(onChoose).toHaveBeenCalledWith(law);
  });

  test("the data are asked when it opens, not while it is closed", () => {
    const columns = new Map(table.columns);
    const asked = vi.spyOn(columns, "get");
    const untouched = { ...table, columns };
    render(
      <DefinitionPicker side="baseline" table={untouched} current={law} definitions={definitions} onChoose={vi.fn()} />,
    );
    expect(asked).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole("button", { name: /baseline/ }));
    expect(asked).toHaveBeenCalled();
  });

  test("a definition is found by its country or its instrument, without case", () => {
    render(
      <DefinitionPicker side="baseline" table={table} current={wider} definitions={definitions} onChoose={vi.fn()} />,
    );
    fireEvent.click(screen.getByRole("button", { name: /baseline/ }));
    const field = screen.getByRole("searchbox", { hidden: true });
    for (const sought of ["peru", "LEY 27"]) {
      fireEvent.change(field, { target: { value: sought } });
      expect(rows().map((row) => row.querySelector("b")?.textContent)).toEqual(["A law"]);
    }
    fireEvent.change(field, { target: { value: "wider" } });
    expect(legality()).toBeNull();
  });
});

test("the keys are listed, by the names of the machine's own keyboard", async () => {
  const { container } = render(<KeyList platform="Win32" />);
  expect(screen.getAllByText("Ctrl")).toHaveLength(4);
  expect(modKey("MacIntel")).toBe("Cmd");
  expect(await violations(container)).toEqual([]);
});
