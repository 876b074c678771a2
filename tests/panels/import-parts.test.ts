import { expect, test } from "vitest";
import "../../src/dialects/import-words.ts";
import type { ColumnGuess, ColumnSeen } from "../../src/model/survey.ts";
import { formWords } from "../../src/panels/import/column-words.ts";
import { placeWords, sitesByCountry } from "../../src/panels/import/place-words.ts";
import { frameOf, HEIGHT, scaleLength, WIDTH } from "../../src/panels/import/plot-frame.ts";
import { remediesFor } from "../../src/panels/import/remedies.ts";
import { retarget } from "../../src/panels/import/retarget.ts";
import { dataSetOf, single } from "./survey.ts";

const words = (remedies: ReturnType<typeof remediesFor>) => remedies.map((remedy) => remedy.words);
const number = { to: "workers", type: "number" } as const;

test("a remedy is offered only for what the values look like", () => {
  expect(words(remediesFor(number, ["1,250", "12,000"]))).toContain("Comma groups thousands");
  expect(words(remediesFor(number, ["1,25"]))).toEqual(["Comma is the decimal mark"]);
  expect(words(remediesFor({ ...number, decimal: "," }, ["1.250,5"]))).toEqual(["Point groups thousands"]);
  expect(words(remediesFor(number, ["env. 50"]))).toEqual(["Read as about"]);
  expect(words(remediesFor(number, ["10-20", ">50"]))).toEqual(["Read ranges"]);
  expect(words(remediesFor(number, ["-12x"]))).toEqual([]);
  expect(remediesFor({ ...number, missing: ["n.d."] }, ["Néant", "néant"])).toEqual([
    { words: "It means missing", mapping: { ...number, missing: ["n.d.", "neant"] } },
  ]);
  expect(words(remediesFor({ to: "mercury", type: "flag" }, ["peut-être", "parfois"]))).toEqual(["They mean missing"]);
});

test("how numbers are written is said by an example where thousands are grouped", () => {
  expect(formWords({ ...number, decimal: "," })).toBe("number, persons, comma");
  expect(formWords({ ...number, decimal: ",", group: "." })).toBe("number, persons, 1.234,5");
});

const column: ColumnSeen = { name: "sup_ha", known: 1, values: [], distinct: 1 };
const guess: ColumnGuess = { mapping: { to: "licence_area_ha", type: "number", unit: "acre" }, reason: { code: "x" } };
const none = () => undefined;

test("a told unit stays for another attribute measured alike, and goes with one that is not", () => {
  expect(retarget(column, guess.mapping, "disturbed_ha", guess, none)).toMatchObject({ unit: "acre" });
  expect(retarget(column, guess.mapping, "depth_m", guess, none)).toEqual({ to: "depth_m", type: "number" });
  expect(retarget(column, guess.mapping, "depth_m", guess, () => "ft")).toMatchObject({ unit: "ft" });
});

test("everything placed lies in the frame, and a degree of latitude is as long as one of longitude there", () => {
  const frame = frameOf({ lon: Float64Array.of(22, 31, Number.NaN), lat: Float64Array.of(-13, -5, Number.NaN) });
  if (!frame) throw new Error("no frame");
  for (const [lon, lat] of [
    [22, -13],
    [31, -5],
  ] as const) {
    expect(frame.x(lon)).toBeGreaterThan(0);
    expect(frame.x(lon)).toBeLessThan(WIDTH);
    expect(frame.y(lat)).toBeGreaterThan(0);
    expect(frame.y(lat)).toBeLessThan(HEIGHT);
  }
  const narrow = Math.cos((-9 * Math.PI) / 180);
  expect((frame.x(27) - frame.x(26)) / (frame.y(-9) - frame.y(-8))).toBeCloseTo(narrow, 6);
  expect(frameOf({ lon: Float64Array.of(Number.NaN), lat: Float64Array.of(Number.NaN) })).toBeNull();
  expect(scaleLength(1.5, 80)).toBe(100);
});

test("where the sites lie is said by name, and that some lie in no country", () => {
  const preview = dataSetOf(single({}, {}, {}));
  const by = (countryAt: (lon: number) => string | undefined) =>
    placeWords(preview, sitesByCountry(preview.table, { countryAt }));
  expect(by(() => "DR Congo")).toBe("3 of 3 sites placed, all in DR Congo");
  expect(by((lon) => (lon === 0 ? "Zambia" : "DR Congo"))).toBe("3 of 3 sites placed: DR Congo 2, Zambia 1");
  expect(by((lon) => (lon === 0 ? undefined : "DR Congo"))).toBe("3 of 3 sites placed; 1 in no country");
  expect(placeWords(preview, null)).toBe("3 of 3 sites placed");
});
