import fc from "fast-check";
import { expect, test } from "vitest";
import { sourceOf } from "../../../src/ingest/byte-source.ts";
import type { FileReading } from "../../../src/ingest/file-reading.ts";
import { IssueLog } from "../../../src/ingest/issue-log.ts";
import { surveyReading } from "../../../src/ingest/mapping/survey-reading.ts";
import { readSource } from "../../../src/ingest/read-source.ts";
import { surveyFile } from "../../../src/ingest/survey-file.ts";
import { CATALOGUE } from "../../../src/model/catalogue.ts";
import { needsQuestions, proposedMapping, type Survey } from "../../../src/model/survey.ts";
import { lastKnown } from "../reading.ts";

const fileOf = (text: string, name = "sites.csv") => sourceOf(new TextEncoder().encode(text), name);
const survey = (...lines: readonly string[]): Promise<Survey> => surveyFile(fileOf(lines.join("\n")));

const becomes = ({ guesses }: Survey): Record<string, string | null> =>
  Object.fromEntries(Object.entries(guesses).map(([name, { mapping }]) => [name, mapping.to]));
const guessOf = ({ guesses }: Survey, name: string) => {
  const guess = guesses[name];
  if (!guess) throw new Error(`no guess for ${name}: ${Object.keys(guesses).join(", ")}`);
  return guess;
};
const asked = (seen: Survey, name: string): string | undefined => guessOf(seen, name).question?.code;
/** A table taken apart, whatever stands in it. */
const readingOf = (header: readonly string[], rows: readonly (readonly string[])[]): FileReading => ({
  format: "csv",
  columns: new Set(header),
  about: new Map(),
  hasGeometry: false,
  read: {},
  parts: [],
  async *batches() {
    yield {
      share: 1,
      rows: rows.map((cells, at) => ({
        number: at + 1,
        properties: header.map((name, column) => [name, cells[column]] as const),
        position: null,
      })),
    };
  },
});

/** A column with these values, beside a position. */
const columnOf = (name: string, ...values: readonly string[]): Promise<Survey> =>
  survey(`lat;lon;${name}`, ...values.map((value, at) => `-2.5${at};28.5;${value}`));

const KATANGA = [
  "code_site;nom_site;latitude;longitude;date_visite;nb_creuseurs;minerai;mercure;tonnage_jour;titre_minier;superficie_ha;remarques",
  "KAT-0001;Site 1;-10,7142;25,4691;14/03/2023;120;Cuivre, Cobalt;non;12,5;aucun;4,2;",
  "KAT-0002;Site 2;-10,6980;25,5127;14/03/2023;n.d.;Or;ne sait pas;0,8;demandé;;pluie",
  "KAT-0002;Site 2;-10,6980;25,5127;02/11/2023;env. 50;Or;oui;1,1;demandé;;",
  "KAT-0003;Site 3;-10,5980;25,5127;02/11/2023;40;Cassitérite;oui;1.250,5;valide;;",
];

test("a ministry's sheet in French is understood but for one question", async () => {
  const seen = await survey(...KATANGA);
  expect(becomes(seen)).toEqual({
    code_site: "site_id",
    nom_site: "name",
    date_visite: "observed_on",
    nb_creuseurs: "workers",
    minerai: "mineral",
    mercure: "mercury",
    tonnage_jour: "ore_t_per_day",
    titre_minier: "licence",
    superficie_ha: "superficie_ha",
    remarques: "remarques",
  });
  expect(Object.keys(seen.guesses).filter((name) => asked(seen, name))).toEqual(["superficie_ha"]);
  const options = guessOf(seen, "superficie_ha").question?.options.map(({ to }) => to);
  expect(options).toEqual(["licence_area_ha", "disturbed_ha", "superficie_ha"]);
  expect(seen.position?.position).toEqual({ kind: "columns", lon: "longitude", lat: "latitude", decimal: "," });
  expect(guessOf(seen, "date_visite").reason).toEqual({ code: "guess.date.dmy", params: { a: 14, b: 11 } });
  expect(needsQuestions(seen)).toBe(true);
});

test("what is guessed reads the sheet as it is meant", async () => {
  const seen = await survey(...KATANGA);
  const read = await readSource(fileOf(KATANGA.join("\n")), { mapping: proposedMapping(seen) });
  expect(lastKnown(read, "KAT-0001", "mineral", "nominal")).toBe("copper");
  expect(lastKnown(read, "KAT-0001", "mercury", "flag")).toBe(false);
  expect(lastKnown(read, "KAT-0002", "licence", "nominal")).toBe("applied");
  expect(lastKnown(read, "KAT-0002", "gold", "flag")).toBe(true);
  // A cell names the main mineral: gold may be one that it leaves out.
  expect(lastKnown(read, "KAT-0001", "gold", "flag")).toBeUndefined();
  expect(lastKnown(read, "KAT-0003", "ore_t_per_day", "number")).toBe(1250.5);
  expect(lastKnown(read, "KAT-0002", "workers", "number")).toBeUndefined();
});

