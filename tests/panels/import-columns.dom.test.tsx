import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import "../../src/dialects/import-words.ts";
import "../../src/dialects/late-words.ts";
import type { Survey } from "../../src/model/survey.ts";
import { ColumnList } from "../../src/panels/import/ColumnList.tsx";
import {
  answerColumn,
  closeImport,
  effectiveMapping,
  mapColumn,
  openImport,
  openQuestions,
  POSITION,
  placeBy,
  questionOf,
  useImporting,
} from "../../src/state/importing.ts";
import { violations } from "./accessible.ts";
import { dataSetOf, single } from "./survey.ts";

afterEach(cleanup);
const REASON = { code: "guess.text" };

const survey: Survey = {
  name: "mine.csv",
  format: "csv",
  bytes: 1,
  read: {},
  parts: [],
  rowsSeen: 3,
  isWhole: true,
  hasGeometry: false,
  columns: ["code", "hommes", "titre", "tonnage_jour", "x", "y"].map((name) => ({
    name,
    known: 3,
    values: name === "titre" ? [["Aucun", 2] as const, ["valide", 1] as const] : [],
    distinct: 2,
  })),
  firstRows: [],
  profile: null,
  guesses: {
    code: { mapping: { to: "site_id", type: "text" }, reason: REASON },
    hommes: { mapping: { to: "workers", type: "number", missing: ["n.d."] }, reason: REASON },
    titre: { mapping: { to: "licence", type: "ordinal", words: { aucun: "none" } }, reason: REASON },
    tonnage_jour: { mapping: { to: "tonnage_jour", type: "number" }, reason: REASON },
  },
  position: null,
  constants: {},
  issues: [],
};

/** The list as the import shows it. */
function List() {
  const importing = useImporting();
  const { mapping } = importing;
  if (!mapping) return null;
  const open = openQuestions(importing);
  return (
    <ColumnList
      survey={survey}
      mapping={mapping}
      effective={effectiveMapping(importing, mapping)}
      preview={dataSetOf(single({ workers: 12 }, { workers: 3 }, {}))}
      open={open.filter((name) => name !== POSITION)}
      questionOf={(name) => questionOf(importing, name)}
      unitNamed={(column, wanted) => (column.includes("tonnage_jour") && wanted === "t/d" ? "t/d" : undefined)}
      positionOpen={open.includes(POSITION)}
      onMap={mapColumn}
      onAnswer={answerColumn}
      onPlace={placeBy}
    />
  );
}

beforeEach(() => {
  closeImport();
  openImport(new File(["x"], "mine.csv"), survey, null);
  render(<List />);
});

const columnNow = (name: string) => useImporting.getState().mapping?.columns[name];
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const choose = (menu: string | RegExp, option: string) => {
  press(menu);
  fireEvent.click(screen.getByRole("option", { name: option, hidden: true }));
};
const becomes = (column: string) => {
  press(new RegExp(`^${column} becomes`));
  return within(document.querySelector<HTMLElement>("[role=dialog]") as HTMLElement);
};

test("each column says what it becomes, how it is read, why, and in how many rows it is known", async () => {
  const row = screen.getByRole("button", { name: "hommes becomes: Workers" }).closest("li");
  expect(row?.textContent).toContain("number, persons");
  expect(row?.textContent).toContain("by its name");
  expect(row?.textContent).toMatch(/2$/);
  expect(await violations(document.body)).toEqual([]);
});

test("the picker finds an attribute by part of its name, and Enter takes the first", async () => {
  const picker = becomes("code");
  const field = picker.getByRole("searchbox", { hidden: true });
  expect(document.activeElement).toBe(field);
  expect(await violations(document.body)).toEqual([]);
  fireEvent.change(field, { target: { value: "mercury" } });
  expect(picker.getAllByRole("button", { hidden: true }).length).toBeLessThan(6);
  fireEvent.keyDown(field, { key: "Enter" });
  expect(columnNow("code")?.to).toBe("mercury");
  expect(columnNow("code")?.type).toBe("flag");
});

