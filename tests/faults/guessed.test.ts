import { describe, expect, test } from "vitest";
import { sourceOf } from "../../src/ingest/byte-source.ts";
import { readSource } from "../../src/ingest/read-source.ts";
import { surveyFile } from "../../src/ingest/survey-file.ts";
import { proposedMapping } from "../../src/model/survey.ts";
import { codes, isAccountedFor, lastKnown, lastRead, positions } from "../ingest/reading.ts";

/** A table as the page takes it in: looked at, and read by the mapping that is proposed. */
async function open(lines: readonly string[], name = "sites.csv") {
  const source = sourceOf(new TextEncoder().encode(lines.join("\n")), name);
  const seen = await surveyFile(source);
  const read = await readSource(source, { mapping: proposedMapping(seen) });
  const to = (column: string) => seen.guesses[column]?.mapping.to;
  const asked = (column: string) => seen.guesses[column]?.question?.code;
  return { seen, read, to, asked };
}
/** One column under a header, beside an id and a position. */
const column = (header: string, ...cells: readonly string[]) =>
  open([`site_id;lon;lat;${header}`, ...cells.map((cell, at) => `s${at};${28 + at};-2;${cell}`)]);
type Opened = Awaited<ReturnType<typeof open>>;
const numbers = ({ read }: Opened, attribute: string): readonly unknown[] =>
  read.table.siteIds.map((id) => lastKnown(read, id, attribute, "number"));
const counted = ({ read }: Opened, rows: number): void => expect(isAccountedFor(read, rows)).toBe(true);

describe("the shape of a table", () => {
  test("53: a byte order mark before the names hides none of them", async () => {
    const opened = await open(["\ufefflat;lon;nb_creuseurs", "-2;28;40"]);
    expect(opened.seen.position?.position).toEqual({ kind: "columns", lon: "lon", lat: "lat" });
    expect(positions(opened.read)).toEqual({ "row-1": [28, -2] });
    counted(opened, 1);
  });

  test.each([
    [54, ";"],
    [55, "\t"],
    [55, "|"],
  ])("%i: cells are told apart by %s", async (_, mark) => {
    const opened = await open(["site_id;lon;lat;effectif", "a;28;-2;40"].map((line) => line.replaceAll(";", mark)));
    expect(opened.seen.read.delimiter).toBe(mark);
    expect(numbers(opened, "workers")).toEqual([40]);
    counted(opened, 1);
  });

  test("59: an unquoted decimal comma between commas breaks its rows, and each is told", async () => {
    const opened = await open(["site_id,lon,lat,workers", "a,28,5,-2,5,4", "b,28,6,-2,6,4", "c,28,-2,4"]);
    expect(codes(opened.read, "set-aside")).toEqual(["ingest.ragged_row", "ingest.ragged_row"]);
    counted(opened, 3);
  });

  test("62: names below titles are found, and a second line of names is no site", async () => {
    const opened = await open([
      "Ministère des mines;;;",
      "Site;Position;;Effectif",
      "site_id;longitude;latitude;creuseurs",
      "(code);(degrés);(degrés);(personnes)",
      "a;28;-2;40",
      "b;28;-3;50",
    ]);
    expect(opened.seen.issues.map(({ code, params }) => [code, params])).toContainEqual([
      "ingest.header_line",
      { line: 3 },
    ]);
    expect(codes(opened.read, "set-aside")).toEqual(["ingest.unreadable_position"]);
    expect(numbers(opened, "workers")).toEqual([40, 50]);
    counted(opened, 3);
  });

  test("63: names that are blank or twice are told apart, and noted", async () => {
    const opened = await open(["site_id;lon;lat;effectif;;effectif", "a;28;-2;40;x;50"]);
    expect(Object.keys(opened.seen.guesses)).toEqual(["site_id", "effectif", "column 5", "effectif (2)"]);
    expect(codes(opened.read, "note").filter((code) => code === "ingest.renamed_column")).toHaveLength(2);
    expect(numbers(opened, "workers")).toEqual([40]);
    counted(opened, 1);
  });

  test.each([["longitude;latitude"], ["longitud;latitud"], ["longitudo;latitudo"], ["coord_x;coord_y"]])(
    "64: %s are where sites are",
    async (names) => {
      const opened = await open([`site_id;${names}`, "a;28;-2"]);
      expect(positions(opened.read)).toEqual({ a: [28, -2] });
      counted(opened, 1);
    },
  );
});