test.each([
  ["Spanish", "id_sitio;nombre_mina;latitud;longitud;numero_mineros;mineral;mercurio;titulo_minero", "oro;sí;ninguno"],
  [
    "Portuguese",
    "codigo_garimpo;nome;latitude;longitude;numero_garimpeiros;minerio;mercurio;titulo",
    "ouro;sim;nenhum",
  ],
  [
    "Swahili",
    "kitambulisho_eneo;jina;latitudo;longitudo;idadi_wachimbaji;madini;zebaki;leseni",
    "dhahabu;ndiyo;hakuna",
  ],
])("%s names and words", async (_, header, words) => {
  const text = [header, `A1;X;-2.5;28.5;40;${words}`, `A2;Y;-2.6;28.6;50;${words}`].join("\n");
  const seen = await surveyFile(fileOf(text));
  expect(Object.values(becomes(seen))).toEqual(["site_id", "name", "workers", "mineral", "mercury", "licence"]);
  const read = await readSource(fileOf(text), { mapping: proposedMapping(seen) });
  expect(lastKnown(read, "A1", "mineral", "nominal")).toBe("gold");
  expect(lastKnown(read, "A1", "mercury", "flag")).toBe(true);
  expect(lastKnown(read, "A1", "licence", "nominal")).toBe("none");
});

test("doubt is a question", async () => {
  expect(asked(await columnOf("date_visite", "03/04/2021", "05/06/2021"), "date_visite")).toBe("guess.ask.date");
  expect(asked(await columnOf("tonnage_jour", "1.234", "2.500"), "tonnage_jour")).toBe("guess.ask.mark");
  expect(asked(await columnOf("production_t_an", "300", "400"), "production_t_an")).toBe("guess.ask.divisor");
  expect(asked(await columnOf("production", "3", "4"), "production")).toBe("guess.ask.unit");
  expect(asked(await columnOf("women_pct", "0.45", "0.2"), "women_pct")).toBe("guess.ask.fraction");
});

test("what the values settle is not asked", async () => {
  const us = await columnOf("visit_date", "03/14/2021", "05/06/2021");
  expect(guessOf(us, "visit_date").mapping.date).toBe("mdy");
  const serial = await columnOf("date_visite", "44927", "44930");
  expect(guessOf(serial, "date_visite").mapping.date).toBe("serial");
  expect(guessOf(await columnOf("superficie_titre_km2", "3", "4"), "superficie_titre_km2").mapping).toMatchObject({
    to: "licence_area_ha",
    unit: "km²",
  });
  expect(guessOf(await columnOf("production_kg_jour", "300", "4"), "production_kg_jour").mapping.unit).toBe("kg/d");
});

test("a mark that only a rare value shows is seen", async () => {
  const rows = Array.from({ length: 200 }, (_, at) => String(at)).concat("1.250,5");
  expect(guessOf(await columnOf("tonnage_jour", ...rows), "tonnage_jour").mapping).toMatchObject({
    decimal: ",",
    group: ".",
  });
});

test("children counted are no yes or no", async () => {
  expect(guessOf(await columnOf("childunder15", "0", "1"), "childunder15").mapping.to).toBe("children_present");
  expect(guessOf(await columnOf("childunder15", "0", "1", "20"), "childunder15").mapping).toEqual({
    to: "childunder15",
    type: "number",
  });
});

test.each(["nom du creuseur", "worker_name", "telephone", "national_id", "email", "nombre del minero", "deviceid"])(
  "%s says who somebody is and is left out",
  async (name) => {
    const { mapping, reason } = guessOf(await columnOf(name, "a", "b"), name);
    expect([mapping.to, reason.code]).toEqual([null, "guess.personal"]);
  },
);

test("words for not known and numbers for no answer are missing", async () => {
  expect(guessOf(await columnOf("workers", "4", "-999", "no sabe"), "workers").mapping.missing).toEqual([
    "-999",
    "no sabe",
  ]);
});

test("of two columns that say the same one is it, and the other keeps its name", async () => {
  const seen = await survey("lat;lon;nb_creuseurs;workers", "-2.5;28.5;4;5", "-2.6;28.5;4;5");
  expect(becomes(seen)).toEqual({ nb_creuseurs: "nb_creuseurs", workers: "workers" });
  expect(guessOf(seen, "nb_creuseurs").reason.code).toBe("guess.taken");
});

test("names of the catalogue are themselves, and are not asked about", async () => {
  const ids = CATALOGUE.map(({ id }) => id);
  const seen = await survey(["lat", "lon", ...ids].join(";"), ["-2.5", "28.5", ...ids.map(() => "")].join(";"));
  expect(becomes(seen)).toEqual(Object.fromEntries(ids.map((id) => [id, id])));
  expect(ids.filter((id) => asked(seen, id))).toEqual([]);
  expect(needsQuestions(seen)).toBe(false);
});

