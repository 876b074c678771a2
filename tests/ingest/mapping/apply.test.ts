import { describe, expect, test } from "vitest";
import { UnreadableFile } from "../../../src/model/issue.ts";
import type { DataSet } from "../../../src/model/site-table.ts";
import { mapped, valuesOf } from "./mapped.ts";

const csv = (...lines: readonly string[]): string => lines.join("\n");
/** What the mapping itself has to say of a file. */
const told = ({ issues }: DataSet) =>
  issues.filter(({ code }) => code.startsWith("mapping.")).map(({ code, row, column }) => [code, row, column]);
const number = (to: string | null) => ({ to, type: "number" }) as const;

describe("columns under new names", () => {
  test("are renamed, kept, left out, or become the position", async () => {
    const read = await mapped(csv("site_id,nb,other,secret,lon,lat", "a,12,x,7,28,2"), {
      columns: { nb: number("workers"), secret: number(null) },
      position: { kind: "columns", lon: "lon", lat: "lat" },
    });
    expect(told(read)).toEqual([]);
    expect([...read.table.columns.keys()].sort()).toEqual(["other", "site_id", "workers"]);
    expect(valuesOf(read, "workers")).toEqual([12]);
  });

  test("a column that nobody spoke of never wins over one that was given its name", async () => {
    const parts = { columns: { nb: number("workers") } };
    for (const text of [csv("site_id,workers,nb", "a,99,12"), csv("site_id,nb,workers", "a,12,99")]) {
      const read = await mapped(text, parts);
      expect(valuesOf(read, "workers")).toEqual([12]);
      expect(told(read)).toEqual([["mapping.name_taken", undefined, "workers"]]);
    }
    const unknown = await mapped(csv("site_id,workers,nb", "a,99,", "b,99,x"), parts);
    expect(valuesOf(unknown, "workers")).toEqual([undefined, undefined]);
  });

  test("a constant stands in every row, also beside a column of its name that nobody spoke of", async () => {
    const read = await mapped(csv("site_id,country", "a,RDC", "b,"), { constants: { country: "COD" } });
    expect(valuesOf(read, "country")).toEqual(["COD", "COD"]);
    expect(told(read)).toEqual([["mapping.name_taken", undefined, "country"]]);
  });

  test("of two columns of one attribute the first that is known wins; only a contradiction is noted", async () => {
    const ranged = { to: "workers", type: "number", ranges: true } as const;
    const read = await mapped(csv("site_id,n1,n2", "a,5,5", "b,,7", "c,5,8", "d,10-20,10 - 20", "e,10-20,10-30"), {
      columns: { n1: ranged, n2: ranged },
    });
    expect(valuesOf(read, "workers")).toEqual([5, 7, 5, { min: 10, max: 20 }, { min: 10, max: 20 }]);
    expect(told(read)).toEqual([
      ["mapping.contradiction", 3, "n2"],
      ["mapping.contradiction", 5, "n2"],
    ]);
  });

  test("names that objects have are columns like others", async () => {
    const read = await mapped(csv("site_id,__proto__,constructor", "a,3,4"), {
      columns: { constructor: number("workers") },
    });
    expect(valuesOf(read, "workers")).toEqual([4]);
    expect(valuesOf(read, "__proto__")).toEqual([3]);
  });

  test("a refused row is kept as the file states it", async () => {
    const read = await mapped(csv("site_id,x,y,nb", "a,abc,1,env. 5"), {
      columns: { nb: number("workers") },
      position: { kind: "columns", lon: "x", lat: "y" },
    });
    expect([read.table.visitCount, read.setAside]).toEqual([0, 1]);
    expect(read.quarantine?.[0]?.cells).toEqual([
      ["site_id", "a"],
      ["x", "abc"],
      ["y", "1"],
      ["nb", "env. 5"],
    ]);
  });
});

describe("a mapping made for another file", () => {
  test("says which of its columns are not there", async () => {
    const read = await mapped(csv("site_id,x", "a,1"), { columns: { nb: number("workers") } });
    expect(told(read)).toEqual([["mapping.no_column", undefined, "nb"]]);
  });
  test("is refused where nothing says where the sites are", async () => {
    const position = { kind: "columns", lon: "x", lat: "y" } as const;
    const refused = await mapped(csv("site_id,x", "a,1"), { position }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(UnreadableFile);
    expect(refused).toMatchObject({ code: "faults.mapping_no_position", params: { columns: "y" } });
  });
});
