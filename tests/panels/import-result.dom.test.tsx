import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import "../../src/dialects/data-words.ts";
import "../../src/dialects/import-words.ts";
import "../../src/dialects/late-words.ts";
import type { Derived, Mapping } from "../../src/model/mapping.ts";
import type { Survey } from "../../src/model/survey.ts";
import { DerivedList } from "../../src/panels/import/DerivedList.tsx";
import { FirstRows } from "../../src/panels/import/FirstRows.tsx";
import { ImportFrame } from "../../src/panels/import/ImportFrame.tsx";
import { WhatYouGet } from "../../src/panels/import/WhatYouGet.tsx";
import { violations } from "./accessible.ts";
import { dataSetOf, single } from "./survey.ts";

afterEach(cleanup);

const mapping: Mapping = {
  $schema: "asm-map/1",
  name: "mine.csv",
  columns: {
    hommes: { to: "workers", type: "number", decimal: ",", missing: ["n.d."] },
    mercure: { to: "mercury", type: "flag", words: { "ne sait pas": null } },
  },
};
const survey: Survey = {
  name: "mine.csv",
  format: "csv",
  bytes: 2_000_000,
  read: { delimiter: ";", encoding: "utf-8", headerLine: 1 },
  parts: ["2023", "2024"],
  rowsSeen: 3,
  isWhole: true,
  hasGeometry: false,
  columns: ["hommes", "mercure"].map((name) => ({ name, known: 3, values: [], distinct: 2 })),
  firstRows: [
    { number: 1, cells: ["120", "oui"] },
    { number: 2, cells: ["n.d.", "ne sait pas"] },
    { number: 3, cells: ["env. 50", null] },
  ],
  profile: null,
  guesses: {},
  position: null,
  constants: {},
  issues: [],
};
const preview = dataSetOf(single({ workers: 120, mercury: true }, {}, {}), {
  setAside: 2,
  issues: [
    { code: "ingest.zero_position", effect: "set-aside", row: 7 },
    { code: "ingest.zero_position", effect: "set-aside", row: 9 },
    { code: "map.unreadable", effect: "unknown", row: 3, column: "hommes", value: "env. 50" },
    { code: "map.unreadable", effect: "unknown", row: 4, column: "hommes", value: "beaucoup" },
  ],
});

test("the first rows show what is read as unknown, in words too, and numbers at the right", async () => {
  const onRead = vi.fn();
  render(<FirstRows survey={survey} mapping={mapping} preview={preview} onRead={onRead} />);
  const cell = (name: string | RegExp) => screen.getByRole("cell", { name });
  expect(cell(/^n\.d\./).dataset).toMatchObject({ unknown: "", number: "" });
  expect(cell(/^ne sait pas/).textContent).toContain("unknown");
  expect(cell(/^env\. 50/).dataset["unknown"]).toBe("");
  expect(cell("120").dataset["unknown"]).toBeUndefined();
  expect(cell("empty").dataset["unknown"]).toBeUndefined();
  fireEvent.click(screen.getByRole("button", { name: "Delimiter: semicolon ;" }));
  fireEvent.click(screen.getByRole("option", { name: "tab", hidden: true }));
  expect(onRead).toHaveBeenLastCalledWith({ ...survey.read, delimiter: "\t" });
  fireEvent.click(screen.getByRole("button", { name: /^Sheet or layer/ }));
  fireEvent.click(screen.getByRole("option", { name: "2024", hidden: true }));
  expect(onRead).toHaveBeenLastCalledWith({ ...survey.read, part: "2024" });
  expect(await violations(document.body)).toEqual([]);
});

test("what comes of it is counted; rows set aside are named and saved; one press mends what is read as unknown", async () => {
  const [onMap, onSaveRows] = [vi.fn(), vi.fn()];
  const countryAt = () => "DR Congo";
  render(
    <WhatYouGet
      preview={preview}
      isWhole={false}
      mapping={mapping}
      pair={[]}
      ground={{ countries: [], lakes: [], towns: [], countryAt }}
      onMap={onMap}
      onSaveRows={onSaveRows}
      onSwap={null}
    />,
  );
  screen.getByText("3 of 3 sites placed, all in DR Congo");
  screen.getByText("rows 7, 9");
  screen.getByText(/^Of the first rows only/);
  fireEvent.click(screen.getByRole("button", { name: "Save as CSV" }));
  expect(onSaveRows).toHaveBeenCalledOnce();
  fireEvent.click(screen.getByRole("button", { name: "Read as about" }));
  expect(onMap).toHaveBeenLastCalledWith("hommes", { ...mapping.columns["hommes"], about: true });
  fireEvent.click(screen.getByRole("button", { name: "It means missing" }));
  expect(onMap).toHaveBeenLastCalledWith("hommes", { ...mapping.columns["hommes"], missing: ["n.d.", "beaucoup"] });
  expect(await violations(document.body)).toEqual([]);
});

test("an attribute of several columns is yes where any of its tests holds", async () => {
  const onDerive = vi.fn<(derived: readonly Derived[]) => void>();
  render(<DerivedList preview={preview} derived={[]} properties={["workers", "mercury"]} onDerive={onDerive} />);
  fireEvent.click(screen.getByRole("button", { name: "Add an attribute" }));
  const add = screen.getByRole("button", { name: "Add" });
  expect(add).toHaveProperty("disabled", true);
  fireEvent.change(screen.getByRole("combobox", { name: /^Attribute/ }), { target: { value: "taxed" } });
  fireEvent.click(screen.getByRole("button", { name: /^Comparison/ }));
  fireEvent.click(screen.getByRole("option", { name: "is at least", hidden: true }));
  fireEvent.change(screen.getByRole("textbox", { name: "Value" }), { target: { value: "50" } });
  expect(await violations(document.body)).toEqual([]);
  fireEvent.click(add);
  expect(onDerive).toHaveBeenCalledWith([
    {
      to: "taxed",
      type: "flag",
      cases: [{ when: { any: [{ property: "workers", op: ">=", value: 50 }] }, value: true }],
      otherwise: false,
    },
  ]);
});

test("the frame says what stays, and that open questions are not mapped; a position must be known to load", async () => {
  const act = {
    onUndo: vi.fn(),
    onRemember: vi.fn(),
    onSave: vi.fn(),
    onTake: vi.fn(),
    onCancel: vi.fn(),
    onLoad: vi.fn(),
  };
  render(
    <ImportFrame
      survey={survey}
      rows={5}
      isWhole
      sites={3}
      present={{ name: "IPIS", sites: 2_988 }}
      canLoad={false}
      remember
      open={1}
      {...act}
      left={<p>left</p>}
      right={<p>right</p>}
    />,
  );
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: "mine.csv" }));
  const foot = within(screen.getByRole("contentinfo"));
  foot.getByText(/2,988 sites of IPIS are still loaded/);
  foot.getByText(/^1 question is open/);
  expect(foot.getByRole("button", { name: "Load 3 sites" })).toHaveProperty("disabled", true);
  fireEvent.click(foot.getByRole("checkbox", { name: "Remember for files like this" }));
  expect(act.onRemember).toHaveBeenCalledWith(false);
  fireEvent.click(screen.getByRole("button", { name: "Undo" }));
  expect(act.onUndo).toHaveBeenCalledOnce();
  const theirs = new File(["{}"], "theirs.json");
  fireEvent.change(screen.getByLabelText("Open mapping", { selector: "input" }), { target: { files: [theirs] } });
  expect(act.onTake).toHaveBeenCalledWith(theirs);
  expect(await violations(document.body)).toEqual([]);
});
