import { beforeEach, expect, test } from "vitest";
import type { Survey } from "../../src/model/survey.ts";
import { useImportDoor } from "../../src/state/import-door.ts";
import {
  closeImport,
  effectiveMapping,
  leaveImport,
  mapColumn,
  needsPosition,
  openImport,
  openQuestions,
  POSITION,
  placeBy,
  takeMapping,
  undoImport,
  useImporting,
} from "../../src/state/importing.ts";

const now = () => useImporting.getState();
const file = new File(["x"], "mine.csv", { lastModified: 1 });

const area = { to: "licence_area_ha", type: "number" } as const;
const survey: Survey = {
  name: "mine.csv",
  format: "csv",
  bytes: 1,
  read: {},
  parts: [],
  rowsSeen: 3,
  isWhole: true,
  hasGeometry: false,
  columns: ["superficie", "y", "x"].map((name) => ({ name, known: 3, values: [], distinct: 0 })),
  firstRows: [],
  profile: null,
  guesses: {
    superficie: {
      mapping: area,
      reason: { code: "guess.number" },
      question: {
        code: "guess.ask.unit",
        options: [
          { ...area, unit: "ha" },
          { ...area, unit: "m²" },
        ],
      },
    },
  },
  position: {
    position: { kind: "columns", lon: "y", lat: "x" },
    columns: ["x", "y"],
    reason: { code: "guess.position.swapped" },
    question: { code: "guess.ask.swapped", options: [] },
  },
  constants: {},
  issues: [],
};

beforeEach(closeImport);

test("a column whose question is open is kept under its own name, never read in a unit nobody stated", () => {
  openImport(file, survey, null);
  expect(openQuestions(now())).toEqual(["superficie", POSITION]);
  const { mapping } = now();
  if (!mapping) throw new Error("no mapping");
  expect(effectiveMapping(now(), mapping).columns).toEqual({ superficie: { to: "superficie", type: "text" } });
  mapColumn("superficie", { ...area, unit: "m²" });
  const answered = now().mapping;
  expect(answered && effectiveMapping(now(), answered).columns).toEqual({ superficie: { ...area, unit: "m²" } });
});

test("where the rows are must be said before anything is loaded", () => {
  openImport(file, survey, null);
  expect(needsPosition(now())).toBe(true);
  placeBy({ kind: "columns", lon: "x", lat: "y" });
  expect(needsPosition(now())).toBe(false);
  openImport(new File(["x"], "other.csv"), { ...survey, position: null }, null);
  expect(needsPosition(now())).toBe(true);
});

test("a change can be taken back, and then there is nothing more to take back", () => {
  openImport(file, survey, null);
  const before = now().mapping;
  mapColumn("superficie", { to: null, type: "text" });
  expect(now().mapping).not.toEqual(before);
  expect(undoImport()).toBe(true);
  expect(now().mapping).toEqual(before);
  expect(undoImport()).toBe(false);
});

test("to leave keeps the work on the file, and another file begins anew", () => {
  openImport(file, survey, null);
  mapColumn("superficie", { to: null, type: "text" });
  leaveImport();
  expect(useImportDoor.getState().open).toBe(false);
  openImport(new File(["x"], "mine.csv", { lastModified: 1 }), survey, null);
  expect(useImportDoor.getState().open).toBe(true);
  expect(now().mapping?.columns["superficie"]?.to).toBe(null);
  openImport(new File(["x"], "mine.csv", { lastModified: 2 }), survey, null);
  expect(now().mapping?.columns["superficie"]).toEqual(area);
});

test("a mapping from a file answers every question", () => {
  openImport(file, survey, null);
  takeMapping({ $schema: "asm-map/1", name: "theirs", columns: {}, position: { kind: "columns", lon: "x", lat: "y" } });
  expect(openQuestions(now())).toEqual([]);
});