test("names that a shapefile has cut are found again", async () => {
  expect(guessOf(await columnOf("nombre_cre", "4", "5"), "nombre_cre").mapping.to).toBe("workers");
});

test("an export of a form: system columns, paths, a geopoint in one cell", async () => {
  const seen = await survey(
    "start;today;group_site/nom_site;group_site/nb_creuseurs;geopoint;deviceid;meta/instanceID",
    "2024-01-02T08:00:00;2024-01-02;Site 1;40;-2.51 28.85 1500 4.5;ab12;uuid:1",
    "2024-01-03T08:00:00;2024-01-03;Site 2;50;-2.52 28.86 1500 4.5;ab12;uuid:2",
  );
  expect(seen.position?.position).toEqual({ kind: "pair", column: "geopoint", order: "lat-lon" });
  expect(becomes(seen)).toMatchObject({
    today: "observed_on",
    "group_site/nom_site": "name",
    "group_site/nb_creuseurs": "workers",
    deviceid: null,
    "meta/instanceID": "visit_id",
  });
  const kobo = await survey("_id;_uuid;_GPS_latitude;_GPS_longitude", "7;u1;-2.5;28.5");
  expect(kobo.position?.position).toEqual({ kind: "columns", lon: "_GPS_longitude", lat: "_GPS_latitude" });
  expect(becomes(kobo)).toEqual({ _id: "_id", _uuid: "visit_id" });
});

test("a form's question with several answers", async () => {
  const seen = await survey("lat;lon;q/minerals;q/minerals/gold;q/minerals/other", "-2.5;28.5;copper gold;1;0");
  expect(guessOf(seen, "q/minerals").mapping).toMatchObject({ to: "mineral", list: " " });
  expect(guessOf(seen, "q/minerals/gold").mapping).toEqual({ to: "gold", type: "flag" });
  expect(guessOf(seen, "q/minerals/other").mapping).toEqual({ to: "q/minerals/other", type: "flag" });
});

test("latitudes beyond 90 and metres without a zone are asked about", async () => {
  const swapped = await survey("latitude;longitude", "128.5;-2.5", "127.5;-3.5");
  expect(swapped.position?.question?.code).toBe("guess.ask.swapped");
  const metres = await survey("easting;northing", "700000;9700000", "710000;9710000");
  expect(metres.position?.question?.code).toBe("guess.ask.zone");
  const zoned = await survey("easting;northing;zone", "700000;9700000;35S");
  expect(zoned.position).toMatchObject({ position: { kind: "utm", zone: { column: "zone" } } });
  expect(zoned.position?.question).toBeUndefined();
});

test("coordinates that lie in the file's country only the other way round are asked about", async () => {
  const swapped = await survey("pays;latitude;longitude", "RDC;28,5;-2,5", "RDC;27,5;-3,5");
  expect(swapped.position).toMatchObject({
    position: { lon: "latitude", lat: "longitude" },
    question: { code: "guess.ask.swapped" },
  });
  const right = await survey("pays;latitude;longitude", "RDC;-2,5;28,5", "RDC;-3,5;27,5");
  expect(right.position?.question).toBeUndefined();
  const nowhere = await survey("latitude;longitude", "28,5;-2,5");
  expect(nowhere.position?.question).toBeUndefined();
});

test("a number's reason says from where to where it reaches", async () => {
  const { reason } = guessOf(await columnOf("nb_workers", "2", "1850", "40"), "nb_workers");
  expect(reason).toEqual({ code: "guess.number", params: { a: 2, b: 1850, unit: "persons" } });
});

test("geometry as text is a position", async () => {
  const seen = await survey("code;geom", "A;POINT (28.5 -2.5)", "B;POINT (28.6 -2.5)");
  expect(seen.position?.position).toEqual({ kind: "text", column: "geom" });
});

test("no header and no cell throws, and every column has a guess", async () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom("1.234", "03/04/2021", "-999", "oui", "n.d.", "Or, Cuivre", "POINT (1 2)", "44927"),
  );
  const name = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.constantFrom("__proto__", "constructor", "toString", "workers", "lat", "lon", "superficie_ha", "x", "y"),
  );
  const table = fc.array(name, { minLength: 1, maxLength: 6 }).chain((header) =>
    fc.record({
      header: fc.constant(header),
      rows: fc.array(fc.array(cell, { minLength: header.length, maxLength: header.length }), {
        minLength: 1,
        maxLength: 5,
      }),
    }),
  );
  await fc.assert(
    fc.asyncProperty(table, async ({ header, rows }) => {
      const seen = await surveyReading(fileOf(""), readingOf(header, rows), new IssueLog());
      const placed = new Set(seen.position?.columns);
      const lacking = seen.columns.filter(({ name: each }) => !placed.has(each) && !Object.hasOwn(seen.guesses, each));
      expect(lacking).toEqual([]);
    }),
  );
});
