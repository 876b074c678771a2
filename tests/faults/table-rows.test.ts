import { describe, expect, test } from "vitest";
import { codes, isAccountedFor, lastKnown, lastRead, positions, read } from "../ingest/reading.ts";
import { refusal, wordsOf } from "./told.ts";

const column = async (name: string, ...cells: readonly string[]) =>
  read(
    ["site_id;lon;lat;name;".concat(name), ...cells.map((cell, index) => `s${index};10;${index};x;${cell}`)].join("\n"),
  );

describe("positions in a table", () => {
  test.each([
    ["degrees, minutes, seconds", `2°30'15"S`],
    ["a hemisphere", "S 2.5"],
    ["two decimal marks", "1.234,5"],
    ["a hexadecimal number", "0x1F"],
    ["words", "near the river"],
    ["one of the two", ""],
  ])("%s set the row aside and lose no other", async (_, cell) => {
    const dataSet = await read(`site_id\tlon\tlat\na\t29\t1\nb\t29\t${cell.replaceAll('"', "''")}\nc\t30\t2\n`);
    expect(dataSet.issues.map(wordsOf)).toEqual([expect.stringMatching(/cannot be read\. The row is set aside/)]);
    expect(dataSet.table.siteIds).toEqual(["a", "c"]);
    expect(isAccountedFor(dataSet, 3)).toBe(true);
  });

  test("both in one cell leave the table without positions, and that is said", async () => {
    const dataSet = await read('site_id,position\na,"29.5, -1.5"\n');
    expect(dataSet.issues.map(wordsOf)).toEqual([expect.stringMatching(/No column says where sites are/)]);
  });

  test("swapped, projected and missing ones are told apart", async () => {
    const dataSet = await read("site_id,lon,lat\na,-2,128\nb,795609,618963\nc,0,0\nd,,\ne,200,10\n");
    expect(codes(dataSet, "set-aside").sort()).toEqual([
      "ingest.metres",
      "ingest.null_island",
      "ingest.off_globe",
      "ingest.swapped",
    ]);
    expect(positions(dataSet)).toEqual({ d: [Number.NaN, Number.NaN] });
    expect(isAccountedFor(dataSet, 5)).toBe(true);
  });
});

describe("the first lines of a table", () => {
  test("62: a title above the header is passed over, and the line of the header is told", async () => {
    const dataSet = await read("My sites, 2024\n\nsite_id,lon,lat\na,1,2\n,3\n");
    expect(dataSet.table.siteIds).toEqual(["a"]);
    expect(dataSet.issues.map(({ code, params }) => [code, params])).toEqual([
      ["ingest.ragged_row", { line: 5 }],
      ["ingest.header_line", { line: 3 }],
    ]);
  });

  test("78: a table of which nothing is known is refused with the names that were found", async () => {
    expect(await refusal("a,b\n1,2\n", "a.csv")).toMatch(/columns are: a, b/);
  });

  test("a header alone is a table of nothing", async () => {
    const dataSet = await read("site_id,lon,lat\n");
    expect(dataSet.table).toMatchObject({ siteCount: 0, visitCount: 0 });
    expect(dataSet).toMatchObject({ setAside: 0, issues: [] });
  });
});

describe("values in a table", () => {
  test.each(["12 workers", ">50", "10-20", "~30", "about 5", "1,5,2"])(
    "a number with more than a number, %s, is unknown with an issue",
    async (cell) => {
      const dataSet = await column("workers", cell);
      expect(lastRead(dataSet, "s0", "workers", "number")).toBeUndefined();
      expect(dataSet.issues.map(wordsOf)).toEqual([`${cell} is not a number. It is read as unknown.`]);
    },
  );

  test("missing is never zero, and codes such as 999 are numbers", async () => {
    const dataSet = await column("workers", "", "NA", "N/A", "-", "null", "999", "-9999", "0");
    const known = dataSet.table.siteIds.map((id) => lastKnown(dataSet, id, "workers", "number"));
    expect(known).toEqual([undefined, undefined, undefined, undefined, undefined, 999, -9999, 0]);
    expect(dataSet.issues.map(wordsOf)).toEqual([expect.stringMatching(/^-9999 lies outside/)]);
  });

  test("yes and no in five languages", async () => {
    const words = ["TRUE", "oui", "sí", "sim", "ndiyo", "1", "false", "NON", "não", "hapana", "0", "maybe"];
    const dataSet = await column("mercury", ...words);
    const known = dataSet.table.siteIds.map((id) => lastKnown(dataSet, id, "mercury", "flag"));
    expect(known).toEqual([...Array(6).fill(true), ...Array(5).fill(false), undefined]);
    expect(dataSet.issues.map(wordsOf)).toEqual([expect.stringMatching(/^maybe is neither yes nor no/)]);
  });

  test("dates that could be two days, serial numbers and impossible years are undated", async () => {
    const dataSet = await column(
      "observed_on",
      "03/04/2021",
      "44256",
      "0000-01-01",
      "3020-01-01",
      "2021-13-01",
      "2021-04",
    );
    expect(codes(dataSet, "unknown")).toEqual(Array(5).fill("ingest.bad_date"));
    for (const issue of dataSet.issues) expect(wordsOf(issue)).toMatch(/counts as undated/);
    expect(isAccountedFor(dataSet, 6)).toBe(true);
  });

  test("a percentage out of bounds and a huge number are kept, the first with a note", async () => {
    const dataSet = await column("women_pct", "145", "45");
    expect(codes(dataSet, "note")).toEqual(["ingest.outside_domain"]);
    const huge = await column("workers", "1000000000");
    expect(lastKnown(huge, "s0", "workers", "number")).toBe(1e9);
  });

  test("a quotation mark in the middle of a cell is text, a broken one sets its row aside", async () => {
    const dataSet = await read('site_id,lon,lat,name\na,1,2,5" pipe\nb,2,"3"x","x"\nc,3,4,z\n');
    expect(lastKnown(dataSet, "a", "name", "nominal")).toBe('5" pipe');
    expect(dataSet.table.siteIds).toEqual(["a", "c"]);
    expect(dataSet.issues.map(wordsOf)).toEqual([expect.stringMatching(/^Line 3 has a quotation mark/)]);
    expect(isAccountedFor(dataSet, 3)).toBe(true);
  });

  test("a broken quotation mark that would swallow the rows below refuses the file", async () => {
    const start = 'site_id,lon,lat,name\na,1,2,x\nb,2,3,"x"y\nc,3,4,';
    for (const end of ["z\n", '"z"\n', 'z\nd,4,5,"w"\n']) {
      expect(await refusal(start + end, "a.csv")).toMatch(/opened on line 3 is never closed, or in the wrong place/);
    }
  });

  test("so does one on the last line, where nothing is left to swallow", async () => {
    expect(await refusal('site_id,lon,lat,name\na,1,2,"open', "a.csv")).toMatch(/opened on line 2 is never closed/);
  });

  test("names that objects have by themselves are plain columns", async () => {
    const dataSet = await read("site_id,lon,lat,__proto__,constructor\na,1,2,p,c\n");
    expect(lastKnown(dataSet, "a", "__proto__", "nominal")).toBe("p");
    expect(lastKnown(dataSet, "a", "constructor", "nominal")).toBe("c");
  });
});
