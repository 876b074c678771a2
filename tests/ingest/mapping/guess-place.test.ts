import { expect, test } from "vitest";
import { sourceOf } from "../../../src/ingest/byte-source.ts";
import { countryInName } from "../../../src/ingest/mapping/guess-country.ts";
import { readSource } from "../../../src/ingest/read-source.ts";
import { surveyFile } from "../../../src/ingest/survey-file.ts";
import { needsQuestions, proposedMapping, type Survey } from "../../../src/model/survey.ts";
import { collection, feature, pointAt, positions } from "../reading.ts";

const fileOf = (text: string, name: string) => sourceOf(new TextEncoder().encode(text), name);
const survey = (text: string | readonly string[], name = "sites.csv"): Promise<Survey> =>
  surveyFile(fileOf(typeof text === "string" ? text : text.join("\n"), name));
const points = (properties: object, ...places: readonly (readonly number[])[]): string =>
  collection(...places.map((place, at) => feature(pointAt(...place), { site_id: `s${at}`, ...properties })));

test("a geometry with latitudes beyond 90 is asked about, and read the way that is chosen", async () => {
  const text = points({}, [-2.5, 128.5], [-3.5, 127.5]);
  const seen = await survey(text, "sites.geojson");
  expect(seen.position).toMatchObject({
    position: { kind: "geometry", swapped: true },
    question: { code: "guess.ask.swapped", options: [{ kind: "geometry", swapped: true }, { kind: "geometry" }] },
  });
  expect(needsQuestions(seen)).toBe(true);
  const read = await readSource(fileOf(text, "sites.geojson"), { mapping: proposedMapping(seen) });
  expect(positions(read)).toEqual({ s0: [128.5, -2.5], s1: [127.5, -3.5] });
});

test.each([
  ["a column", { country: "COD" }, "sites.geojson"],
  ["the file's name", {}, "sites_rdc_2023.geojson"],
])("a geometry outside the country that %s says is asked about", async (_, properties, name) => {
  const swapped = await survey(points(properties, [-2.5, 28.5], [-3.5, 27.5]), name);
  expect(swapped.position).toMatchObject({
    reason: { code: "guess.position.elsewhere" },
    question: { code: "guess.ask.swapped" },
  });
  const right = await survey(points(properties, [28.5, -2.5], [27.5, -3.5]), name);
  expect(right.position?.question).toBeUndefined();
});

test("some rows swapped are no reason to ask", async () => {
  const seen = await survey(points({ country: "COD" }, [-2.5, 28.5], [27.5, -3.5], [27.6, -3.5]), "s.geojson");
  expect(seen.position?.question).toBeUndefined();
});

test("geometry as text is asked about alike", async () => {
  const seen = await survey(["pays;geom", "RDC;POINT (-2.5 28.5)", "RDC;POINT (-3.5 27.5)"]);
  expect(seen.position).toMatchObject({
    position: { kind: "text", column: "geom", swapped: true },
    question: { code: "guess.ask.swapped" },
  });
});

test("a known layout whose coordinates stand the wrong way round is asked about, and else not", async () => {
  const rows = (places: readonly string[]) => [
    "pcode,sitetype,workers,mineral1,visit_date,longitude,latitude",
    ...places.map((place, at) => `t${at},Mine,4,Gold,1/31/2018,${place}`),
  ];
  const swapped = await survey(rows(["-3.5,33.1", "-3.6,33.2"]));
  expect([swapped.profile, swapped.position?.question?.code]).toEqual(["ipis-tza", "guess.ask.swapped"]);
  expect(needsQuestions(swapped)).toBe(true);
  expect(needsQuestions(await survey(rows(["33.1,-3.5", "33.2,-3.6"])))).toBe(false);
});

