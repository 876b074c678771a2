import { beforeEach, expect, test } from "vitest";
import type { ColumnMapping } from "../../src/model/mapping.ts";
import type { ColumnGuess, Survey } from "../../src/model/survey.ts";
import {
  answerColumn,
  closeImport,
  effectiveMapping,
  mapColumn,
  openImport,
  openQuestions,
  questionOf,
  undoImport,
  useImporting,
} from "../../src/state/importing.ts";

const now = () => useImporting.getState();
const columnNow = (name: string) => now().mapping?.columns[name];
const read = (name: string) => {
  const { mapping } = now();
  return mapping && effectiveMapping(now(), mapping).columns[name];
};

const REASON = { code: "guess.number" };
const workers: ColumnMapping = { to: "workers", type: "number", decimal: "," };
const visited: ColumnMapping = { to: "observed_on", type: "date", date: "dmy" };
const zone: ColumnMapping = { to: "licence_area_ha", type: "number" };

const guesses: Readonly<Record<string, ColumnGuess>> = {
  hommes: { mapping: workers, reason: REASON },
  visite: {
    mapping: visited,
    reason: REASON,
    question: { code: "guess.ask.date", options: [visited, { ...visited, date: "mdy" }] },
  },
  zone: {
    mapping: zone,
    reason: REASON,
    question: { code: "guess.ask.two_fit", options: [zone, { ...zone, to: "disturbed_ha" }] },
  },
};

const survey: Survey = {
  name: "mine.csv",
  format: "csv",
  bytes: 1,
  read: {},
  parts: [],
  rowsSeen: 1,
  isWhole: true,
  hasGeometry: true,
  columns: [],
  firstRows: [],
  profile: null,
  guesses,
  position: null,
  constants: {},
  issues: [],
};

beforeEach(() => {
  closeImport();
  openImport(new File(["x"], "mine.csv"), survey, null);
});

test("another attribute that files measure in several units asks for the unit, and nothing is read until it is told", () => {
  mapColumn("hommes", { to: "ore_t_per_day", type: "number" });
  expect(questionOf(now(), "hommes")?.code).toBe("guess.ask.unit");
  expect(questionOf(now(), "hommes")?.options.map(({ unit }) => unit)).toContain("kg/d");
  expect(read("hommes")).toEqual({ to: "hommes", type: "text" });
  answerColumn("hommes", { to: "ore_t_per_day", type: "number", unit: "kg/d" });
  expect(questionOf(now(), "hommes")).toBeUndefined();
  expect(read("hommes")).toMatchObject({ to: "ore_t_per_day", unit: "kg/d" });
});

test("a unit of a longer span asks for the days worked in it", () => {
  mapColumn("hommes", { to: "ore_t_per_day", type: "number" });
  mapColumn("hommes", { to: "ore_t_per_day", type: "number", unit: "t/yr" });
  expect(questionOf(now(), "hommes")?.code).toBe("guess.ask.divisor");
  answerColumn("hommes", { to: "ore_t_per_day", type: "number", unit: "t/yr", divisor: 250 });
  expect(openQuestions(now())).not.toContain("hommes");
  expect(columnNow("hommes")).toMatchObject({ unit: "t/yr", divisor: 250 });
});

test("a unit that the column's name states is not asked for", () => {
  mapColumn("hommes", { to: "licence_area_ha", type: "number", unit: "ha" });
  expect(openQuestions(now())).not.toContain("hommes");
  mapColumn("hommes", { to: "depth_m", type: "number" });
  expect(openQuestions(now())).toContain("hommes");
});

test("a change of something else leaves the question open; a change of what it asks about answers it", () => {
  mapColumn("visite", { ...visited, missing: ["jamais"] });
  expect(openQuestions(now())).toContain("visite");
  mapColumn("visite", { ...visited, missing: ["jamais"], date: "mdy" });
  expect(openQuestions(now())).not.toContain("visite");
});

test("an answer keeps what else was chosen, also where it is what had been guessed", () => {
  mapColumn("visite", { ...visited, missing: ["jamais"] });
  answerColumn("visite", visited);
  expect(columnNow("visite")).toEqual({ ...visited, missing: ["jamais"] });
  expect(openQuestions(now())).not.toContain("visite");
});

test("which attribute it is comes first, then its unit, also where the first of them is taken", () => {
  answerColumn("zone", zone);
  expect(questionOf(now(), "zone")?.code).toBe("guess.ask.unit");
  answerColumn("zone", { ...zone, unit: "acre" });
  expect(questionOf(now(), "zone")).toBeUndefined();
  expect(columnNow("zone")).toEqual({ ...zone, unit: "acre" });
});

test("undo brings the question back, one step at a time", () => {
  const before = openQuestions(now());
  answerColumn("zone", zone);
  answerColumn("zone", { ...zone, unit: "acre" });
  expect(openQuestions(now())).not.toContain("zone");
  undoImport();
  expect(questionOf(now(), "zone")?.code).toBe("guess.ask.unit");
  undoImport();
  expect(questionOf(now(), "zone")?.code).toBe("guess.ask.two_fit");
  expect(openQuestions(now())).toEqual(before);
});

test("a column that is left out asks nothing, and asks again when it is taken back in", () => {
  mapColumn("visite", { to: null, type: "text" });
  expect(openQuestions(now())).not.toContain("visite");
  mapColumn("visite", visited);
  expect(openQuestions(now())).toContain("visite");
});
