import { describe, expect, test } from "vitest";
import { cellReader } from "../../../src/ingest/mapping/cell.ts";
import type { ColumnMapping } from "../../../src/model/mapping.ts";
import { cellsOf } from "./mapped.ts";

const number = (to: string, more: Partial<ColumnMapping> = {}): ColumnMapping => ({ to, type: "number", ...more });
const UNREADABLE = "ingest.unreadable_number";

describe("numbers of a column", () => {
  test("57. one of two readings, as the mapping says; the other one is unknown", async () => {
    const points = await cellsOf(number("capital_usd", { decimal: ",", group: "." }), "1.234,5", "1,234.5", "12.5");
    expect(points).toMatchObject({
      values: [1234.5, undefined, undefined],
      issues: [`2: ${UNREADABLE}`, `3: ${UNREADABLE}`],
    });
    const commas = await cellsOf(number("capital_usd", { decimal: ".", group: "," }), "1.234,5", "1,234.5");
    expect(commas).toMatchObject({ values: [undefined, 1234.5], issues: [`1: ${UNREADABLE}`] });
  });
  test("58. thousands by plain, no-break, narrow no-break and thin spaces", async () => {
    const cells = ["1 234", "1\u00a0234", "1\u202f234", "1\u2009234,5"];
    const { values, issues } = await cellsOf(number("capital_usd", { decimal: ",", group: " " }), ...cells);
    expect([values, issues]).toEqual([[1234, 1234, 1234, 1234.5], []]);
  });
  test("69. marks of missing are the column's own beside the catalogue's, and never zero", async () => {
    const cells = ["", "NA", "N/A", "-", "null", "999", "-9999", "Pas de réponse", "0"];
    const { values, issues } = await cellsOf(
      number("workers", { missing: ["999", "-9999", "pas de reponse"] }),
      ...cells,
    );
    expect(values).toEqual([...Array.from({ length: 8 }, () => undefined), 0]);
    expect(issues).toEqual([]);
    expect((await cellsOf(number("workers"), "999")).values).toEqual([999]);
  });
  test("71. units, about and ranges in cells: by the column's rule, else unknown with an issue", async () => {
    const cells = ["12 workers", "env. 50", ">50", "10-20", "~30", "50+", "~10-20"];
    const plain = await cellsOf(number("workers"), ...cells);
    expect(plain.values).toEqual(cells.map(() => undefined));
    expect(plain.issues).toEqual(cells.map((_, at) => `${at + 1}: ${UNREADABLE}`));
    const ruled = await cellsOf(number("workers", { unit: "persons", about: true, ranges: true }), ...cells);
    expect(ruled.values).toEqual([12, 50, { min: 50 }, { min: 10, max: 20 }, 30, { min: 50 }, { min: 10, max: 20 }]);
    expect((await cellsOf(number("depth_m", { unit: "m" }), "12 workers")).values).toEqual([undefined]);
    expect((await cellsOf(number("workers", { ranges: true }), "20-10", "10-20-30")).values).toEqual([
      undefined,
      undefined,
    ]);
  });
  test("72. a share of one is a percentage where it is said, a cell that writes % is one anyway", async () => {
    const share = number("miner_cards_pct", { unit: "%", fraction: true });
    expect((await cellsOf(share, "0.45", "45%", "1")).values).toEqual([45, 45, 100]);
    expect((await cellsOf(number("miner_cards_pct", { unit: "%" }), "0.45", "45%", "45 %")).values).toEqual([
      0.45, 45, 45,
    ]);
  });
  test("75. powers of ten only where a number is meant, hexadecimal never", async () => {
    const { values, issues } = await cellsOf(number("workers"), "1E3", "0x1F");
    expect([values, issues]).toEqual([[1000, undefined], [`2: ${UNREADABLE}`]]);
    expect((await cellsOf({ to: "name", type: "text" }, "1E3", "0x1F")).values).toEqual(["1E3", "0x1F"]);
  });
  test("76. a count below zero is kept and noted", async () => {
    const { values, issues } = await cellsOf(number("workers"), "-5", "1000000000");
    expect(values).toEqual([-5, 1e9]);
    expect(issues).toEqual(["1: ingest.outside_domain"]);
  });
  test("units are converted, also at the ends of a range, and never assumed", async () => {
    const cells = ["500", "200-800"];
    const kilograms = number("ore_t_per_day", { unit: "kg/d", ranges: true });
    expect((await cellsOf(kilograms, ...cells)).values).toEqual([0.5, { min: 0.2, max: 0.8 }]);
    const yearly = await cellsOf(number("ore_t_per_day", { unit: "t/yr" }), "500");
    expect(yearly).toMatchObject({ values: [undefined], issues: ["1: mapping.no_unit"] });
    expect((await cellsOf(number("ore_t_per_day", { unit: "t/yr", divisor: 250 }), "500")).values).toEqual([2]);
  });
  test("a typed value is what it is: no text, no number that is none, an interval by its ends", () => {
    const read = cellReader(number("licence_area_ha", { unit: "km²" }));
    expect(read(2)).toEqual({ raw: 200 });
    expect(read(null)).toEqual({ raw: undefined });
    expect(read(Number.NaN)).toEqual({ fault: "ingest.not_a_number" });
    expect(read({ min: 1, max: null })).toEqual({ raw: { min: 100 } });
    expect(read({ oneOf: [1, "2"] })).toEqual({ raw: { oneOf: [100, 200] } });
    expect(read({ oneOf: [1, "x"] })).toEqual({ fault: UNREADABLE });
    expect(read({ a: 1 })).toEqual({ fault: "ingest.nested_value" });
    expect(read(true)).toEqual({ fault: UNREADABLE });
  });
});

