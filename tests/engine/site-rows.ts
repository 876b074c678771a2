import type { Column, Raw, SiteTable } from "../../src/model/site-table.ts";

/** A site as its recorded values; what is absent or null is not recorded. */
export type Row = Readonly<Record<string, Raw | null>>;

function columnOf(values: readonly (Raw | null | undefined)[]): Column {
  if (values.every((value) => typeof value === "number" || value === null || value === undefined))
    return { kind: "numbers", values: Float64Array.from(values, (value) => value ?? Number.NaN) };
  const distinct = new Map<string, Raw>();
  const keys = values.map((value) => {
    if (value === null || value === undefined) return "";
    const key = JSON.stringify(value);
    if (!distinct.has(key)) distinct.set(key, value);
    return key;
  });
  const order = [...distinct.keys()];
  return {
    kind: "dictionary",
    codes: Uint16Array.from(keys, (key) => order.indexOf(key) + 1),
    values: [...distinct.values()],
  };
}

/** A table of sites with one visit each. */
export function tableOf(rows: readonly Row[]): SiteTable {
  const properties = new Set(rows.flatMap((row) => Object.keys(row)));
  const count = rows.length;
  return {
    siteCount: count,
    visitCount: count,
    siteIds: rows.map((_, at) => `s${at}`),
    visitStart: Uint32Array.from({ length: count + 1 }, (_, at) => at),
    observedOn: new Int32Array(count),
    lon: new Float64Array(count).fill(Number.NaN),
    lat: new Float64Array(count).fill(Number.NaN),
    columns: new Map([...properties].map((property) => [property, columnOf(rows.map((row) => row[property]))])),
  };
}
