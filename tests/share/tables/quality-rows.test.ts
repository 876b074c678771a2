import { strFromU8, unzipSync } from "fflate";
import readXlsxFile from "read-excel-file/node";
import { expect, test } from "vitest";
import { metaOf } from "../../../src/app/share/meta.ts";
import { factsOf } from "../../../src/share/facts/facts-of.ts";
import { shownOf } from "../../../src/share/protect/of-whole.ts";
import { toCsvArchive } from "../../../src/share/tables/csv-archive.ts";
import { dataTable } from "../../../src/share/tables/data-tables.ts";
import { toGeoJson } from "../../../src/share/tables/geojson.ts";
import { qualityOutside, qualityRows } from "../../../src/share/tables/quality-rows.ts";
import { tablesOf } from "../../../src/share/tables/tables.ts";
import { toXlsx } from "../../../src/share/tables/xlsx.ts";
import { qualityOf } from "../../../src/state/quality.ts";
import { protectionOf } from "../../../src/state/sharing.ts";
import { dataSetOf, inputOf, PAIR } from "../share-inputs.ts";

const ROWS = Array.from({ length: 40 }, (_, k) => ({
  id: `s${k}`,
  lon: 28,
  lat: -2,
  ...(k < 33 ? { workers: k } : {}),
}));

const POSITIONS = { zero: 1, swapped: 7, outside: 0, coarse: 40 };

test("what leaves says the numbers of the page, in the workbook and the archive as in the engine", async () => {
  const dataSet = await dataSetOf(ROWS);
  const input = inputOf(dataSet, { protection: { ...protectionOf(dataSet), fewest: 1 }, positions: POSITIONS });
  const quality = qualityOf(dataSet.table, PAIR.baseline, PAIR.proposed, null);
  const counts = new Map(qualityRows(input).map(({ key, shown }) => [key, shown]));
  const known = quality.complete.find(({ property }) => property === "workers")?.known;
  expect(known).toBe(33);
  expect(counts.get("known.workers")).toEqual({ min: known, max: known });
  expect(counts.get("undated")?.min).toBe(quality.ages.undated.length);
  expect(counts.get("same_position")?.min).toBe(quality.samePosition.flat().length);
  expect(counts.get("swapped")).toEqual({ min: 7, max: 7 });

  const facts = factsOf(input);
  const tables = tablesOf(facts, input, "everything");
  const own = tables.filter(({ id }) => id === "quality");
  const meta = metaOf(facts, input);
  const csv = strFromU8(unzipSync(toCsvArchive(tables, meta))["quality.csv"] ?? new Uint8Array());
  expect(csv).toContain("Sites of the file with a known value: Workers,33\r\n");
  expect(csv).toContain("Sites of the file whose longitude and latitude seem changed about,7\r\n");
  const sheets = await readXlsxFile(Buffer.from(await toXlsx(own, meta)));
  const book = sheets.find(({ sheet }) => sheet === "Quality")?.data ?? [];
  expect(book).toContainEqual(["Sites of the file with a known value: Workers", 33]);
  expect(book.length).toBe(counts.size + 1);
  const told = JSON.parse(toGeoJson(facts, input)) as { "asm-lens": { quality: Record<string, number> } };
  expect(told["asm-lens"].quality).toMatchObject({ "known.workers": 33, swapped: 7, coarse: 40 });
  expect(facts.lines.map(({ text }) => text).join(" ")).toContain("8 positions look wrong");
});

test("under a minimum every count is a step, and what the whole leaves of the last one tells no small number", async () => {
  const dataSet = await dataSetOf(ROWS);
  const input = inputOf(dataSet, { protection: { ...protectionOf(dataSet), fewest: 5 }, positions: POSITIONS });
  const closed = new Map(qualityRows(input).map(({ key, shown }) => [key, shown]));
  expect(closed.get("zero")).toEqual({ min: 0, max: 4 });
  expect(closed.get("swapped")).toEqual({ min: 5, max: 9 });
  expect(closed.get("known.workers")).toEqual({ min: 30, max: 34 });
  for (const fewest of [2, 3, 5, 8, 10]) {
    for (let whole = fewest; whole <= 60; whole++) {
      for (let count = 0; count <= whole; count++) {
        const { min, max } = shownOf(count, whole, fewest);
        const most = Math.min(max ?? whole, whole);
        expect(min <= count && count <= most).toBe(true);
        // As many values stay open as of any other number in steps: one of them is none, the rest is not told.
        expect(most - min + 1).toBeGreaterThanOrEqual(Math.min(whole + 1, Math.ceil((fewest + 1) / 2)));
      }
    }
  }
});

test("where few sites are shown, nothing is said of the file", async () => {
  const dataSet = await dataSetOf(ROWS.slice(0, 3));
  const input = inputOf(dataSet, { protection: { ...protectionOf(dataSet), fewest: 5, totals: "steps" } });
  expect(qualityOutside(factsOf(input), input)).toEqual([]);
});

test("a citation stands beside source and licence", async () => {
  const dataSet = { ...(await dataSetOf(ROWS)), citation: "Institute 2020" };
  const input = inputOf(dataSet, { protection: { ...protectionOf(dataSet), fewest: 1 } });
  const facts = factsOf(input);
  expect(facts.lines.map(({ text }) => text).join(" ")).toContain("Citation: Institute 2020.");
  expect(dataTable(facts, input).rows).toContainEqual(["Citation", "Institute 2020"]);
});
