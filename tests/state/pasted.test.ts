import { expect, test } from "vitest";
import { fileOf, type Pasted, pastedOf } from "../../src/state/pasted.ts";

const WORDS = { name: "Pasted table", column: "column" };
const SHEET = "id\tlat\tlon\nA\t-1,5\t29\n";

test.each([
  ["a table of a spreadsheet", SHEET, "tsv", false],
  ["one without names", "A\t-1,5\t29\nB\t2\t3", "tsv", true],
  ["text with semicolons", "id;lat;lon\nA;1;2", "csv", false],
  ["GeoJSON", ' {"type":"FeatureCollection","features":[]}', "geojson", false],
])("%s", (_, text, ending, isHeadless) => expect(pastedOf(text)).toMatchObject({ ending, isHeadless }));

test.each(["", "a word", "two lines\nof prose", "one, line"])("no table: %j", (text) =>
  expect(pastedOf(text)).toBeNull(),
);

test("a table without names gets numbered ones, and no row is lost", async () => {
  const file = fileOf(pastedOf("A\t1\t2\nB\t3\t4") as Pasted, WORDS, true);
  expect(file.name).toBe("Pasted table.tsv");
  expect(await file.text()).toBe("column 1\tcolumn 2\tcolumn 3\nA\t1\t2\nB\t3\t4");
});

test("what has names is opened as it is", async () => {
  expect(await fileOf(pastedOf(SHEET) as Pasted, WORDS, false).text()).toBe(SHEET.trimEnd());
});
