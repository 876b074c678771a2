import { describe, expect, test } from "vitest";
import { readFile } from "../../../src/ingest/read-file.ts";
import type { Definition } from "../../../src/model/definition.ts";
import { factsOf } from "../../../src/share/facts/facts-of.ts";
import { shownText } from "../../../src/share/facts/shown-text.ts";
import type { Picture } from "../../../src/share/picture/picture.ts";
import type { ShareInput } from "../../../src/share/share-input.ts";
import { allLabel } from "../../../src/share/sheet/all-label.ts";
import { classBarsPicture, flowPicture, mapOnlyPicture } from "../../../src/share/sheet/alone.ts";
import { curvePicture } from "../../../src/share/sheet/curve-picture.ts";
import { SHEET_FORMATS, screenFormat } from "../../../src/share/sheet/formats.ts";
import { reportPages } from "../../../src/share/sheet/report.ts";
import { snapshotPages, snapshotPicture } from "../../../src/share/sheet/snapshot-picture.ts";
import { LAWS } from "../../../src/state/laws.ts";
import { ownLaw } from "../../../src/state/own-law.ts";
import { FIRST_PAIR, PRESETS } from "../../../src/state/presets.ts";
import { demo } from "../../data/demo-file.ts";
import { inputOf, PAIR } from "../share-inputs.ts";
import { basemap, SEA } from "./basemap.ts";
import { beyond, collisions, textBoxes } from "./boxes.ts";

const rowSite = ({ properties }: (typeof demo.features)[number]): string => String(properties["site_id"]);
/** One demonstration site in six: layouts do not depend on how many there are. */
const SIXTH = 6;
const kept = new Set([...new Set(demo.features.map(rowSite))].filter((_, at) => at % SIXTH === 0));
const some = { ...demo, features: demo.features.filter((row) => kept.has(rowSite(row))) };
const dataSet = await readFile(new TextEncoder().encode(JSON.stringify(some)), "sites.geojson");
const restricted = { ...dataSet, synthetic: false, source: "A survey", licence: null };
const LADDER = 7;

/** The longest ladder that one expects, with names as long as laws give them. */
const sevenClasses: Definition = {
  ...(PRESETS[0] as Definition),
  id: "seven",
  name: "A definition with seven classes and a name that is longer than any sheet has room for, as laws have them",
  version: "12.10.3-draft",
  classes: Array.from({ length: LADDER }, (_, at) => ({
    id: `class-${at}`,
    label: `Class ${at}: small-scale licence of the second schedule (Mining and Minerals Act, section ${at})`,
  })),
  asmUpTo: "class-3",
  params: {},
  order: [],
  criteria: { workers: { type: "number", domain: [0, null] } },
  scores: {},
  rules: Array.from({ length: LADDER - 1 }, (_, at) => ({
    class: `class-${at}`,
    when: { is: ["workers", "<=", 10 * 2 ** at] as const },
  })),
  otherwise: `class-${LADDER - 1}`,
};

const FORMATS = [
  SHEET_FORMATS.slide,
  SHEET_FORMATS.a4,
  SHEET_FORMATS.square,
  screenFormat(1440, 900),
  screenFormat(390, 844),
];
const builtIn = [...new Map([...PRESETS, ...LAWS, ownLaw().definition].map((one) => [one.id, one])).values()];

const faults = (picture: Picture): string[] => {
  const boxes = textBoxes(picture.items, false);
  return [...collisions(boxes), ...beyond(picture, boxes)];
};

const made = (pair: { baseline: Definition; proposed: Definition }, more: Partial<ShareInput> = {}, of = dataSet) => {
  const input = inputOf(of, more, pair);
  return { input, facts: factsOf(input) };
};

