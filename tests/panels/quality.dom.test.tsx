import "../../src/dialects/import-words.ts";
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { QualityPanel } from "../../src/panels/quality/QualityPanel.tsx";
import { FIRST_PAIR } from "../../src/state/presets.ts";
import { qualityOf } from "../../src/state/quality.ts";
import { sitesCsv } from "../../src/state/quarantine.ts";
import { provincesOf } from "../../src/state/regions.ts";
import { beforeRepair, repairSwapped } from "../../src/state/repair.ts";
import { violations } from "./accessible.ts";
import { dataSetOf, survey } from "./survey.ts";

afterEach(cleanup);

const { baseline: A } = FIRST_PAIR;
/** A country of the east. */
const countryAt = (lon: number, lat: number) => (lon > 20 && lat < 10 ? "COD" : null);

const table = survey(
  Array.from({ length: 40 }, (_, k) => ({
    id: `s${k}`,
    at: k < 3 ? ([-2.5, 28.25] as const) : ([28.123 + k / 100, -2.456] as const),
    visits: [
      {
        on: k < 10 ? "2009-03-01" : "2021-03-01",
        values: {
          country: "COD",
          stage: "exploitation",
          region: k < 20 ? "North" : "South",
          workers: k < 12 ? 50 : k,
          name: `=Site ${k}`,
        },
      },
    ],
  })),
);

function panel(dataSet = dataSetOf(table)) {
  const quality = qualityOf(dataSet.table, A, A, countryAt);
  const use = { onSite: vi.fn(), onRepair: vi.fn(), onUndo: vi.fn(), onSave: vi.fn() };
  const view = render(
    <QualityPanel
      dataSet={dataSet}
      quality={quality}
      hasOutlines
      repaired={beforeRepair(dataSet)?.n ?? null}
      regions={provincesOf(dataSet.table)}
      {...use}
    />,
  );
  return { ...view, ...use, quality };
}

test("says at a glance what the data are worth, in the numbers of the engine", async () => {
  const { container, quality } = panel();
  const tiles = [...container.querySelectorAll(".quality-glance strong")].map(({ textContent }) => textContent);
  expect(quality.positions.swapped).toEqual([0, 1, 2]);
  expect(tiles).toEqual([`1 of ${quality.asked.length}`, "3", "25 %", "0"]);
  expect(screen.getByText("Workers 100 %")).toBeTruthy();
  const years = within(screen.getByRole("list", { name: "Sites by year of their last visit" })).getAllByRole(
    "listitem",
  );
  expect([years[0]?.textContent, years.at(-1)?.textContent, years.length]).toEqual(["102009", "302021", 13]);
  expect(await violations(container)).toEqual([]);
});

test("a count opens its sites, which can be shown on the map and are saved guarded against formulas", async () => {
  const { container, onSite } = panel();
  fireEvent.click(screen.getByRole("button", { name: "Show 3 sites: longitude and latitude seem changed about" }));
  fireEvent.click(screen.getByRole("button", { name: "Show =Site 1 on the map" }));
  expect(onSite).toHaveBeenCalledWith(1);
  expect(screen.getByRole("button", { name: "Save list as CSV" })).toBeTruthy();
  expect(await violations(container)).toEqual([]);
  expect(sitesCsv(table, [1]).split("\r\n").slice(1)).toEqual(["s1,'=Site 1,COD,North,-2.5,28.25", ""]);
});

test("numbers on a limit are said once for both definitions, before round ones", () => {
  const { container } = panel();
  const part = screen.getByRole("heading", { name: "Numbers" }).parentElement;
  expect(part?.textContent).toMatch(/^Numbers12Workers: exactly 50, a limit of A and of B/);
  expect(container.textContent).toContain("The same at every site where it is known: Stage");
});

test("a repair is shown before it is made, said after it, and can be taken back", async () => {
  const dataSet = dataSetOf(table);
  const { onRepair, unmount } = panel(dataSet);
  expect(screen.getAllByText("28.25, -2.5")).toHaveLength(3);
  fireEvent.click(screen.getByRole("button", { name: "Change 3 positions", hidden: true }));
  expect(onRepair).toHaveBeenCalled();
  unmount();
  const repaired = repairSwapped(dataSet, [0, 1, 2]);
  const { container, onUndo } = panel(repaired);
  expect(screen.getByRole("status").textContent).toContain("3 sites were changed about");
  fireEvent.click(screen.getByRole("button", { name: "Undo" }));
  expect(onUndo).toHaveBeenCalled();
  expect(beforeRepair(repaired)?.dataSet).toBe(dataSet);
  expect(await violations(container)).toEqual([]);
});
