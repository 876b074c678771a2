import { expect, test } from "vitest";
import { factsOf } from "../../../src/share/facts/facts-of.ts";
import { dataTable } from "../../../src/share/tables/data-tables.ts";
import { qualityRows } from "../../../src/share/tables/quality-rows.ts";
import { qualityOf } from "../../../src/state/quality.ts";
import { protectionOf } from "../../../src/state/sharing.ts";
import { dataSetOf, inputOf, PAIR } from "../share-inputs.ts";

const ROWS = Array.from({ length: 40 }, (_, k) => ({
  id: `s${k}`,
  lon: 28,
  lat: -2,
  ...(k < 33 ? { workers: k } : {}),
}));

test("what leaves says the numbers of the page, and steps under a minimum", async () => {
  const dataSet = await dataSetOf(ROWS);
  const open = { ...protectionOf(dataSet), fewest: 1 };
  const input = inputOf(dataSet, { protection: open });
  const quality = qualityOf(dataSet.table, PAIR.baseline, PAIR.proposed, null);
  const rows = new Map(qualityRows(input));
  expect(rows.get("Sites of the file with a known value: Workers")).toBe("33");
  expect(quality.complete.find(({ property }) => property === "workers")).toMatchObject({ known: 33, sites: 40 });
  expect(rows.get("Sites of the file without a dated visit")).toBe(String(quality.ages.undated.length));
  expect(rows.get("Sites of the file that share their exact position with another")).toBe("40");
  const table = dataTable(factsOf(input), input);
  expect(table.rows).toContainEqual(["Sites of the file with a known value: Workers", "33"]);
  const closed = new Map(qualityRows({ ...input, protection: { ...open, fewest: 5 } }));
  expect(closed.get("Sites of the file with a known value: Workers")).toBe("30–34");
});

test("a citation stands beside source and licence", async () => {
  const dataSet = { ...(await dataSetOf(ROWS)), citation: "Institute 2020" };
  const input = inputOf(dataSet, { protection: { ...protectionOf(dataSet), fewest: 1 } });
  const facts = factsOf(input);
  expect(facts.lines.map(({ text }) => text).join(" ")).toContain("Citation: Institute 2020.");
  expect(dataTable(facts, input).rows).toContainEqual(["Citation", "Institute 2020"]);
});