describe("every text of a sheet has its own place on it", () => {
  test.each([...builtIn, sevenClasses].map((proposed) => [proposed.id, proposed] as const))(
    "%s in every format",
    (_, proposed) => {
      const { input, facts } = made({ baseline: PRESETS[0] as Definition, proposed });
      for (const format of FORMATS) expect(faults(snapshotPicture(facts, input, SEA, format)), format.id).toEqual([]);
    },
  );

  test.each(["off", "swipe", "side"] as const)("compared by %s, and one definition alone", (compare) => {
    for (const pair of [FIRST_PAIR, { baseline: sevenClasses, proposed: sevenClasses }]) {
      for (const by of ["sites", "countries"] as const) {
        const { input, facts } = made(pair, { compare, view: { what: "class", by } }, restricted);
        for (const format of FORMATS) expect(faults(snapshotPicture(facts, input, SEA, format)), format.id).toEqual([]);
      }
    }
  });

  test("parts alone and the pages of the report", () => {
    const { input, facts } = made({ baseline: FIRST_PAIR.baseline, proposed: sevenClasses }, {}, restricted);
    for (const format of FORMATS) {
      expect(faults(flowPicture(facts, format))).toEqual([]);
      expect(faults(classBarsPicture(facts, format))).toEqual([]);
      expect(faults(mapOnlyPicture(facts, input, SEA, format))).toEqual([]);
    }
    for (const page of reportPages(facts, input, SEA)) expect(faults(page)).toEqual([]);
  });
});

test("the curve of a limit is drawn for numbers, and no step of it is that of a few sites", () => {
  const { input, facts } = made(PAIR, {}, restricted);
  const picture = curvePicture(facts, input, "small_workers", SHEET_FORMATS.slide);
  expect(picture && faults(picture)).toEqual([]);
  expect(curvePicture(facts, input, "no such limit", SHEET_FORMATS.slide)).toBeNull();
  const levels = (fewest: number): number => {
    const protection = { ...input.protection, fewest };
    const drawn = curvePicture(facts, { ...input, protection }, "small_workers", SHEET_FORMATS.slide);
    return JSON.stringify(drawn?.items).length;
  };
  expect(levels(20)).toBeLessThan(levels(1) / 2);
});

test("names on the map keep off each other", () => {
  const { input, facts } = made(FIRST_PAIR, { camera: { lon: 28, lat: -2, zoom: 5 } }, restricted);
  const boxes = textBoxes(snapshotPicture(facts, input, basemap, SHEET_FORMATS.slide).items, true);
  const names = boxes.map(({ text }) => text);
  expect(names).toContain("UGANDA");
  expect(collisions(boxes)).toEqual([]);
});

test("the numbers of a sheet are those of the facts", () => {
  const { input, facts } = made(FIRST_PAIR);
  const said = textBoxes(snapshotPicture(facts, input, SEA, SHEET_FORMATS.slide).items, false).map(({ text }) => text);
  expect(said.join(" ")).toContain(facts.title);
  for (const { label, sites } of facts.proposed.classes) {
    expect(said).toContain(label);
    expect(said).toContain(shownText(sites));
  }
  for (const { label, sites } of facts.moved) {
    expect(said).toContain(label);
    expect(said).toContain(shownText(sites));
  }
  for (const side of [facts.baseline, facts.proposed]) {
    for (const shown of [...Object.values(side.status), ...Object.values(side.workers)])
      expect(said).toContain(shownText(shown));
  }
});

test("restricted data are drawn by cell and never by site", () => {
  const { input, facts } = made(FIRST_PAIR, {}, restricted);
  expect(facts.places.points).toBeNull();
  const circles = JSON.stringify(snapshotPicture(facts, input, SEA, SHEET_FORMATS.slide).items).match(
    /"kind":"circle"/g,
  );
  // Marks of the two legends, none of the thousands of sites.
  expect(circles?.length ?? 0).toBeLessThan(12);
});

test("invented data are called so across the picture, once", () => {
  const { input, facts } = made(FIRST_PAIR);
  const marks = snapshotPicture(facts, input, SEA, SHEET_FORMATS.slide).items.filter(
    (item) => item.kind === "group" && item.label === "SYNTHETIC DATA",
  );
  expect(marks).toHaveLength(1);
});

const letters = (words: string): string => words.replace(/\s+/g, "");
const wordsOf = (picture: Picture): string =>
  letters(
    textBoxes(picture.items, false)
      .map(({ text }) => text)
      .join(" "),
  );
const sentenceOf = ({ sentence }: { readonly sentence: readonly { readonly text: string }[] }): string =>
  letters(sentence.map(({ text }) => text).join(""));