test("a column can be kept, left out, or have a name of its own; focus returns to its button", () => {
  fireEvent.click(becomes("code").getByRole("button", { name: "Leave out", hidden: true }));
  expect(columnNow("code")).toEqual({ to: null, type: "text" });
  fireEvent.click(becomes("code").getByRole("button", { name: /^Keep, not mapped/, hidden: true }));
  expect(columnNow("code")).toEqual({ to: "code", type: "text" });
  fireEvent.change(becomes("code").getByRole("searchbox", { hidden: true }), { target: { value: "our_code" } });
  fireEvent.click(screen.getByRole("button", { name: "Under the name our_code", hidden: true }));
  expect(columnNow("code")?.to).toBe("our_code");
  expect(document.activeElement).toBe(screen.getByRole("button", { name: /^code becomes/ }));
});

test("a unit that the name states is taken, one that it does not state is asked for", () => {
  fireEvent.click(becomes("tonnage_jour").getByRole("button", { name: /^Ore, t\/d/, hidden: true }));
  expect(columnNow("tonnage_jour")).toMatchObject({ to: "ore_t_per_day", unit: "t/d" });
  expect(screen.queryByText("1 needs you")).toBeNull();
  fireEvent.click(becomes("hommes").getByRole("button", { name: /^Ore, t\/d/, hidden: true }));
  screen.getByText("1 needs you");
  const asked = within(screen.getByRole("group", { name: /^hommes: The name says no unit/ }));
  fireEvent.click(asked.getByRole("button", { name: "t/yr" }));
  fireEvent.click(screen.getByRole("button", { name: "250 days" }));
  expect(columnNow("hommes")).toMatchObject({ unit: "t/yr", divisor: 250, missing: ["n.d."] });
  expect(screen.queryByText("1 needs you")).toBeNull();
});

test("the details of a number change its marks and its words for missing", async () => {
  press("number, persons");
  choose("Decimal mark: point 0.5", "comma 0,5");
  choose("Groups thousands: nothing", ".");
  fireEvent.click(screen.getByRole("switch", { name: /env\. 50/ }));
  const field = screen.getByRole("textbox", { name: "another word" });
  fireEvent.change(field, { target: { value: "Néant" } });
  fireEvent.keyDown(field, { key: "Enter" });
  expect(columnNow("hommes")).toEqual({
    to: "workers",
    type: "number",
    missing: ["n.d.", "neant"],
    decimal: ",",
    group: ".",
    about: true,
  });
  screen.getByRole("button", { name: "number, persons, 1.234,5" });
  expect(await violations(document.body)).toEqual([]);
  fireEvent.click(screen.getAllByRole("button", { name: /^n\.d\. is missing/ })[0] as HTMLElement);
  expect(columnNow("hommes")?.missing).toEqual(["neant"]);
});

test("each word of the file can be given its level, or be unknown", async () => {
  press("levels");
  choose("valide says: unknown", "held");
  expect(columnNow("titre")?.words).toEqual({ aucun: "none", valide: "held" });
  choose("Aucun says: none", "unknown");
  expect(columnNow("titre")?.words).toEqual({ aucun: null, valide: "held" });
  expect(await violations(document.body)).toEqual([]);
});

test("without a position its columns are asked for, and nothing is placed before both are chosen", async () => {
  expect(await violations(document.body)).toEqual([]);
  fireEvent.change(screen.getByRole("combobox", { name: "Latitude" }), { target: { value: "y" } });
  expect(useImporting.getState().mapping?.position).toBeUndefined();
  fireEvent.change(screen.getByRole("combobox", { name: "Longitude" }), { target: { value: "x" } });
  expect(useImporting.getState().mapping?.position).toEqual({ kind: "columns", lat: "y", lon: "x" });
});

test("metres of UTM need their zone, as a word or as a column", () => {
  choose(/^How a row says where it is/, "UTM, in metres");
  fireEvent.change(screen.getByRole("combobox", { name: "Easting" }), { target: { value: "x" } });
  fireEvent.change(screen.getByRole("combobox", { name: "Northing" }), { target: { value: "y" } });
  const zone = screen.getByRole("combobox", { name: /^Zone/ });
  fireEvent.change(zone, { target: { value: "99Q" } });
  expect(useImporting.getState().mapping?.position).toBeUndefined();
  fireEvent.change(zone, { target: { value: "35S" } });
  const utm = { kind: "utm", easting: "x", northing: "y" };
  expect(useImporting.getState().mapping?.position).toEqual({ ...utm, zone: "35S" });
  fireEvent.change(zone, { target: { value: "code" } });
  expect(useImporting.getState().mapping?.position).toEqual({ ...utm, zone: { column: "code" } });
});
