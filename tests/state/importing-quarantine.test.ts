import { expect, test } from "vitest";
import { quarantineCsv } from "../../src/state/quarantine.ts";
import { dataSetOf, single } from "../panels/survey.ts";

test("rows set aside leave whole, with their reason, and no cell can run in a spreadsheet", () => {
  const csv = quarantineCsv({
    ...dataSetOf(single({ workers: 1 })),
    setAside: 2,
    issues: [{ code: "ingest.off_globe", effect: "set-aside", row: 3, value: "200, 5" }],
    quarantine: [
      {
        row: 3,
        code: "ingest.off_globe",
        cells: [
          ["name", "=1+1"],
          ["lon", "-200,5"],
        ],
      },
      { row: 4, code: "ingest.off_globe", cells: [["name", 'a "b"']] },
    ],
  });
  const [head, first, second] = csv.replace("\ufeff", "").trim().split("\r\n");
  expect(head).toBe("set_aside_row,set_aside_reason,name,lon");
  expect(first).toMatch(/^3,"The position 200, 5 is off the globe.*",'=1\+1,"-200,5"$/);
  expect(second).toMatch(/^4,.*,"a ""b""",$/);
});
