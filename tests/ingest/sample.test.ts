import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readFile } from "../../src/ingest/read-file.ts";
import { isDrawn } from "../../src/model/is-drawn.ts";
import type { Portion } from "../../src/model/portion.ts";
import type { DataSet } from "../../src/model/site-table.ts";
import { readAsProposed, SAME_FILES } from "./formats/same-files.ts";
import { sameSites } from "./formats/same-sites.ts";
import { mappingOf } from "./mapping/mapped.ts";
import { collection, feature, pointAt, read as readWhole } from "./reading.ts";

const read = (text: string, portion: Portion): Promise<DataSet> =>
  readFile(new TextEncoder().encode(text), "sites", { portion });

const rowsOf = ({ table, setAside, sample }: DataSet): number =>
  table.visitCount + setAside + (sample?.leftOut ?? Number.NaN);

const numberOr = (value = Number.NaN): number | null => (Number.isNaN(value) ? null : value);

/** Every site with all that its visits state. */
function sitesOf({ table }: DataSet): Record<string, unknown> {
  const { siteIds, visitStart, observedOn, lon, columns } = table;
  return Object.fromEntries(
    siteIds.map((id, site) => {
      const visits = [];
      for (let at = visitStart[site] ?? 0; at < (visitStart[site + 1] ?? 0); at++) {
        const values = [...columns].map(([name, column]) => [
          name,
          column.kind === "numbers"
            ? numberOr(column.values[at])
            : (column.values[(column.codes[at] ?? 0) - 1] ?? null),
        ]);
        visits.push([observedOn[at], Object.fromEntries(values.filter(([, value]) => value !== null))]);
      }
      return [id, [lon[site], visits]];
    }),
  );
}

const visit = fc.record({
  site: fc.integer({ min: 0, max: 40 }),
  day: fc.integer({ min: 1, max: 28 }),
  workers: fc.constantFrom(null, 12, "many", 3.5),
});
const features = fc.array(visit, { minLength: 1, maxLength: 80 }).map((visits) =>
  visits.map(({ site, day, workers }, at) =>
    feature(pointAt(10 + site, 5), {
      site_id: `s${site}`,
      visit_id: `v${at}`,
      observed_on: `2020-01-${String(day).padStart(2, "0")}`,
      workers,
    }),
  ),
);

describe("a sample of a file", () => {
  test("is some of its sites as the whole file has them, every visit of each, in whatever order the rows come", async () => {
    const shuffled = features.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, fc.constantFrom(2, 5), async ([rows, other], oneIn) => {
        const whole = sitesOf(await readWhole(collection(...rows)));
        const drawn = Object.fromEntries(Object.entries(whole).filter(([id]) => isDrawn(id, oneIn)));
        const sample = await read(collection(...rows), { oneIn });
        expect(sitesOf(sample)).toEqual(drawn);
        expect(sitesOf(await read(collection(...other), { oneIn }))).toEqual(drawn);
        expect(rowsOf(sample)).toBe(rows.length);
      }),
      { seed: 11, numRuns: 60 },
    );
  });

  test.each(SAME_FILES)("of %s is the same as of every other format", async (name, write) => {
    const sample = await readAsProposed(await write(), name, { oneIn: 5 });
    const drawn = [...new Set(sameSites().map(({ code_site }) => code_site))].filter((id) => isDrawn(id, 5));
    expect(sample.table.siteIds).toEqual(drawn);
    expect(rowsOf(sample)).toBe(sameSites().length);
    expect(sample.sample).toMatchObject({ oneIn: 5, sites: null });
  });

  test("is drawn by the key that a mapping makes of another column, as it makes it", async () => {
    const text = `code,ville,lon,lat\n${Array.from({ length: 40 }, (_, at) => `${at % 20},x,${at + 1},2`).join("\n")}`;
    const mapping = mappingOf({
      position: { kind: "columns", lon: "lon", lat: "lat" },
      columns: { code: { to: "site_id", type: "text", missing: ["7"] }, ville: { to: "name", type: "text" } },
    });
    const { table, sample, setAside } = await readFile(new TextEncoder().encode(text), "sites.csv", {
      mapping,
      portion: { oneIn: 2 },
    });
    const keys = Array.from({ length: 20 }, (_, at) => String(at)).filter((key) => key !== "7");
    const nameless = ["row-8", "row-28"].filter((id) => isDrawn(id, 2));
    expect(new Set(table.siteIds)).toEqual(new Set([...keys.filter((key) => isDrawn(key, 2)), ...nameless]));
    expect(table.visitCount + setAside + (sample?.leftOut ?? 0)).toBe(40);
    expect(table.columns.has("name")).toBe(true);
  });

  test("of rows without a key is drawn row by row, and says of how many sites", async () => {
    const text = `lon,lat\n${Array.from({ length: 300 }, (_, at) => `${at / 10 + 1},2`).join("\n")}`;
    const { table, sample } = await read(text, { oneIn: 10 });
    const ids = Array.from({ length: 300 }, (_, at) => `row-${at + 1}`);
    expect(table.siteIds).toEqual(ids.filter((id) => isDrawn(id, 10)));
    expect(sample).toEqual({ oneIn: 10, leftOut: 300 - table.siteCount, sites: 300 });
  });

  test("of features that have ids of their own is drawn by these", async () => {
    const rows = Array.from({ length: 60 }, (_, at) => feature(pointAt(1 + at, 2), {}, { id: 900 + at }));
    const { table } = await read(collection(...rows), { oneIn: 5 });
    expect(table.siteIds).toEqual(rows.map((_, at) => String(900 + at)).filter((id) => isDrawn(id, 5)));
  });

  test("tells no issue of a row that it left out, whoever noticed it", async () => {
    const lines = Array.from({ length: 60 }, (_, at) =>
      feature(pointAt(String(1 + at), "2"), { site_id: `s${at}`, workers: "many" }),
    );
    const bad = Array.from({ length: 60 }, (_, at) => feature(pointAt(0, 0), { site_id: `t${at}` }));
    const { issues, table, setAside, quarantine, sample } = await read(collection(...lines, ...bad), { oneIn: 5 });
    const drawn = lines.filter((_, at) => isDrawn(`s${at}`, 5)).length;
    const refused = bad.filter((_, at) => isDrawn(`t${at}`, 5)).length;
    const count = (code: string) => issues.filter((issue) => issue.code === code).length;
    expect([table.siteCount, setAside, sample?.leftOut]).toEqual([drawn, refused, 120 - drawn - refused]);
    expect([count("ingest.text_coordinates"), count("ingest.unreadable_number")]).toEqual([drawn, drawn]);
    expect([count("ingest.null_island"), quarantine?.length]).toEqual([refused, refused]);
    expect(sample?.sites).toBe(null);
  });

  test("one in one is the whole file, and says nothing of a sample", async () => {
    const whole = await read(collection(feature(pointAt(1, 2), { site_id: "a" })), { oneIn: 1 });
    expect(whole.sample).toBeUndefined();
    expect(whole.unread).toBeUndefined();
    expect(whole.table.siteCount).toBe(1);
  });
});

