import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { RegionsSection } from "../../src/app/RegionsSection.tsx";
import type { SiteTable } from "../../src/model/site-table.ts";
import { NO_FILTERS } from "../../src/state/choice.ts";
import { FIRST_PAIR } from "../../src/state/presets.ts";
import { resultsOf } from "../../src/state/results.ts";
import { single, survey } from "../panels/survey.ts";
import { draw, freshPage } from "./page.tsx";

const basemap = vi.hoisted(() => ({ load: (): Promise<unknown> => Promise.reject(new Error("none")) }));
vi.mock("../../src/map/load-basemap.ts", () => ({ loadBasemap: () => basemap.load() }));

const area = (key: string, west: number) => ({
  type: "Feature",
  properties: { key, name: key },
  geometry: {
    type: "MultiPolygon",
    coordinates: [
      [
        [
          [west, 0],
          [west + 4, 0],
          [west + 4, 4],
          [west, 4],
          [west, 0],
        ].map(([lon, lat]) => [lon, lat]),
      ],
    ],
  },
});
const layer = (...features: unknown[]) => ({ type: "FeatureCollection", features });

beforeEach(() => {
  freshPage();
  basemap.load = () =>
    Promise.resolve({
      countries: layer(area("GHA", 0), area("BFA", 4), area("MLI", 8)),
      provinces: layer(area("GHA/Ashanti", 0)),
    });
});
afterEach(cleanup);

const at = (lon: number, values: Record<string, string | number>) => ({
  id: `${lon}`,
  at: [lon, 1] as const,
  visits: [{ on: "2024-05-17", values }],
});
const section = (table: SiteTable) => {
  const results = resultsOf(table, { ...FIRST_PAIR, filters: NO_FILTERS });
  return draw(<RegionsSection results={results} onGo={() => undefined} />);
};
const rows = () =>
  screen
    .getAllByRole("row")
    .slice(1)
    .map((row) => [within(row).getByRole("rowheader").textContent, within(row).getAllByRole("cell")[0]?.textContent]);

test("a file without countries is counted by where its sites lie, as on the map", async () => {
  section(survey([at(1, { workers: 5 }), at(2, { workers: 5 }), at(5, { workers: 5 }), at(90, { workers: 5 })]));
  await screen.findByText("Ghana");
  expect(rows().sort()).toEqual([
    ["Burkina Faso", "1"],
    ["Ghana", "2"],
    ["Not recorded", "1"],
  ]);
});

test("what the file names wins; a site without a name counts by its position", async () => {
  section(survey([at(5, { country: "GHA" }), at(5.5, { workers: 5 }), at(9, { workers: 5 })]));
  await screen.findByText("Mali");
  expect(rows().sort()).toEqual([
    ["Burkina Faso", "1"],
    ["Ghana", "1"],
    ["Mali", "1"],
  ]);
});

test("where no region is known of any site that is kept, nothing is listed", () => {
  basemap.load = () => Promise.reject(new Error("none"));
  section(single({ workers: 5 }, { workers: 6 }, { workers: 7, stage: "idle" }));
  expect(screen.queryByRole("table")).toBeNull();
});