const lens = builtIn.find(({ id }) => id === "new-lens") ?? FIRST_PAIR.proposed;

test("the whole sentence of a long definition stands on slide, paper and square, no letter below 12 px", () => {
  const { input, facts } = made({ baseline: FIRST_PAIR.baseline, proposed: lens });
  expect(sentenceOf(facts.proposed).length).toBeGreaterThan(900);
  for (const format of Object.values(SHEET_FORMATS)) {
    const pages = snapshotPages(facts, input, SEA, format);
    expect(pages).toHaveLength(1);
    expect(wordsOf(pages[0] as Picture), format.id).toContain(sentenceOf(facts.proposed));
  }
  const sizes = snapshotPicture(facts, input, SEA, SHEET_FORMATS.slide).items.flatMap((item) =>
    item.kind === "text" && item.y < 260 ? [item.size] : [],
  );
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
});

test("where even that is too little, both definitions follow on pages of their own", () => {
  const { input, facts } = made({ baseline: FIRST_PAIR.baseline, proposed: lens });
  const { sentence } = facts.proposed;
  const long = {
    ...facts,
    proposed: { ...facts.proposed, sentence: Array.from({ length: 6 }, () => sentence).flat() },
  };
  const [sheet, ...more] = snapshotPages(long, input, SEA, SHEET_FORMATS.slide);
  expect(wordsOf(sheet as Picture)).toContain(letters("whole text in the definition file"));
  const said = more.map(wordsOf).join("");
  expect(said).toContain(sentenceOf(long.baseline));
  // Page breaks stand between its lines; its end is there.
  expect(said).toContain(sentenceOf(long.proposed).slice(-300));
  for (const page of more) expect(faults(page)).toEqual([]);
});

test("a long link keeps its code, in a larger square", () => {
  const { input, facts } = made(FIRST_PAIR);
  const white = (length: number): number => {
    const link = `https://lens.example/#${"x".repeat(length)}`;
    const { items } = snapshotPicture({ ...facts, link }, input, SEA, SHEET_FORMATS.slide);
    const squares = items.flatMap((item) =>
      item.kind === "rect" && item.w === item.h && item.fill === "#ffffff" && item.w > 100 ? [item.w] : [],
    );
    return squares[0] ?? 0;
  };
  expect(white(200)).toBe(104);
  expect(white(1126)).toBeGreaterThan(104);
  expect(white(2200)).toBe(150);
  expect(white(2600)).toBe(0);
});

test("of those who enter or leave, the ones that could not be told before; shares that do not add up say so", () => {
  const { input, facts } = made(FIRST_PAIR);
  const unknown = facts.flow.sites[1]?.[0];
  expect(unknown?.max).toBeGreaterThan(0);
  const said = textBoxes(snapshotPicture(facts, input, SEA, SHEET_FORMATS.slide).items, false).map(({ text }) => text);
  expect(said).toContain("of them could not be told under A");
  expect(said).toContain(shownText(unknown ?? { min: 0, max: 0 }));
  const thirds = [1, 1, 1].map((min) => ({ min: 100 * min, max: 100 * min }));
  expect(allLabel(thirds, { min: 300, max: 300 })).toBe("All sites (shares rounded)");
  expect(allLabel(thirds.slice(1), { min: 200, max: 200 })).toBe("All sites");
});

test("regions of one name are told apart by their country, and no head of a column is cut", () => {
  const { input, facts } = made(FIRST_PAIR);
  const [first, second] = facts.places.provinces;
  if (!first || !second) throw new Error("no provinces");
  const provinces = [{ ...first, label: "Twin" }, { ...second, label: "Twin" }, ...facts.places.provinces.slice(2)];
  const pages = reportPages({ ...facts, places: { ...facts.places, provinces } }, input, SEA);
  const said = pages.flatMap(({ items }) => textBoxes(items, false)).map(({ text }) => text);
  expect(said).not.toContain("Twin");
  expect(said.filter((text) => text.startsWith("Twin, "))).toHaveLength(2);
  expect(said.filter((text) => /^(Now|Cannot).*\u2026$/.test(text))).toEqual([]);
});
