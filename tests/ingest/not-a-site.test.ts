import { expect, test } from "vitest";
import { codes, isAccountedFor, lastKnown, read } from "./reading.ts";

const HEADER = "name,region,lon,lat,workers";

test.each(["Total", "TOTAL (2 sites)", "Total général", "Sous-total Nord", "Totales", "Jumla", "moyenne", "Average"])(
  "%s below the sites is set aside, with nothing else said of it",
  async (word) => {
    const dataSet = await read([HEADER, "A,Nord,10,5,20", "B,Nord,11,5,30", `${word},,,,n. 50`].join("\n"));
    expect(dataSet.issues.map(({ code, value }) => [code, value])).toEqual([["ingest.sum_row", word]]);
    expect(dataSet.table.siteCount).toBe(2);
    expect(isAccountedFor(dataSet, 3)).toBe(true);
  },
);

test.each(["* provisional", "Source: the ministry", "Note : 2023", "(1) estimated"])("%s is a note", async (note) => {
  const dataSet = await read([HEADER, "A,Nord,10,5,20", `${note},,,,`].join("\n"));
  expect(codes(dataSet, "set-aside")).toEqual(["ingest.note_row"]);
});

test("what lies somewhere is a site, whatever its name; a bare code is one too", async () => {
  const dataSet = await read([HEADER, "Total,Nord,10,5,20", "K-17,,,,", "Notedale,,,,"].join("\n"));
  expect(dataSet).toMatchObject({ setAside: 0, table: { siteCount: 3 } });
  expect(lastKnown(dataSet, "row-1", "workers", "number")).toBe(20);
});

test("a feature without a geometry is a site, whatever its name", async () => {
  const feature = { type: "Feature", geometry: null, properties: { name: "Total" } };
  const dataSet = await read(JSON.stringify({ type: "FeatureCollection", features: [feature] }));
  expect(dataSet).toMatchObject({ setAside: 0, table: { siteCount: 1 } });
});
