import { expect, test } from "vitest";
import type { Raw, SiteTable } from "../../../src/model/site-table.ts";
import { readAsProposed, SAME_FILES } from "./same-files.ts";
import { sameSites } from "./same-sites.ts";
import { geoJson, gpx } from "./writers.ts";

const visits = sameSites();

/** Everything a table says, however its columns are stored. */
function said({ siteIds, visitStart, observedOn, lon, lat, columns }: SiteTable) {
  const values = [...columns].map(([name, column]): [string, (Raw | null)[]] => [
    name,
    column.kind === "numbers"
      ? Array.from(column.values, (value) => (Number.isNaN(value) ? null : value))
      : Array.from(column.codes, (code) => column.values[code - 1] ?? null),
  ]);
  return {
    siteIds,
    visitStart: [...visitStart],
    observedOn: [...observedOn],
    lon: [...lon],
    lat: [...lat],
    columns: Object.fromEntries(values.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

const expected = {
  sites: 500,
  visits: visits.length,
  workers: visits.map(({ nb_creuseurs }) => nb_creuseurs),
  mercury: visits.map(({ mercure }) => mercure),
  depth: visits.map(({ profondeur_m }) => profondeur_m),
  minerals: ["gold", "cassiterite", "copper", "diamond"],
  titles: ["none", "applied", "held"],
};

test("the survey is what it says: sites, visits, gaps, under the catalogue's names", async () => {
  const { table, setAside } = await readAsProposed(geoJson(visits), "sites.geojson");
  const { columns, lon, lat } = said(table);
  expect([table.siteCount, table.visitCount, setAside]).toEqual([expected.sites, expected.visits, 0]);
  expect(columns["workers"]).toEqual(expected.workers);
  expect(columns["mercury"]).toEqual(expected.mercury);
  expect(columns["depth_m"]).toEqual(expected.depth);
  expect(new Set(columns["mineral"])).toEqual(new Set([...expected.minerals, null]));
  expect(new Set(columns["licence"])).toEqual(new Set([...expected.titles, null]));
  expect(lon[0]).toBe(visits[0]?.longitude);
  expect(lat[0]).toBe(visits[0]?.latitude);
});

test.each(SAME_FILES)("%s says the same", async (name, write) => {
  const dataSet = await readAsProposed(await write(), name);
  const reference = await readAsProposed(geoJson(visits), "sites.geojson");
  expect(dataSet.setAside).toBe(0);
  expect(dataSet.issues.filter(({ effect }) => effect !== "note")).toEqual([]);
  expect(said(dataSet.table)).toEqual(said(reference.table));
});

test("GPX carries names and places, and nothing else", async () => {
  const { table } = await readAsProposed(gpx(visits), "sites.gpx");
  expect(table.visitCount).toBe(visits.length);
  expect([...table.lon]).toEqual(visits.map(({ longitude }) => longitude));
  expect([...table.lat]).toEqual(visits.map(({ latitude }) => latitude));
});
