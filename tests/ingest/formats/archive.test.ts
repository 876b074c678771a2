import { gzipSync, strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { opened, refusal } from "./opened.ts";
import { sameSites } from "./same-sites.ts";
import { kmz, workbook } from "./writers.ts";

const csv = (name: string) => strToU8(`site,lon,lat\n${name},28,-2\n`);

test("the one file of data in an archive is read, whatever lies beside it", async () => {
  const archive = zipSync({
    "readme.txt": strToU8("Data of 2020"),
    "data/sites.csv": csv("a"),
    "map.pdf": strToU8("%PDF"),
  });
  const { format, parts, rows } = await opened(archive);
  expect([format, parts, rows[0]?.values["site"]]).toEqual(["csv", [], "a"]);
});

test("several are parts to choose from, namesakes counted", async () => {
  const archive = zipSync({ "2019/sites.csv": csv("a"), "2020/sites.csv": csv("b"), "more.csv": csv("c") });
  const first = await opened(archive);
  expect(first.parts).toEqual(["sites.csv", "sites.csv (2)", "more.csv"]);
  expect([first.read.part, first.rows[0]?.values["site"]]).toEqual(["sites.csv", "a"]);
  const second = await opened(archive, "file", { part: "sites.csv (2)" });
  expect([second.read.part, second.rows[0]?.values["site"]]).toEqual(["sites.csv (2)", "b"]);
});

test("a workbook in a zip is opened", async () => {
  const visits = sameSites().slice(0, 5);
  const { format, rows } = await opened(zipSync({ "sites.xlsx": await workbook(visits) }));
  expect([format, rows.length]).toEqual(["xlsx", 5]);
});

test("81: an archive in an archive is refused, whatever its name says", async () => {
  const inner = zipSync({ "sites.csv": csv("a") });
  const archives = {
    "sites.zip": inner,
    "sites.kmz": kmz(sameSites().slice(0, 2)),
    "sites.csv": inner,
    "sites.xlsx": inner,
    sites: inner,
    "sites.csv.gz": gzipSync(csv("a")),
    "zipped.csv": gzipSync(csv("a")),
  };
  for (const [name, bytes] of Object.entries(archives))
    expect([name, await refusal(opened(zipSync({ [name]: bytes })))]).toEqual([name, "faults.zip_nested"]);
});

test("an archive without data is refused, as are other files of an office", async () => {
  expect(await refusal(opened(zipSync({ "map.pdf": strToU8("%PDF") })))).toBe("faults.zip_empty");
  expect(await refusal(opened(zipSync({ "content.xml": strToU8("<x/>") })))).toBe("faults.open_document");
  expect(await refusal(opened(zipSync({ "xl/workbook.bin": strToU8("x") })))).toBe("faults.binary_workbook");
});
