import { expect, test } from "vitest";
import { answerWords, orderWords } from "../../../src/dialects/guess-words.ts";
import { lateImport } from "../../../src/dialects/messages/late-import.ts";
import { addWords, tCode } from "../../../src/dialects/text.ts";
import { sourceOf } from "../../../src/ingest/byte-source.ts";
import { languageOf, nameFound } from "../../../src/ingest/mapping/names.ts";
import { surveyFile } from "../../../src/ingest/survey-file.ts";

addWords(lateImport);

/** What a column of these values is taken for, beside a position. */
async function guessed(name: string, ...values: readonly string[]) {
  const lines = [`lat;lon;${name}`, ...values.map((value, at) => `-2.5${at};28.5;${value}`)];
  const { guesses } = await surveyFile(sourceOf(new TextEncoder().encode(lines.join("\n")), "sites.csv"));
  const guess = guesses[name];
  if (!guess) throw new Error(`no guess for ${name}`);
  return guess;
}
const told = async (name: string, ...values: readonly string[]): Promise<string> => {
  const { reason } = await guessed(name, ...values);
  return tCode(reason.code, reason.params);
};

test("the reason says the word and its language, where it is not English", async () => {
  expect(await told("creuseurs", "2", "1850")).toBe("creuseurs is workers in French; 2 to 1,850 persons");
  expect(await told("zebaki", "ndiyo", "hapana")).toBe("zebaki is mercury in Swahili; its values are yes and no");
  expect(await told("minerio", "ouro")).toBe("minerio is mineral in Portuguese; 1 of 1 words are known");
  expect(await told("workers", "2", "3")).toBe("by its name; 2 to 3 persons");
});

test("a word of two languages is told as the file's", () => {
  expect(nameFound("mercurio").languages).toEqual(["es", "pt"]);
  expect(languageOf(["mercurio", "garimpeiros", "nome"])).toBe("pt");
  expect(languageOf(["a", "b"])).toBe("en");
});

test.each([
  ["enfants", "children_present"],
  ["childunder15", "children_present"],
  ["femmes", "femmes"],
])("0 and 1 under %s are a count or no and yes", async (name, to) => {
  const { mapping, question } = await guessed(name, "0", "1");
  expect([question?.code, question?.options.map(({ type }) => type).sort()]).toEqual([
    "guess.ask.count",
    ["flag", "number"],
  ]);
  expect(question?.options.map((option) => option.to)).toContain(to);
  expect(question?.options.map((option) => answerWords("guess.ask.count", option)).sort()).toEqual([
    "a count",
    "no and yes",
  ]);
  expect(question?.options).toContainEqual(mapping);
});

test("what asks for presence, or counts beyond one, is not asked", async () => {
  expect((await guessed("presence_enfants", "0", "1")).question).toBeUndefined();
  expect((await guessed("femmes", "0", "1", "7")).question).toBeUndefined();
});

test("a lone 999 far above all others is a count or no answer", async () => {
  const { mapping, question } = await guessed("workers", "12", "40", "150", "999");
  expect(question).toEqual({ code: "guess.ask.missing", options: [{ ...mapping, missing: ["999"] }, mapping] });
  expect(question?.options.map((option) => answerWords("guess.ask.missing", option))).toEqual([
    "999 is no answer",
    "a real value",
  ]);
  expect((await guessed("workers", "12", "40", "150", "700", "999")).question).toBeUndefined();
  expect((await guessed("workers", "12", "40", "150", "1000")).question).toBeUndefined();
  expect((await guessed("women_pct", "12", "4", "15", "99")).question).toBeUndefined();
});

test("shares that are all 0 or 1 are of a whole or of a hundred", async () => {
  const { question } = await guessed("women_pct", "0", "1", "1");
  expect(question?.options.map(({ fraction }) => fraction)).toEqual([true, undefined]);
  expect(question?.options.map((option) => answerWords("guess.ask.whole", option))).toEqual(["1 is 100 %", "1 is 1 %"]);
  expect((await guessed("women_pct", "0", "0")).question).toBeUndefined();
});

test("a cut name that begins several attributes' names is asked about", async () => {
  const { question } = await guessed("nombre_de_", "4", "5");
  expect(question?.code).toBe("guess.ask.two_fit");
  expect(question?.options.map(({ to }) => to)).toEqual(expect.arrayContaining(["workers", "women_count"]));
  const standing = await guessed("licence_st", "valid", "valide");
  expect(standing.question?.options.map(({ to }) => to)).toEqual(["licence", "licence_standing", "licence_st"]);
});

test("a share of women is no count of them", async () => {
  expect((await guessed("Women (%)", "12", "40")).mapping.to).toBe("women_pct");
  expect((await guessed("% femmes", "12", "40")).mapping.to).toBe("women_pct");
  expect((await guessed("Femmes", "12", "40")).mapping.to).toBe("women_count");
});

test("a slash within a unit is no path, and a unit that cells write is read off them", async () => {
  expect((await guessed("Production (t/an)", "300", "400")).mapping).toMatchObject({
    to: "ore_t_per_day",
    unit: "t/yr",
  });
  const depth = await guessed("profondeur", "12 m", "40 m", "300 ft");
  expect([depth.mapping.unit, depth.question]).toEqual(["m", undefined]);
  expect((await guessed("No. of workers", "45", "60 workers")).mapping.unit).toBe("persons");
});

test("the words of an order", () => {
  expect(orderWords({ kind: "pair", column: "gps", order: "lat-lon" })).toBe("latitude first, in gps");
  expect(orderWords({ kind: "text", column: "geom", swapped: true })).toBe("geometry in geom, latitude first");
  expect(orderWords({ kind: "geometry" })).toBeUndefined();
});