describe("words of a column", () => {
  test("70. yes and no in five languages, and as the mapping says", async () => {
    const cells = ["TRUE", "oui", "sí", "sim", "ndiyo", "1", "0", "hapana", "Exploité", "peut-être", "?"];
    const { values, issues } = await cellsOf(
      { to: "mercury", type: "flag", words: { exploite: true, "ne sait pas": null } },
      ...cells,
    );
    expect(values).toEqual([true, true, true, true, true, true, false, false, true, undefined, undefined]);
    expect(issues).toEqual(["10: ingest.unreadable_flag"]);
  });
  test("a level by the file's own word, whatever its case and accents; null is unknown without an issue", async () => {
    const column: ColumnMapping = {
      to: "mechanisation",
      type: "ordinal",
      words: { artisanale: "manual", "semi-mecanise": "semi", "je ne sais pas": null },
    };
    const { values, issues } = await cellsOf(column, "Artisanale", "SEMI-MÉCANISÉ", "full", "Je ne sais pas", "autre");
    expect(values).toEqual(["manual", "semi", "full", undefined, undefined]);
    expect(issues).toEqual(["5: ingest.unreadable_ordinal"]);
  });
  test("the first of several in one cell", async () => {
    const column: ColumnMapping = { to: "mineral", type: "nominal", list: ",", words: { or: "gold" } };
    expect((await cellsOf(column, "Or, Coltan", "Coltan")).values).toEqual(["gold", "Coltan"]);
  });
  test("words that objects have mean nothing", async () => {
    const { values, issues } = await cellsOf({ to: "mercury", type: "flag", words: {} }, "constructor", "__proto__");
    expect([values, issues.length]).toEqual([[undefined, undefined], 2]);
  });
  test("74. ids of digits are texts: zeros and long ones as they are", async () => {
    const { dataSet } = await cellsOf({ to: "site_id", type: "text" }, "007", "9007199254740993", "7");
    expect(dataSet.table.siteIds).toEqual(["007", "9007199254740993", "7"]);
  });
});