describe("only the columns that are asked for", () => {
  const MAPPING = mappingOf({
    position: { kind: "columns", lon: "x", lat: "y" },
    columns: {
      code: { to: "site_id", type: "text" },
      nb: { to: "workers", type: "number" },
      prof: { to: "depth_m", type: "number" },
      carte: { to: "miner_cards_pct", type: "number" },
      titre: { to: "licence", type: "ordinal" },
    },
    derived: [
      {
        to: "taxed",
        type: "flag",
        cases: [{ when: { property: "miner_cards_pct", op: ">=", value: 50 }, value: true }],
        otherwise: false,
      },
    ],
  });
  const text = "code,x,y,nb,prof,carte,titre,more\na,1,2,12,deep,60,none,z\nb,2,3,many,4,10,held,\n";

  test("are read, with what they are made of; the others are named, and none of their cells is told of", async () => {
    const { table, unread, issues } = await readFile(new TextEncoder().encode(text), "sites.csv", {
      mapping: MAPPING,
      portion: { properties: ["workers", "taxed"] },
    });
    expect([...table.columns.keys()].sort()).toEqual(["site_id", "taxed", "workers"]);
    expect(unread).toEqual(["depth_m", "miner_cards_pct", "licence", "more"]);
    expect(issues.map(({ column }) => column)).toEqual(["nb"]);
    expect([...table.lon]).toEqual([1, 2]);
  });

  test("of a file without a mapping too, and with a sample", async () => {
    const all = Array.from({ length: 50 }, (_, at) =>
      feature(pointAt(1 + at, 2), { site_id: `s${at}`, workers: at, depth_m: at, note: "x" }),
    );
    const { table, unread, sample } = await read(collection(...all), { oneIn: 5, properties: ["workers"] });
    expect([...table.columns.keys()]).toEqual(["site_id", "workers"]);
    expect(unread).toEqual(["depth_m", "note"]);
    expect(table.siteCount + (sample?.leftOut ?? 0)).toBe(50);
  });

  test.each(SAME_FILES)("of %s are the same", async (name, write) => {
    const bytes = await write();
    const part = await readAsProposed(bytes, name, { properties: ["workers", "mercury"] });
    const whole = await readAsProposed(bytes, name);
    expect([...part.table.columns.keys()].sort()).toEqual(["mercury", "observed_on", "site_id", "workers"]);
    for (const [property, column] of part.table.columns) expect(column).toEqual(whole.table.columns.get(property));
    expect(part.table.lon).toEqual(whole.table.lon);
    expect([...(part.unread ?? [])].sort()).toEqual(
      [...whole.table.columns.keys()].filter((property) => !part.table.columns.has(property)).sort(),
    );
  });
});
