import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compactDemo } from "../../data/demo/compact.ts";
import { decodeDataSet, encodeDataSet } from "../../src/ingest/compact.ts";
import { gunzip } from "../../src/ingest/gunzip.ts";
import { readFile } from "../../src/ingest/read-file.ts";
import { UnreadableFile } from "../../src/model/issue.ts";
import { UNDATED } from "../../src/model/site-table.ts";
import { collection, feature, pointAt, pointsOf, read } from "./reading.ts";

const value = fc.oneof(
  fc.constant(null),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
  fc.integer(),
  fc.integer({ min: -99_999, max: 99_999 }).map((number) => number / 100),
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.boolean(),
  fc.record({ min: fc.integer(), max: fc.integer() }),
  fc.record({ oneOf: fc.array(fc.integer(), { minLength: 1, maxLength: 3 }) }),
);

const rows = fc.array(
  fc.record({
    position: fc.option(
      fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: 1, max: 90, noNaN: true })),
    ),
    properties: fc.dictionary(fc.constantFrom("a", "b", "workers", "observed_on", "site_id"), value),
  }),
  { maxLength: 40 },
);

describe("the compact form", () => {
  test("comes back exactly, for any data set", async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (drawn) => {
        const features = drawn.map(({ position, properties }) => feature(position && pointAt(...position), properties));
        const dataSet = await read(collection(...features));
        expect(decodeDataSet(encodeDataSet(dataSet))).toEqual(dataSet);
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  test("says of a sample that it is one, and which columns were left unread", async () => {
    const text = pointsOf(...Array.from({ length: 40 }, (_, at) => ({ site_id: `s${at}`, workers: at, note: "x" })));
    const portion = { oneIn: 2, properties: ["workers"] };
    const dataSet = await readFile(new TextEncoder().encode(text), "sites", { portion });
    const { sample, unread } = decodeDataSet(encodeDataSet(dataSet));
    expect(sample).toEqual({ oneIn: 2, leftOut: 40 - dataSet.table.siteCount, sites: null });
    expect(unread).toEqual(["note"]);
  });

  test("keeps every double, missing values and undated visits", async () => {
    const workers = [0.1 + 0.2, 1e-300, 5e-324, 1e300, -7.25, 2 ** 31, 123.456, 2147483647];
    const dataSet = await read(pointsOf(...workers.map((number) => ({ workers: number }))));
    const { table } = decodeDataSet(encodeDataSet(dataSet));
    expect(table.columns.get("workers")).toEqual({ kind: "numbers", values: Float64Array.from(workers) });
    expect(table.observedOn[0]).toBe(UNDATED);
  });

  test("equal data sets give equal bytes, and a view into a larger buffer is read alike", async () => {
    const text = pointsOf({ workers: 5, operator: "group" }, { workers: 2.5 });
    const bytes = encodeDataSet(await read(text));
    expect(encodeDataSet(await read(text))).toEqual(bytes);
    const larger = new Uint8Array(bytes.length + 3);
    larger.set(bytes, 3);
    expect(decodeDataSet(larger.subarray(3))).toEqual(decodeDataSet(bytes));
  });

  test("any damage is noticed: a bit turned, an end cut off, another file, a newer form", async () => {
    const bytes = encodeDataSet(await read(pointsOf({ workers: 5 }, { workers: 2.5 })));
    const codeOf = (broken: Uint8Array): string | undefined => {
      try {
        decodeDataSet(broken);
        return undefined;
      } catch (error) {
        return error instanceof UnreadableFile ? error.code : String(error);
      }
    };
    for (let at = 8; at < bytes.length; at++) {
      const broken = bytes.slice();
      broken[at] = (broken[at] ?? 0) ^ 4;
      expect(codeOf(broken), `byte ${at}`).toBe("faults.compact_damaged");
    }
    expect(codeOf(bytes.subarray(0, -8))).toBe("faults.compact_damaged");
    expect(codeOf(bytes.subarray(0, 12))).toBe("faults.compact_damaged");
    expect(codeOf(new TextEncoder().encode("<!doctype html>"))).toBe("faults.not_compact");
    expect(codeOf(new Uint8Array(0))).toBe("faults.not_compact");
    expect(codeOf(Uint8Array.from(bytes, (byte, at) => (at === 7 ? 0x39 : byte)))).toBe("faults.compact_version");
  });

  test("a gzip file that is cut off is told", async () => {
    await expect(gunzip(Uint8Array.of(0x1f, 0x8b, 8, 0, 0))).rejects.toMatchObject({ code: "faults.compact_damaged" });
  });

  test("the demonstration data fit in 500 KB, are marked as invented and lose no row", async () => {
    const zipped = await compactDemo();
    expect(zipped.length).toBeLessThan(500_000);
    const dataSet = decodeDataSet(await gunzip(zipped));
    expect(dataSet).toMatchObject({ synthetic: true, setAside: 0, issues: [] });
    expect(dataSet.table.siteCount).toBeGreaterThan(1_000);
    expect(dataSet.table.columns.has("workers")).toBe(true);
  });
});