test("of a pair in one cell, size, side, country or form tell which comes first", async () => {
  const order = async (name: string, ...cells: readonly string[]) => {
    const { position } = await survey(["n;coordonnees", ...cells.map((cell, at) => `${at};${cell}`)], name);
    return position?.position.kind === "pair" ? [position.position.order, position.question?.code] : position;
  };
  expect(await order("s.csv", "-2.51, 128.8")).toEqual(["lat-lon", undefined]);
  expect(await order("s.csv", "128.8, -2.51")).toEqual(["lon-lat", undefined]);
  expect(await order("s.csv", "2°30'S 28°50'E")).toEqual(["lat-lon", undefined]);
  expect(await order("s.csv", "28°50'E 2°30'S")).toEqual(["lon-lat", undefined]);
  expect(await order("sites_rdc.csv", "28.8, -2.51")).toEqual(["lon-lat", undefined]);
  expect(await order("s.csv", "-2.51 28.8 1460 5")).toEqual(["lat-lon", undefined]);
  expect(await order("s.csv", "-2.51, 28.8")).toEqual(["lat-lon", "guess.ask.order"]);
});

test("decimal commas of a pair are read", async () => {
  const text = 'site_id,coordonnees\na,"-2,51; 28,8"\nb,"-2,52; 28,9"\n';
  const seen = await survey(text, "sites_rdc.csv");
  expect(seen.position?.position).toEqual({ kind: "pair", column: "coordonnees", order: "lat-lon", decimal: "," });
  const read = await readSource(fileOf(text, "sites_rdc.csv"), { mapping: proposedMapping(seen) });
  expect(positions(read)).toEqual({ a: [28.8, -2.51], b: [28.9, -2.52] });
});

const zones = ({ position }: Survey): readonly unknown[] =>
  position?.question?.options.map((option) => (option.kind === "utm" ? option.zone : option.kind)) ?? [];

test("zones of the country come first, and every zone can be reached", async () => {
  const rdc = zones(await survey(["easting;northing", "700000;9700000"], "sites_rdc.csv"));
  expect(rdc.slice(0, 4)).toEqual(["33S", "34S", "35S", "36S"]);
  expect(new Set(rdc).size).toBe(120);
  const peru = zones(await survey(["codigo;este;norte;mineros", "a;349512;8250331;4"]));
  expect(peru[0]).toMatch(/^1[6-9]S$/);
  const ghana = zones(await survey(["country;easting;northing", "Ghana;600000;690000"]));
  expect(ghana.slice(0, 2)).toEqual(["30N", "31N"]);
  const grouped = await survey(["este;norte", '"349,512";"8,250,331"']);
  expect(grouped.position?.position.kind).toBe("utm");
});

test.each([
  ["sites_rdc_2023.csv", "COD"],
  ["cod_sites.csv", "COD"],
  ["Burkina Faso sites.xlsx", "BFA"],
  ["SitesGhana.csv", "GHA"],
  ["data ZMB.csv", "ZMB"],
  ["sites_per_province.csv", undefined],
  ["sites MAR 2023.csv", undefined],
  ["rwanda_uganda.csv", undefined],
  ["sites.csv", undefined],
])("the country in the name %s is %s", (name, code) => {
  expect(countryInName(name)).toBe(code);
});

test("the name's country is every row's only where no position can tell", async () => {
  expect((await survey(["site_id;effectif", "a;4"], "sites_rdc.csv")).constants).toEqual({ country: "COD" });
  expect((await survey(["site_id;pays", "a;Ghana"], "sites_rdc.csv")).constants).toEqual({});
  expect((await survey(["site_id;lat;lon", "a;5;-1"], "sites_rdc.csv")).constants).toEqual({});
});

test("that no column says where sites are is told only where none does", async () => {
  const text = "site_id;gps\na;-2.51 28.8 1460 5\n";
  const seen = await survey(text);
  const told = async (mapping?: ReturnType<typeof proposedMapping>): Promise<string[]> =>
    (await readSource(fileOf(text, "sites.csv"), { mapping })).issues.map(({ code }) => code);
  expect(await told(proposedMapping(seen))).toEqual([]);
  expect(await told()).toEqual(["ingest.no_position_columns"]);
});
