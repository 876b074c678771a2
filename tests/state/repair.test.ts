import { expect, test } from "vitest";
import "../../src/dialects/import-words.ts";
import { tCode } from "../../src/dialects/text.ts";
import type { DataSet } from "../../src/model/site-table.ts";
import { quarantineCsv } from "../../src/state/quarantine.ts";
import { repairSwapped } from "../../src/state/repair.ts";
import { tableOf } from "../engine/site-rows.ts";

const table = { ...tableOf([{}, {}]), lon: Float64Array.of(-2.5, 28), lat: Float64Array.of(28.5, -2) };
const dataSet: DataSet = {
  table,
  name: "a.csv",
  frame: null,
  source: null,
  licence: null,
  synthetic: false,
  hash: "00",
  setAside: 0,
  issues: [],
  issueCounts: {},
};

test("the positions asked for are changed about, the file's own table stays, and a note says so", () => {
  const repaired = repairSwapped(dataSet, [0]);
  expect([...repaired.table.lon, ...repaired.table.lat]).toEqual([28.5, 28, -2.5, -2]);
  expect([...table.lon]).toEqual([-2.5, 28]);
  expect(repaired).toMatchObject({ name: "a.csv", hash: "00" });
  const [note] = repaired.issues;
  expect(tCode(note?.code ?? "", note?.params)).toBe(
    "Longitude and latitude of 1 site were changed about by the reader.",
  );
  expect(repairSwapped(dataSet, [])).toBe(dataSet);
});

test("rows set aside are written whole, with their reason, and no cell is run by a spreadsheet", () => {
  const csv = quarantineCsv({
    ...dataSet,
    setAside: 1,
    issues: [{ code: "ingest.off_globe", effect: "set-aside", row: 7 }],
    quarantine: [
      {
        row: 7,
        code: "ingest.off_globe",
        cells: [
          ["name", "=1+1"],
          ["lon", "-200"],
        ],
      },
    ],
  });
  const [head, row] = csv.replace("\ufeff", "").split("\r\n");
  expect(head).toBe("set_aside_row,set_aside_reason,name,lon");
  expect(row).toMatch(/^7,.*,'=1\+1,-200$/);
});
