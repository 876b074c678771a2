import { expect, test } from "vitest";
import { readFile } from "../../src/ingest/read-file.ts";
import { buffersOf } from "../../src/worker/protocol.ts";

test("a data set leaves the worker whole: every buffer is transferred, none is copied", async () => {
  const text = "site_id,longitude,latitude,workers,depth_m,operator\na,1,2,3,,group\nb,2,3,4,7,\na,1,2,9,,cooperative";
  const dataSet = await readFile(new TextEncoder().encode(text), "a.csv");
  const before = structuredClone(dataSet);
  const buffers = buffersOf(dataSet);
  const received = structuredClone(dataSet, { transfer: buffers });
  expect(received).toEqual(before);
  expect(buffers.map(({ byteLength }) => byteLength).filter((length) => length > 0)).toEqual([]);
  const { table } = dataSet;
  const left = [table.visitStart, table.observedOn, table.lon, table.lat].map(({ length }) => length);
  expect(left).toEqual([0, 0, 0, 0]);
  for (const column of table.columns.values()) {
    expect((column.kind === "numbers" ? column.values : column.codes).length).toBe(0);
  }
});
