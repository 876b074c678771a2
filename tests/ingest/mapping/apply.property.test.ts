import fc from "fast-check";
import { expect, test } from "vitest";
import { dateText } from "../../../src/ingest/mapping/date.ts";
import { degreesOf } from "../../../src/ingest/mapping/degrees.ts";
import { NumberReader } from "../../../src/ingest/mapping/number.ts";
import { pairIn } from "../../../src/ingest/mapping/pair.ts";
import { zoneOf } from "../../../src/ingest/mapping/utm.ts";
import type { ColumnMapping, PositionMapping } from "../../../src/model/mapping.ts";
import { mapped } from "./mapped.ts";

/** How four of the tool's languages write numbers, and how a column says so. */
const LOCALES: readonly [string, Pick<ColumnMapping, "decimal" | "group">][] = [
  ["en", { decimal: ".", group: "," }],
  ["fr", { decimal: ",", group: " " }],
  ["pt-BR", { decimal: ",", group: "." }],
  ["de-CH", { decimal: ".", group: "'" }],
];

const money = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }).map((cents) => cents / 100);

test.each(LOCALES)("a number written as %s writes it comes back exactly", (locale, marks) => {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const reader = new NumberReader(marks);
  fc.assert(
    fc.property(money, (value) => {
      // The typographic apostrophe and minus of a locale are written as a keyboard has them.
      const text = format.format(value).replaceAll("’", "'").replaceAll("−", "-");
      expect(reader.read(text), text).toBe(value + 0);
    }),
  );
});

test("a number is read the same with about, as a range of itself, and with its unit", () => {
  const reader = new NumberReader({ about: true, ranges: true, unit: "kg/d" });
  fc.assert(
    fc.property(fc.nat(), (value) => {
      expect(reader.read(`env. ${value}`)).toBe(value);
      expect(reader.read(`${value} kg/d`)).toBe(value);
      expect(reader.read(`${value} à ${value}`)).toEqual({ min: value, max: value });
    }),
  );
});

test("degrees written in minutes and seconds come back", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 90 * 3_600 }), fc.constantFrom("N", "S"), (seconds, side) => {
      const parts = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
      const degrees = (side === "S" ? -1 : 1) * (seconds / 3_600);
      for (const text of [`${parts[0]}°${parts[1]}'${parts[2]}"${side}`, `${side} ${parts.join(" ")}`])
        expect(degreesOf(text, ".", "lat"), text).toBeCloseTo(degrees, 9);
    }),
  );
});

test("a day comes back in every order that says which part is which", () => {
  const days = fc.date({ min: new Date("1900-01-01"), max: new Date("2100-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(days, (date) => {
      const iso = date.toISOString().slice(0, 10);
      const [year, month, day] = iso.split("-");
      expect(dateText(`${day}/${month}/${year}`, "dmy")).toBe(iso);
      expect(dateText(`${month}-${day}-${year}`, "mdy")).toBe(iso);
      expect(dateText(`${year}.${month}.${day}`, "ymd")).toBe(iso);
    }),
  );
});

const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: "grapheme" }),
  fc.stringMatching(/^[-+~<>°'" .,;0-9NSEWOnd/|()]{0,20}$/),
);

test("no text makes a reader of cells throw", () => {
  const reader = new NumberReader({ decimal: ",", group: ".", about: true, ranges: true, unit: "%" });
  fc.assert(
    fc.property(anyText, fc.constantFrom("dmy", "mdy", "ymd", "serial", undefined), (text, order) => {
      const read = reader.read(text);
      if (typeof read === "number") expect(Number.isFinite(read)).toBe(true);
      const degrees = degreesOf(text, ",");
      if (degrees !== undefined) expect(Number.isFinite(degrees)).toBe(true);
      dateText(text, order);
      pairIn(text, ",");
      zoneOf(text);
    }),
    { numRuns: 2_000 },
  );
});

const column: fc.Arbitrary<ColumnMapping> = fc.record(
  {
    to: fc.constantFrom(
      null,
      "workers",
      "ore_t_per_day",
      "mercury",
      "mechanisation",
      "observed_on",
      "site_id",
      "__proto__",
    ),
    type: fc.constantFrom("number", "flag", "ordinal", "nominal", "text", "date"),
    unit: fc.constantFrom("kg/d", "t/yr", "persons", "nonsense"),
    decimal: fc.constantFrom(".", ","),
    group: fc.constantFrom(".", ",", " ", "'"),
    date: fc.constantFrom("dmy", "mdy", "ymd", "serial"),
    missing: fc.array(fc.string()),
    words: fc.dictionary(fc.string(), fc.constantFrom("manual", 1, true, null)),
    about: fc.boolean(),
    ranges: fc.boolean(),
    fraction: fc.boolean(),
    list: fc.constantFrom(",", ";"),
  },
  { requiredKeys: ["to", "type"] },
);
const position: fc.Arbitrary<PositionMapping | undefined> = fc.constantFrom(
  undefined,
  { kind: "geometry", swapped: true },
  { kind: "columns", lon: "a", lat: "b", decimal: "," },
  { kind: "pair", column: "a", order: "lat-lon" },
  { kind: "text", column: "b", swapped: true },
  { kind: "utm", easting: "a", northing: "b", zone: { column: "c" } },
);

test("whatever a file and its mapping say, every row is a visit or set aside", async () => {
  const cells = fc.oneof(anyText, fc.constantFrom("12", "2,5", "POINT (28 2)", "500000", "9700000", "35S"));
  const rows = fc.array(fc.tuple(cells, cells, cells), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(rows, fc.tuple(column, column, column), position, async (table, [a, b, c], place) => {
      const features = table.map(([x, y, z]) => ({
        type: "Feature",
        geometry: { type: "Point", coordinates: [20, 10] },
        properties: { a: x, b: y, c: z },
      }));
      const read = await mapped(JSON.stringify({ type: "FeatureCollection", features }), {
        columns: { a, b, c },
        ...(place ? { position: place } : {}),
        constants: { country: "COD" },
        derived: [
          { to: "gold", type: "flag", cases: [{ when: { property: "workers", op: ">", value: 3 }, value: true }] },
        ],
      });
      expect(read.table.visitCount + read.setAside).toBe(table.length);
      expect(read.issues.filter(({ effect }) => effect === "set-aside")).toHaveLength(read.setAside);
    }),
    { numRuns: 300 },
  );
});
