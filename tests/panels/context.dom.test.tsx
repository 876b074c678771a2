import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import type { AreasFound, AreasUse } from "../../src/model/areas.ts";
import { AreasForm } from "../../src/panels/context/AreasForm.tsx";
import { asPropertyName } from "../../src/panels/context/areas-use.ts";
import { InUse } from "../../src/panels/context/InUse.tsx";
import { RegionsNow } from "../../src/panels/context/RegionsNow.tsx";
import { NO_FILTERS } from "../../src/state/choice.ts";
import { areasInUse, putAreas, takeBackAreas, useContextStore } from "../../src/state/context.ts";
import { useStore } from "../../src/state/store.ts";
import { violations } from "./accessible.ts";
import { dataSetOf, single } from "./survey.ts";

afterEach(cleanup);

const FOUND: AreasFound = {
  name: "Titres miniers 2016.zip",
  areas: 2_973,
  setAside: 3,
  properties: [
    { name: "type", examples: ["PE", "PR"], distinct: 12 },
    { name: "nom", examples: ["2791", "PR 7"], distinct: 2_972 },
  ],
  box: [12.2, -13.4, 31.3, 5.4],
  source: "CAMI",
  licence: null,
  issues: [],
};

function form(hasOutlines = false) {
  const onUse = vi.fn<(use: AreasUse) => void>();
  const view = render(<AreasForm found={FOUND} hasOutlines={hasOutlines} onUse={onUse} />);
  const use = () => fireEvent.click(screen.getByRole("button", { name: "Use these areas" }));
  const turn = (name: RegExp) => fireEvent.click(screen.getByRole("switch", { name }));
  return { ...view, onUse, use, turn };
}

test("asks first only whether a site lies inside, named after the file, keeping what the file states", () => {
  const { onUse, use } = form();
  use();
  expect(onUse).toHaveBeenCalledWith({
    nameBy: "nom",
    asRegions: false,
    insideTo: "in_titres_miniers_2016",
    nameTo: null,
    distanceTo: null,
    overlapTo: null,
    onlyUnknown: true,
  });
});

test("says what was read, and what no file of points can be asked", async () => {
  const { container } = form();
  expect(container.textContent).toContain("2,973 areas");
  expect(container.textContent).toContain("3 rows without a polygon are set aside");
  expect(container.textContent).toContain("from 12.2° to 31.3° east, -13.4° to 5.4° north");
  expect(screen.queryByRole("switch", { name: /outline/ })).toBeNull();
  expect(await violations(container)).toEqual([]);
});

test("regions, distance and overlap are asked for one by one; a name may be changed; nothing asked is nothing to do", () => {
  const { onUse, use, turn } = form(true);
  turn(/lie inside/);
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Use these areas" }).disabled).toBe(true);
  turn(/Count sites by these areas/);
  turn(/How far/);
  fireEvent.change(screen.getByRole("textbox"), { target: { value: " km_to_title " } });
  turn(/own outline/);
  use();
  expect(onUse.mock.lastCall?.[0]).toMatchObject({
    asRegions: true,
    insideTo: null,
    distanceTo: "km_to_title",
    overlapTo: "titres_miniers_2016_pct",
  });
});

test("a file's name as a property's", () => {
  expect(["WDPA Congo 2024.zip", "Réserves.geojson.gz", "…"].map(asPropertyName)).toEqual([
    "wdpa_congo_2024",
    "reserves",
    "areas",
  ]);
});

test("areas in use stand under the data they made, and the last of them can be taken back", () => {
  const before = dataSetOf(single({ workers: 1 }, { workers: 2 }));
  const after = { ...before, name: "after" };
  useStore.getState().load(before);
  useStore.getState().filter({ ...NO_FILTERS, workingOnly: false }, "all");
  const outcome = { inside: 1, outside: 1, unplaced: 0, outlined: 0 };
  putAreas({ name: "titles", outcome, made: ["in_titles"], before, after });
  expect(useStore.getState().dataSet).toBe(after);
  expect(useStore.getState().history.present.filters.workingOnly).toBe(false);
  const [used] = areasInUse(after, useContextStore.getState());
  if (!used) throw new Error("not in use");
  render(<InUse areas={[used]} onTakeBack={takeBackAreas} />);
  expect(screen.getByRole("listitem").textContent).toContain("Inside: 1 sites. Outside: 1. Without a position: 0.");
  fireEvent.click(screen.getByRole("button", { name: "Take back" }));
  expect(useStore.getState().dataSet).toBe(before);
  expect(areasInUse(before, useContextStore.getState())).toEqual([]);
});

test("where countries and regions come from is said with how many sites", () => {
  const dataSet = dataSetOf(single({ country: "COD", region: "Ituri" }, { country: "COD" }));
  const { container, rerender } = render(<RegionsNow dataSet={dataSet} regionsFrom={null} />);
  expect(container.textContent).toContain("as the file states it, for 2 of 2 sites");
  expect(container.textContent).toContain("as the file states it, for 1 of 2 sites");
  const placed = { ...dataSet, issues: [{ code: "places.found", effect: "note" as const, column: "country" }] };
  rerender(<RegionsNow dataSet={placed} regionsFrom="titles.zip" />);
  expect(container.textContent).toContain("where each site lies on the map (simplified borders), for 2 of 2 sites");
  expect(container.textContent).toContain("your areas, titles.zip, for 1 of 2 sites");
});
