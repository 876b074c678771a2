import { describe, expect, test } from "vitest";
import { tools } from "../../../src/cli/tools.ts";
import { readFile } from "../../../src/ingest/read-file.ts";
import { sameSites } from "./same-sites.ts";
import { geoPackage, parquet } from "./writers.ts";

const visits = sameSites().slice(0, 40);

/** Replaces the first place where the bytes stand. */
function damaged(bytes: Uint8Array, from: readonly number[], to: readonly number[]): Uint8Array {
  const copy = bytes.slice();
  const at = copy.findIndex((_, start) => from.every((byte, offset) => copy[start + offset] === byte));
  expect(at).toBeGreaterThan(0);
  copy.set(to, at);
  return copy;
}

describe("a GeoPackage", () => {
  test("a geometry that is stated and cannot be read sets its row aside", async () => {
    const bytes = damaged(await geoPackage(visits), [0x47, 0x50, 0, 1, 0xe6], [0x58, 0x58]);
    const { setAside, issues } = await readFile(bytes, "sites.gpkg", { tools });
    expect(setAside).toBe(1);
    expect(issues.map(({ code }) => code)).toContain("ingest.bad_geometry");
  });

  test("columns declared as yes or no hold yes and no", async () => {
    const { table } = await readFile(await geoPackage(visits), "sites.gpkg", { tools });
    const column = table.columns.get("mercure");
    expect(column?.kind !== "numbers" && new Set(column?.values)).toEqual(new Set([true, false]));
  });
});

test("a Parquet file that is damaged between its ends is refused", async () => {
  const bytes = parquet(visits).slice();
  bytes.fill(0xff, 4, 400);
  await expect(readFile(bytes, "sites.parquet", { tools })).rejects.toMatchObject({ code: "faults.parquet_damaged" });
});