describe("numbers", () => {
  test("56: a decimal comma is found for a column, and shown", async () => {
    const opened = await open(["site_id;lon;lat;profondeur_m", "a;28,85;-2,51;3,5", "b;28,86;-2,52;4"]);
    expect(opened.seen.position?.position).toMatchObject({ decimal: "," });
    expect(opened.seen.guesses["profondeur_m"]?.mapping.decimal).toBe(",");
    expect([positions(opened.read), numbers(opened, "depth_m")]).toEqual([
      { a: [28.85, -2.51], b: [28.86, -2.52] },
      [3.5, 4],
    ]);
    counted(opened, 2);
  });

  test("57: 1.234 may be a thousand and more, so it is asked; 1.234,5 settles it", async () => {
    expect((await column("tonnage_jour", "1.234", "2.500")).asked("tonnage_jour")).toBe("guess.ask.mark");
    const settled = await column("tonnage_jour", "1.234", "2.500,5");
    expect([settled.asked("tonnage_jour"), numbers(settled, "ore_t_per_day")]).toEqual([undefined, [1234, 2500.5]]);
    counted(settled, 2);
  });

  test("58: spaces that group thousands are read, of whatever width", async () => {
    const opened = await column("effectif", "1 234", "2\u00a0345", "3\u202f456");
    expect(numbers(opened, "workers")).toEqual([1234, 2345, 3456]);
    counted(opened, 3);
  });

  test("69: words and codes for no answer are listed, are missing, and never zero", async () => {
    const opened = await column("effectif", "12", "NA", "-", "null", "-9999", "n.d.", "0");
    expect(opened.seen.guesses["effectif"]?.mapping.missing).toEqual(["-9999", "n.d."]);
    expect(numbers(opened, "workers")).toEqual([12, undefined, undefined, undefined, undefined, undefined, 0]);
    expect((await column("effectif", "12", "30", "45", "999")).asked("effectif")).toBe("guess.ask.missing");
    counted(opened, 7);
  });

  test.each([">50", "10-20", "~30", "env. 50"])(
    "71: %s is no exact number, and is unknown with words",
    async (cell) => {
      const opened = await column("effectif", "12", "30", cell);
      expect([opened.to("effectif"), numbers(opened, "workers")]).toEqual(["workers", [12, 30, undefined]]);
      expect(codes(opened.read, "unknown")).toEqual(["ingest.unreadable_number"]);
      counted(opened, 3);
    },
  );

  test("71: 12 workers are twelve workers, 12 t are none", async () => {
    const opened = await column("effectif", "12 creuseurs", "30", "12 t");
    expect(numbers(opened, "workers")).toEqual([12, 30, undefined]);
    counted(opened, 3);
  });

  test("72: 0.45 may be 45 %, so it is asked; 45% is not", async () => {
    expect((await column("women_pct", "0.45", "0.2")).asked("women_pct")).toBe("guess.ask.fraction");
    const clear = await column("pourcentage_femmes", "45%", "20%");
    expect([clear.asked("pourcentage_femmes"), numbers(clear, "women_pct")]).toEqual([undefined, [45, 20]]);
    counted(clear, 2);
  });

  test("74: codes keep their zeros and all their digits", async () => {
    const opened = await open(["code_site;lon;lat;dossier", "0017;28;-2;00420", "9007199254740993;29;-2;7"]);
    expect(opened.read.table.siteIds).toEqual(["0017", "9007199254740993"]);
    expect(lastKnown(opened.read, "0017", "dossier", "nominal")).toBe("00420");
    counted(opened, 2);
  });

  test("75: hexadecimal is no number; an exponent is one where a column counts", async () => {
    const opened = await column("effectif", "1E3", "0x1F", "12");
    expect(numbers(opened, "workers")).toEqual([1000, undefined, 12]);
    expect(codes(opened.read, "unknown")).toEqual(["ingest.unreadable_number"]);
    counted(opened, 3);
  });

  test("76: fewer than no workers are kept as stated, with words", async () => {
    const opened = await column("effectif", "-5", "12");
    expect(numbers(opened, "workers")).toEqual([-5, 12]);
    expect(opened.read.issues.map(({ effect }) => effect)).toEqual(["note"]);
    counted(opened, 2);
  });
});

describe("positions, words and dates", () => {
  test("60: degrees, minutes and seconds are read, and what is none is set aside", async () => {
    const opened = await open(["site_id;lon;lat", `a;28°30'0"E;2°30'0"S`, "b;28.5;S 2.5", "c;28.5;near the river"]);
    expect(positions(opened.read)).toEqual({ a: [28.5, -2.5], b: [28.5, -2.5] });
    expect(codes(opened.read, "set-aside")).toEqual(["ingest.unreadable_position"]);
    counted(opened, 3);
  });

  test("61: a pair in one cell whose order nothing tells is asked; geometry as text is read", async () => {
    const pair = await open(["site_id;gps", "a;-2.51, 28.8", "b;-2.52, 28.9"]);
    expect(pair.seen.position?.question?.code).toBe("guess.ask.order");
    counted(pair, 2);
    const text = await open(["site_id;wkt", "a;POINT (28.8 -2.51)"]);
    expect(positions(text.read)).toEqual({ a: [28.8, -2.51] });
    counted(text, 1);
  });

  test("70: yes and no in five languages", async () => {
    const opened = await column("mercure", "oui", "sí", "sim", "ndiyo", "TRUE", "1", "no", "hapana", "peut-être");
    const known = opened.read.table.siteIds.map((id) => lastKnown(opened.read, id, "mercury", "flag"));
    expect(known).toEqual([true, true, true, true, true, true, false, false, undefined]);
    expect(codes(opened.read, "unknown")).toEqual(["ingest.unreadable_flag"]);
    counted(opened, 9);
  });

  test("73: 03/04/2021 is asked, 44256 is a spreadsheet's day, and no such day is undated", async () => {
    expect((await column("date_visite", "03/04/2021", "05/06/2021")).asked("date_visite")).toBe("guess.ask.date");
    const serial = await column("date_visite", "44256", "44257");
    expect([...serial.read.table.observedOn]).toEqual(
      [Date.UTC(2021, 2, 1), Date.UTC(2021, 2, 2)].map((ms) => ms / 864e5),
    );
    const wrong = await column("date_visite", "31/02/2021", "14/03/2021", "15/03/2021");
    expect(codes(wrong.read, "unknown")).toEqual(["ingest.bad_date"]);
    counted(wrong, 3);
  });

  test("a word that no level says is unknown with words, and no other level", async () => {
    const opened = await column("titre_minier", "aucun", "valide", "illisible");
    expect(lastRead(opened.read, "s2", "licence", "ordinal")).toBeUndefined();
    expect(codes(opened.read, "unknown")).toEqual(["ingest.unreadable_ordinal"]);
    counted(opened, 3);
  });
});
