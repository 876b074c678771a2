import { Decimal, Table, tableToIPC, Utf8, vectorFromArray } from "apache-arrow";
import { expect, test } from "vitest";
import { readFile } from "../../../src/ingest/read-file.ts";

test("decimals are numbers, also below zero", async () => {
  const column = vectorFromArray(
    [Uint32Array.of(1250, 0, 0, 0), Uint32Array.of(0xffffff9c, 0xffffffff, 0xffffffff, 0xffffffff)],
    new Decimal(2, 10, 128),
  );
  const table = new Table({ lon: vectorFromArray([28, 29]), lat: vectorFromArray([-2, -3]), depth: column });
  const read = await readFile(tableToIPC(table, "file"), "sites.arrow");
  expect([...(read.table.columns.get("depth")?.values ?? [])]).toEqual([12.5, -1]);
});

test("GeoArrow's geometry as text is a position; what is none sets its row aside", async () => {
  const table = new Table({
    shape: vectorFromArray(["POINT (28.5 -2.25)", "here", null], new Utf8()),
    workers: vectorFromArray([5, 6, 7]),
  });
  table.schema.fields[0]?.metadata.set("ARROW:extension:name", "geoarrow.wkt");
  const read = await readFile(tableToIPC(table, "stream"), "sites.arrows");
  expect([read.table.visitCount, read.setAside]).toEqual([2, 1]);
  expect([read.table.lon[0], read.table.lat[0]]).toEqual([28.5, -2.25]);
});
